import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openRoutes } from '../../../server/database/connections/routes.js';
import { serverRole } from '../../../server/database/embedded/server-login.js';
import { migrate } from '../../../server/database/migrate.js';
import { prepareDatabase } from '../../../server/database/prepare-database.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { asServer, openTestDatabase, type TestDatabase } from '../../support/database/database.js';
import { apiOf } from '../../support/graphql-client.js';
import { startMailServer } from '../../support/mail-server.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const run = async <Row>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};

const codeOf = (url: string, sql: string): Promise<string | undefined> =>
  run(url, sql).then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

/** SQLSTATE insufficient_privilege. */
const refused = '42501';

/** Brings a database to the newest schema as its owner, for a server that works as another role. */
const prepare = async (ownerUrl: string, serverUrl: string): Promise<void> => {
  const routes = openRoutes({ databaseUrl: serverUrl });
  try {
    await prepareDatabase({ routes, ownerUrl, say: () => undefined });
  } finally {
    await routes.close();
  }
};

/** Invites somebody, which takes the queue of jobs, and waits for the mail. */
const invite = async (app: TestApp, received: readonly { to: string }[]): Promise<void> => {
  const { id, userName } = await buildScimUser(app, (await buildToken(app)).secret);
  const api = apiOf(app, await signInAdministrator(app));
  await api.run('mutation ($id: ID!) { inviteUser(id: $id) { id } }', { id });
  await until(() => received.some(({ to }) => to === userName), Boolean);
};

describe('the role of the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeTestApp();
    await signInAdministrator(app);
  });
  afterAll(() => app.close());

  it('is what the server of each test works as', async () => {
    const { rows } = await app.database.query(
      `select distinct usename::text as name from pg_stat_activity
        where datname = current_database() and application_name like 'rollcall%'`,
    );
    expect(rows).toEqual([{ name: serverRole }]);
  });

  it('is no superuser and may nothing in the cluster', async () => {
    const [role] = await run(
      app.serverUrl,
      `select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
        array(select 1 from pg_auth_members where member = r.oid) as roles from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
      roles: [],
    });
  });

  it.each([
    "update audit_records set action = 'nothing'",
    'delete from audit_records',
    'truncate audit_records',
    'drop table audit_records',
    'alter table audit_records disable trigger all',
    'create index on audit_records (id)',
    'select 1 from audit_records for update',
    'alter table audit_records owner to current_user',
    "create function harmless() returns int language c as 'x', 'y'",
    "copy audit_records to '/tmp/x'",
    'set role rollcall',
    'delete from migrations',
    'create table more (id int)',
  ])('is refused: %s', async (sql) => {
    expect(await codeOf(app.serverUrl, sql)).toBe(refused);
  });

  it('reads and writes audit records', async () => {
    const [row] = await run<{ count: number }>(app.serverUrl, 'select count(*)::int as count from audit_records');
    expect(row?.count).toBeGreaterThan(0);
  });

  it('changes the rows of every other table', async () => {
    const rows = await run<{ name: string }>(
      app.databaseUrl,
      `select c.relname::text as name from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) as wanted
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname not in ('audit_records', 'migrations')
          and not has_table_privilege('${serverRole}', c.oid, wanted)`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a database from before the role', () => {
  it('hands its queue over, grants the rights and serves on', async () => {
    const server = await startMailServer();
    const mail = { url: server.url, from: 'a@b.example' };
    const jobs = { pollSeconds: 0.5, dueEveryMs: 50 };
    const database = await openTestDatabase();
    await migrate(database.url);
    const usual = { mail, jobs };
    const older = await makeTestApp({ ...usual, openDatabase: async () => ({ url: database.url, drop: nothing }) });
    await invite(older, server.received);
    await older.close();

    await prepare(database.url, asServer(database.url));
    await prepare(database.url, asServer(database.url));
    const newer = await makeTestApp({ ...usual, openDatabase: async () => database });
    await invite(newer, server.received);
    await newer.close();
    await server.close();
  });
});

const nothing = async (): Promise<void> => undefined;

describe('a database of somebody else, with two roles', () => {
  const [owner, server] = ['owner', 'server'].map((name) => `${name}_${randomUUID().slice(0, 8)}`) as [string, string];
  let cluster: TestDatabase;
  const as = (role: string): string =>
    Object.assign(new URL(cluster.url), { username: role, password: 'x', pathname: `/${owner}` }).href;

  beforeEach(async () => {
    cluster = await openTestDatabase();
    await run(cluster.url, `create role ${owner} login password 'x'`);
    await run(cluster.url, `create role ${server} login password 'x'`);
    await run(cluster.url, `create database ${owner} owner ${owner} encoding 'UTF8' template template0`);
  });
  afterEach(async () => {
    await run(cluster.url, `drop database ${owner} with (force)`);
    await run(cluster.url, `drop role ${owner}, ${server}`);
    await cluster.drop();
  });

  it('is migrated by the one and served by the other', async () => {
    await prepare(as(owner), as(server));
    const app = await makeTestApp({
      openDatabase: async () => ({ url: as(owner), serverUrl: as(server), drop: nothing }),
    });
    await signInAdministrator(app);
    await app.close();
    await prepare(as(owner), as(server));
    expect(await codeOf(as(server), 'delete from audit_records')).toBe(refused);
  });

  it('says what it needs where the owner may not hand the queue over', async () => {
    await migrate(as(owner));
    await run(as(owner), 'create schema jobs; create table jobs.job (id int)');
    await expect(prepare(as(owner), as(server))).rejects.toThrow(
      new RegExp(`cannot give ${server} its rights .* as a superuser: grant ${server} to …;`),
    );
    await run(cluster.url, `grant ${server} to ${owner}`);
    await prepare(as(owner), as(server));
  });
});
