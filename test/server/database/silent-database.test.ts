import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { openRoutes } from '../../../server/database/connections/routes.js';
import { startEmbeddedPostgres } from '../../../server/database/embedded-postgres.js';
import { createLiveEvents } from '../../../server/database/live-events.js';
import { migrate } from '../../../server/database/migrate.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { freeze } from '../../support/database/freeze.js';
import { apiOf, type Caller } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp, type TestAppProps } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';
import { openTcpProxy, type TcpProxy, through } from '../../support/tcp-proxy.js';

/** Three seconds are promised; a busy machine is given as much again. */
const promisedMs = 6_000;

let app: TestApp;
let secret: string;
let caller: Caller;

const open = async (props: TestAppProps): Promise<void> => {
  app = await makeTestApp(props);
  caller = await signInAdministrator(app);
  ({ secret } = await buildToken(app, { by: caller }));
};

const clusterAddress = (): { host: string; port: number } => {
  const { hostname, port } = new URL(process.env['ROLLCALL_TEST_DATABASE_URL'] ?? '');
  return { host: hostname, port: Number(port) };
};

const ready = () => fetch(`${app.url}/readyz`);

const viewer = () => apiOf(app, caller).send('{ viewer { id } users(first: 1) { totalCount } }');

const elsewhere = { 'user-agent': 'somebody else' };

interface Outcome {
  status: number;
  headers: Headers;
}

/** One of each kind that clients send, all at once. */
const everyKind = (): Promise<Outcome>[] => {
  const scim = scimOf(app, secret);
  return [
    scim.get('/Users?filter=userName eq "nobody"'),
    scim.post('/Users', oktaUser()),
    scim.get('/Groups', elsewhere),
    scim.post('/Users', oktaUser(), elsewhere),
    viewer(),
  ];
};

const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${promisedMs} ms.`)), promisedMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const answersOf = async (): Promise<(string | number | null)[][]> => {
  const answers = await Promise.all(everyKind().map(within));
  return answers.map(({ status, headers }) => [status, headers.get('retry-after') === null ? null : 'retry-after']);
};

const away = [429, 429, 503, 503, 503].map((status) => [status, 'retry-after']);
const well = [200, 201, 200, 201, 200].map((status) => [status, null]);

const untilWell = () => until(answersOf, (answers) => JSON.stringify(answers) === JSON.stringify(well));

const backAgain = async (): Promise<void> => {
  await until(
    () => ready(),
    ({ status }) => status === 200,
  );
  expect(await answersOf()).toEqual(well);
};

const readiness = async () => {
  const response = await within(ready());
  return { status: response.status, body: (await response.json()) as object };
};

const silent = { status: 503, body: { cause: 'database.silent', detail: expect.stringMatching(/does not answer/) } };

describe('a network that swallows the packets to the database', () => {
  let proxy: TcpProxy;
  beforeAll(async () => {
    proxy = await openTcpProxy(clusterAddress());
    await open({ through: (url) => through(proxy, url) });
  });
  afterEach(async () => {
    proxy.setAll('open');
    await until(ready, ({ status }) => status === 200);
  });
  afterAll(async () => {
    await app.close();
    await proxy.close();
  });

  it('leaves no request without an answer, says so on /readyz, and costs nothing once it is over', async () => {
    expect(await answersOf()).toEqual(well);
    proxy.setAll('silent');
    expect(await answersOf()).toEqual(away);
    expect(await readiness()).toMatchObject(silent);
    expect(await answersOf()).toEqual(away);
    proxy.setAll('open');
    await backAgain();
  });

  it('that forgot the open connections alone costs at most the requests that were under way', async () => {
    await answersOf();
    proxy.setExisting('silent');
    await Promise.all(everyKind().map(within));
    await untilWell();
  });

  it('does not make a write be repeated whose answer was lost', async () => {
    const user = oktaUser();
    await answersOf();
    proxy.setAll('answersLost');
    expect((await within(scimOf(app, secret).post('/Users', user))).status).toBe(429);
    proxy.setAll('open');
    await until(ready, ({ status }) => status === 200);
    const found = await scimOf(app, secret).get(`/Users?filter=userName eq "${user.userName}"`);
    expect(found.body.totalResults).toBeLessThan(2);
  });

  it('does not end the live events for good', async () => {
    const url = process.env['ROLLCALL_TEST_DATABASE_URL'] ?? '';
    const routes = openRoutes({ databaseUrl: through(proxy, url) });
    const pool = new Pool({ connectionString: url });
    const live = createLiveEvents({ route: routes.main, pool: async () => pool, onFailure: () => undefined });
    const changes = live.subscribe(['USER'])[Symbol.asyncIterator]();
    const first = changes.next();
    await until(
      async () => {
        live.publish({ subject: 'USER', ids: ['first'] });
        return Promise.race([first, new Promise((resolve) => setImmediate(resolve))]);
      },
      (change) => change !== undefined,
    );
    proxy.setExisting('silent');
    while ((await changes.next()).value.ids.length > 0);
    await live.close();
    await Promise.all([pool.end(), routes.close()]);
  });

  it('that only slows them down costs nothing', async () => {
    await untilWell();
    proxy.delay(50);
    const scim = scimOf(app, secret);
    const answers = await Promise.all([scim.post('/Users', oktaUser()), scim.get('/Users?count=1')]);
    proxy.delay(0);
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  });
});

describe('the end of the server while the database is silent', () => {
  it('does not wait for it', async () => {
    const proxy = await openTcpProxy(clusterAddress());
    await open({ through: (url) => through(proxy, url) });
    expect(await answersOf()).toEqual(well);
    proxy.setAll('silent');
    const begun = performance.now();
    await Promise.all(everyKind());
    await app.end();
    expect(performance.now() - begun).toBeLessThan(4 * promisedMs);
    // PostgreSQL does not end a session for a DROP DATABASE before its client takes what it sends.
    await proxy.close();
    await app.close();
  });
});

describe('a server that takes connections and says nothing', () => {
  it('is knocked at, and finds few sessions to open when it goes on', async () => {
    const sslRequest = 80_877_103;
    const asked: number[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (packet) => asked.push(packet.readInt32BE(4)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const routes = openRoutes({ databaseUrl: `postgres://rollcall:secret@127.0.0.1:${port}/rollcall` });
    await expect(within(routes.main.client().connect())).rejects.toThrow(/does not answer|timeout/);
    await until(
      async () => asked.filter((code) => code === sslRequest).length,
      (knocks) => knocks >= 3,
    );
    // The request's own, the question that stays open, and the one beside it.
    expect(asked.filter((code) => code !== sslRequest)).toHaveLength(3);
    await routes.close();
    server.close();
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a PostgreSQL that is frozen', () => {
  let directory: string;
  let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-frozen-'));
    await chmod(directory, 0o711);
    const log = { info: () => undefined, warn: () => undefined };
    postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'data'), durability: 'none', log });
    await migrate(postgres.url);
    await open({ openDatabase: async () => ({ url: postgres.url, drop: async () => undefined }) });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }, 60_000);

  it('is answered for at once, and serves again when it goes on', async () => {
    expect(await answersOf()).toEqual(well);
    const thaw = freeze(postgres.pid);
    expect(await answersOf()).toEqual(away);
    expect(await readiness()).toMatchObject(silent);
    thaw();
    await backAgain();
  });
});
