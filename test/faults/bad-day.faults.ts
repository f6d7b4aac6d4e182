import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/database/embedded-postgres.js';
import { migrate } from '../../server/database/migrate.js';
import { buildToken, oktaUser } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { scimOf } from '../support/scim-client.js';

const clients = 12;
const badForMs = 20_000;
const answerWithinMs = 3_000;

let directory: string;
let postgres: EmbeddedPostgres;
let app: TestApp;
let secret: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-bad-day-'));
  await chmod(directory, 0o711);
  const log = { info: () => undefined, warn: () => undefined };
  postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'data'), log });
  await migrate(postgres.url);
}, 120_000);

beforeEach(async () => {
  app = await makeTestApp({ openDatabase: async () => ({ url: postgres.url, drop: async () => undefined }) });
  await app.database.query('delete from scim_tokens');
  ({ secret } = await buildToken(app));
});

afterAll(async () => {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}, 120_000);

interface Journal {
  acknowledged: string[];
  /** Unexpected responses, and those that took too long. */
  wrong: string[];
  statuses: Map<number, number>;
}

/** Starts clients that create and look up users without a pause; `stop` ends them. */
const push = (): { journal: Journal; stop: () => Promise<void> } => {
  const journal: Journal = { acknowledged: [], wrong: [], statuses: new Map() };
  let stopped = false;
  const scim = scimOf(app, secret);
  const turn = async (): Promise<void> => {
    const user = oktaUser();
    for (const send of [
      () => scim.post('/Users', user),
      () => scim.get(`/Users?filter=userName eq "${user.userName}"`, { 'user-agent': 'somebody else' }),
    ]) {
      const begun = performance.now();
      const { status, headers, body } = await send();
      const ms = performance.now() - begun;
      journal.statuses.set(status, (journal.statuses.get(status) ?? 0) + 1);
      if (status === 201) journal.acknowledged.push(body.id);
      const isRefusal = (status === 429 || status === 503) && /^\d+$/.test(headers.get('retry-after') ?? '');
      if (status >= 300 && !isRefusal) journal.wrong.push(`${status} ${JSON.stringify(body)}`);
      if (ms > answerWithinMs) journal.wrong.push(`${status} after ${Math.round(ms)} ms`);
      if (status >= 300) await sleep(20);
    }
  };
  const client = async (): Promise<void> => {
    while (!stopped) await turn();
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  return {
    journal,
    stop: async () => {
      stopped = true;
      await all;
    },
  };
};

const untilReady = async (): Promise<void> => {
  while ((await fetch(`${app.url}/readyz`)).status !== 200) await sleep(50);
};

const expectNothingLost = async (name: string, { acknowledged, wrong, statuses }: Journal): Promise<void> => {
  const found = await app.database.query('select count(*)::int as count from users where id = any($1)', [acknowledged]);
  const [load = 0] = loadavg();
  process.stdout.write(
    `${name}: ${JSON.stringify([...statuses].sort())}, ${acknowledged.length} acknowledged, ` +
      `${acknowledged.length - found.rows[0].count} lost, ${wrong.length} wrong, load ${load.toFixed(1)}\n`,
  );
  await app.close();
  expect(wrong).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(found.rows[0].count).toBe(acknowledged.length);
};

it('PostgreSQL killed under load loses nothing that was acknowledged', async () => {
  const { journal, stop } = push();
  for (let round = 0; round < 3; round += 1) {
    await sleep(2_000);
    process.kill(postgres.pid, 'SIGKILL');
    await sleep(2_000);
    await untilReady();
  }
  await stop();
  await expectNothingLost('killed three times', journal);
}, 180_000);

it('connections that are ended again and again cost retries and nothing else', async () => {
  const { journal, stop } = push();
  const ends = performance.now() + badForMs;
  while (performance.now() < ends) {
    await app.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rollcall'`,
    );
    await sleep(200);
  }
  await stop();
  await untilReady();
  await expectNothingLost('ended every 200 ms', journal);
}, 180_000);

it('slow searches that take the pool leave a push what it needs', async () => {
  const { journal, stop } = push();
  const scim = scimOf(app, secret);
  const other = { 'user-agent': 'somebody else' };
  const slow = '/Users?filter=not (title co "a") and not (name.familyName ew "q")&sortBy=title';
  const ends = performance.now() + badForMs / 2;
  const search = async (): Promise<void> => {
    while (performance.now() < ends) {
      const { status } = await scim.get(slow, other);
      if (status >= 500 && status !== 503) journal.wrong.push(`search ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 24 }, search));
  await stop();
  await expectNothingLost('slow searches', journal);
}, 180_000);
