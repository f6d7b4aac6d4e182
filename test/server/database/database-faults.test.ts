import { until } from '../../support/apps/invitation-app.js';
import { buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { apiOf, type Caller } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';
import { openTcpProxy, type TcpProxy, through } from '../../support/tcp-proxy.js';

let app: TestApp;
let proxy: TcpProxy;
let secret: string;
let caller: Caller;
const told: (string | undefined)[] = [];
beforeAll(async () => {
  const { hostname: host, port } = new URL(process.env['ROLLCALL_TEST_DATABASE_URL'] ?? '');
  proxy = await openTcpProxy({ host, port: Number(port) });
  app = await makeTestApp({
    through: (url) => through(proxy, url),
    onDatabaseFault: (fault) => told.push(fault?.kind),
  });
  caller = await signInAdministrator(app);
  ({ secret } = await buildToken(app, { by: caller }));
});
afterAll(async () => {
  await app.close();
  await proxy.close();
});

const ready = async () => {
  const response = await fetch(`${app.url}/readyz`);
  return { status: response.status, body: (await response.json()) as { cause?: string; detail?: string } };
};

const isReady = () => until(ready, ({ status }) => status === 200);

/** Has every insert of a user fail in the way a server fails that is not well. */
const failInserts = (sqlState: string) =>
  app.database.query(
    `create or replace function fail() returns trigger language plpgsql as
       $$ begin raise exception using errcode = '${sqlState}'; end $$;
     create or replace trigger fail before insert on users for each row execute function fail()`,
  );

const viewer = () => apiOf(app, caller).send('{ viewer { id } }');

const createUser = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }';

describe('a fault of the database', () => {
  afterEach(async () => {
    await app.database.query('drop trigger if exists fail on users');
    await isReady();
  });

  it.each([
    ['53100', 'database.diskFull', /disk is full/],
    ['58030', 'database.storage', /its files/],
    ['42501', 'database.rights', /denies rights/],
  ])('%s is nobody’s mistake: 429 to Okta, 503 to others, and %s on /readyz', async (sqlState, cause, sentence) => {
    await failInserts(sqlState);
    const scim = scimOf(app, secret);
    const okta = await scim.post('/Users', oktaUser());
    expect([okta.status, okta.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await ready()).toEqual({
      status: 503,
      body: { status: 'unavailable', cause, detail: expect.stringMatching(sentence) },
    });
    expect((await scim.post('/Users', oktaUser(), { 'user-agent': 'curl' })).status).toBe(503);
    const answer = await apiOf(app, caller).send(createUser, {
      input: { attributes: { userName: oktaUser().userName } },
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', cause, retryAfter: 30 });
  });

  it('is told to the log once, and its end as well', async () => {
    told.length = 0;
    await failInserts('53100');
    await Promise.all([1, 2, 3].map(() => scimOf(app, secret).post('/Users', oktaUser())));
    await isReady();
    expect(told).toEqual(['diskFull', undefined]);
  });

  it('that ends the database is what is told until it answers again', async () => {
    told.length = 0;
    await failInserts('53100');
    const failAndLook = async () => {
      await scimOf(app, secret).post('/Users', oktaUser());
      return ready();
    };
    await until(failAndLook, ({ body }) => body.cause === 'database.diskFull');
    proxy.cut();
    await until(viewer, ({ errors }) => errors?.[0]?.extensions['cause'] === 'database.diskFull');
    expect((await ready()).body).toMatchObject({ cause: 'database.diskFull' });
    await app.database.query('drop trigger fail on users');
    proxy.setAll('open');
    await isReady();
    // On a busy machine it may be forgotten and met again; nothing else is ever told.
    expect([...new Set(told), told.at(-1)]).toEqual(['diskFull', undefined, undefined]);
  });

  it('that makes it read-only lets reads go on', async () => {
    const [{ name }] = (await app.database.query('select current_database() as name')).rows;
    const reconnect = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'rollcall'`;
    await app.database.query(`alter database "${name}" set default_transaction_read_only = on`);
    await app.database.query(reconnect);
    const { body } = await until(ready, ({ status }) => status === 503);
    expect(body.cause).toBe('database.readOnly');
    const scim = scimOf(app, secret);
    expect((await scim.post('/Users', oktaUser())).status).toBe(429);
    expect(
      (
        await until(
          () => scim.get('/Users?count=1'),
          ({ status }) => status === 200,
        )
      ).status,
    ).toBe(200);
    await app.database.query(`begin; set transaction read write; alter database "${name}" reset all; commit`);
    await app.database.query(reconnect);
  });
});
