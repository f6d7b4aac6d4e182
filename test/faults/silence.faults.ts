import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/database/embedded-postgres.js';
import { migrate } from '../../server/database/migrate.js';
import { buildToken, oktaUser } from '../support/builders.js';
import { freeze } from '../support/database/freeze.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';
import { openTcpProxy, type TcpProxy, through } from '../support/tcp-proxy.js';

const silentMs = Number(process.env['SILENCE_SECONDS'] || 30) * 1_000;
const rounds = Number(process.env['SILENCE_ROUNDS'] || 2);
/** The promised bounds, in milliseconds. */
const answerWithinMs = 3_000;
const backWithinMs = 2_000;
const everyMs = 50;

let directory: string;
let postgres: EmbeddedPostgres;
let proxy: TcpProxy;
let app: TestApp;
let scim: ScimEndpoint;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-silence-'));
  await chmod(directory, 0o711);
  const log = { info: () => undefined, warn: () => undefined };
  postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'data'), durability: 'none', log });
  await migrate(postgres.url);
  const { hostname, port } = new URL(postgres.url);
  proxy = await openTcpProxy({ host: hostname, port: Number(port) });
}, 120_000);

afterEach(() => app.close());

afterAll(async () => {
  await proxy.close();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}, 120_000);

const open = async (way: (url: string) => string): Promise<void> => {
  const openDatabase = async () => ({ url: postgres.url, drop: async () => undefined });
  app = await makeTestApp({ openDatabase, through: way });
  await app.database.query('truncate scim_tokens cascade');
  scim = scimOf(app, (await buildToken(app)).secret);
};

interface Answer {
  sentAt: number;
  ms: number;
  status: number;
}

/** Sends a read and a write twenty times a second without waiting for earlier responses. */
const keepAsking = () => {
  const answers: Answer[] = [];
  const open = new Set<Promise<void>>();
  const send = (request: () => ReturnType<ScimEndpoint['get']>): void => {
    const sentAt = performance.now();
    const answered = request().then(({ status }) => {
      answers.push({ sentAt, ms: performance.now() - sentAt, status });
      open.delete(answered);
    });
    open.add(answered);
  };
  const timer = setInterval(() => {
    send(() => scim.get('/Users?filter=userName eq "nobody"'));
    send(() => scim.post('/Users', oktaUser()));
  }, everyMs);
  return {
    answers,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(open);
    },
  };
};

const isSuccess = ({ status }: Answer): boolean => status < 300;

const measure = async (name: string, begin: () => () => void) => {
  const asking = keepAsking();
  await sleep(1_000);
  const end = begin();
  const from = performance.now();
  await sleep(silentMs);
  end();
  const back = performance.now();
  const isBack = ({ sentAt, ms, ...answer }: Answer) => isSuccess({ sentAt, ms, ...answer }) && sentAt + ms > back;
  while (!asking.answers.some(isBack) && performance.now() - back < 60_000) await sleep(20);
  await sleep(1_000);
  await asking.stop();
  const { answers } = asking;
  const firstMs = Math.min(...answers.filter(isBack).map(({ sentAt, ms }) => sentAt + ms - back));
  const silent = answers.filter(({ sentAt, ms }) => sentAt + ms > from && sentAt < back);
  const slowestMs = Math.max(...silent.filter((answer) => !isSuccess(answer)).map(({ ms }) => ms));
  const statuses = [...new Set(answers.map(({ status }) => status))].sort();
  const [load = 0] = loadavg();
  process.stdout.write(
    `${name}, ${silentMs / 1_000} s: first success after ${Math.round(firstMs)} ms, slowest refusal ` +
      `${Math.round(slowestMs)} ms of ${silent.length}, answers ${statuses.join(' ')}, load ${load.toFixed(1)}\n`,
  );
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(slowestMs).toBeLessThan(answerWithinMs);
  expect(firstMs).toBeLessThan(backWithinMs);
};

const everyRound = Array.from({ length: rounds }, (_, index) => index + 1);

it.each(everyRound)(
  'PostgreSQL that was frozen serves again within two seconds of its return (round %i)',
  async (round) => {
    await open((url) => url);
    await measure(`frozen (${round})`, () => freeze(postgres.pid));
  },
  silentMs + 120_000,
);

it.each(everyRound)(
  'a network that swallowed packets costs two seconds after its return at most (round %i)',
  async (round) => {
    await open((url) => through(proxy, url));
    await measure(`half-open (${round})`, () => {
      proxy.setAll('silent');
      return () => proxy.setAll('open');
    });
  },
  silentMs + 120_000,
);
