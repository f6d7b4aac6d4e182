import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type DatabaseAddress, openRoutes } from '../../../server/database/connections/routes.js';
import { migrate } from '../../../server/database/migrate.js';
import { checkDatabase } from '../../../server/database/preflight/check-database.js';
import { buildToken, oktaUser } from '../../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../../support/database/database.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const check = async (address: DatabaseAddress, waitMs = 0): Promise<string | undefined> => {
  const routes = openRoutes(address);
  try {
    await checkDatabase(routes, { say: (message) => said.push(message), waitMs });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await routes.close();
  }
};

let said: string[] = [];
let database: TestDatabase;
beforeEach(async () => {
  said = [];
  database = await openTestDatabase({ migrate });
});
afterEach(() => database.drop());

const run = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

const named = (name: string): string => Object.assign(new URL(database.url), { pathname: `/${name}` }).href;

describe('the look at the database before the start', () => {
  it('finds nothing wrong with one that is as it should be', async () => {
    expect(await check({ databaseUrl: database.url })).toBeUndefined();
  });

  it('waits for one that is not up, says for what, and never shows a raw error', async () => {
    const url = 'postgres://rollcall:secret@127.0.0.1:1/rollcall';
    const message = await check({ databaseUrl: url }, 600);
    expect(said).toEqual(['Waiting for the database at 127.0.0.1:1/rollcall. The database cannot be reached.']);
    expect(message).toMatch(/^The database cannot be reached\. It is at 127\.0\.0\.1:1\/rollcall\. Start PostgreSQL/);
    expect(message).not.toMatch(/ECONNREFUSED|secret/);
  });

  it('refuses a password that is wrong, and a database that is not there, at once', async () => {
    const wrong = Object.assign(new URL(database.url), { password: 'wrong' }).href;
    expect(await check({ databaseUrl: wrong }, 60_000)).toMatch(/refuses the user or password/);
    expect(await check({ databaseUrl: named('nowhere') }, 60_000)).toMatch(/does not exist.*Create it/);
  });

  it('refuses one that cannot hold every name', async () => {
    const name = `latin_${Date.now()}`;
    await run(named('postgres'), `create database ${name} encoding 'LATIN1' locale 'C' template template0`);
    expect(await check({ databaseUrl: named(name) })).toMatch(/is encoded in LATIN1.*encoding 'UTF8'/);
    await run(named('postgres'), `drop database ${name} with (force)`);
  });

  it('refuses a role without rights', async () => {
    const role = `guest_${Date.now()}`;
    const url = Object.assign(new URL(database.url), { username: role, password: 'guest' }).href;
    await run(database.url, `create role ${role} login password 'guest'`);
    expect(await check({ databaseUrl: url })).toMatch(/may not create tables. Allow it: grant create on schema public/);
    await run(database.url, `drop role ${role}`);
  });

  it('refuses one that takes no writes', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await run(database.url, `alter database ${name} set default_transaction_read_only = on`);
    expect(await check({ databaseUrl: database.url })).toMatch(/is read-only/);
  });

  it('refuses one that a newer release has migrated', async () => {
    await run(database.url, `insert into migrations (name) values ('9999-from-the-future')`);
    expect(await check({ databaseUrl: database.url })).toMatch(/newer release \(9999-from-the-future\)/);
  });

  it('refuses an address past the pooler that leads elsewhere', async () => {
    expect(await check({ databaseUrl: database.url, databaseDirectUrl: named('postgres') })).toMatch(
      /another database/,
    );
  });
});

describe('a server whose habits differ', () => {
  it('is used like every other: German dates, another zone, intervals and bytes', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const habits = {
      DateStyle: `'German, DMY'`,
      TimeZone: `'Asia/Kolkata'`,
      IntervalStyle: 'sql_standard',
      bytea_output: 'escape',
    };
    for (const [setting, value] of Object.entries(habits)) {
      await run(database.url, `alter database ${name} set ${setting} = ${value}`);
    }
    const app = await makeTestApp({ openDatabase: async () => ({ ...database, drop: async () => undefined }) });
    const { secret } = await buildToken(app);
    const { status, body } = await scimOf(app, secret).post('/Users', oktaUser());
    expect([status, body.meta.created]).toEqual([201, expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)]);
    await app.close();
  });
});

const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const nobody = 65_534;

/** A pooler in transaction mode before the run's cluster. */
const startPooler = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const port = await freePort();
  const { hostname, port: target, username, password } = new URL(database.url);
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-pooler-'));
  const users = join(directory, 'users.txt');
  const settings = join(directory, 'pgbouncer.ini');
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  await writeFile(
    settings,
    `[databases]\n* = host=${hostname} port=${target}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\n` +
      `unix_socket_dir =\nauth_type = scram-sha-256\nauth_file = ${users}\npool_mode = transaction\ndefault_pool_size = 5\n`,
  );
  const asRoot = process.getuid?.() === 0;
  await chmod(directory, 0o711);
  if (asRoot) await Promise.all([directory, users, settings].map((path) => chown(path, nobody, nobody)));
  const child = spawn(pgbouncer ?? '', [settings], { stdio: 'ignore', ...(asRoot && { uid: nobody, gid: nobody }) });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    child.kill('SIGTERM');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  return { url: Object.assign(new URL(database.url), { host: `127.0.0.1:${port}` }).href, stop };
};

(pgbouncer ? describe : describe.skip)('PgBouncer in transaction mode', () => {
  let pooler: Awaited<ReturnType<typeof startPooler>>;
  beforeEach(async () => {
    pooler = await startPooler();
  });
  afterEach(() => pooler.stop());

  it('is found out, and the settings for it are named', async () => {
    expect(await check({ databaseUrl: pooler.url }, 10_000)).toMatch(/pooler.*DATABASE_DIRECT_URL/);
  });

  it('loses no write when it is told of', async () => {
    const direct = { databaseDirectUrl: database.url, databasePrepared: false };
    expect(await check({ databaseUrl: pooler.url, ...direct }, 10_000)).toBeUndefined();
    const app = await makeTestApp({
      openDatabase: async () => ({ ...database, drop: async () => undefined }),
      through: () => pooler.url,
      ...direct,
    });
    const { secret } = await buildToken(app);
    const scim = scimOf(app, secret);
    const writes = await Promise.all(Array.from({ length: 60 }, () => scim.post('/Users', oktaUser())));
    expect(writes.filter(({ status }) => status !== 201)).toEqual([]);
    expect((await scim.get('/Users?count=0')).body.totalResults).toBe(60);
    await app.close();
  });
});
