import { buildScimUser, buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const trials = 10;

let here: TestApp;
/** Another server on the same database. */
let there: TestApp;
beforeAll(async () => {
  here = await makeTestApp();
  there = await makeTestApp({ databaseUrl: here.database.options.connectionString as string });
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const renew = 'mutation ($id: ID!) { renewScimToken(id: $id) { secret } }';
const setStatus = 'mutation ($id: ID!) { setScimTokenStatus(id: $id, status: INACTIVE) { status } }';
const remove = 'mutation ($id: ID!) { deleteScimToken(id: $id) }';
const declare = 'mutation ($name: String!) { addCustomAttribute(input: { name: $name }) { id } }';
const forgetAttribute = 'mutation ($id: ID!) { deleteCustomAttribute(id: $id) }';

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

/** Sends one request after the other with a token, once the first was accepted; `stop` waits for the last. */
const hammer = async (app: TestApp, secret: string) => {
  const send = async () => (await scimOf(app, secret).get('/Users?count=0')).status;
  expect(await send()).toBe(200);
  let stopped = false;
  const running = (async () => {
    while (!stopped) await send();
  })();
  return {
    stop: () => {
      stopped = true;
      return running;
    },
  };
};

describe('a token that is in use on two servers', () => {
  it.each([
    ['set inactive', setStatus],
    ['deleted', remove],
    ['renewed', renew],
  ])('is refused by both from the first request after the answer: %s', async (_what, change) => {
    const administrator = await signInAdministrator(here);
    for (let trial = 0; trial < trials; trial += 1) {
      await here.database.query('delete from scim_tokens');
      const token = await buildToken(here, { by: administrator });
      const clients = await Promise.all([here, there].map((app) => hammer(app, token.secret)));
      await apiOf(here, administrator).run(change, { id: token.id });
      const after = await Promise.all([here, there].map((app) => scimOf(app, token.secret).get('/Users?count=0')));
      expect(after.map(({ status }) => status)).toEqual([401, 401]);
      await Promise.all(clients.map((client) => client.stop()));
    }
  });
});

describe('a custom attribute, with a token that is in use on two servers', () => {
  it('is taken by both from the first request after it was declared', async () => {
    const administrator = await signInAdministrator(here);
    const { secret } = await buildToken(here, { by: administrator });
    for (const app of [here, there]) await scimOf(app, secret).get('/Users?count=0');
    await apiOf(here, administrator).run(declare, { name: 'floor' });
    for (const app of [here, there]) {
      const body = oktaUser({ [urn]: { floor: '3' } });
      expect((await scimOf(app, secret).post('/Users', body)).body[urn]).toEqual({ floor: '3' });
    }
  });

  it('leaves no value behind when it is deleted while users are written', async () => {
    const administrator = await signInAdministrator(here);
    await here.database.query('delete from scim_tokens');
    const { secret } = await buildToken(here, { by: administrator });
    const { addCustomAttribute } = await apiOf(here, administrator).run<Record<'addCustomAttribute', { id: string }>>(
      declare,
      { name: 'desk' },
    );
    let deleted = false;
    const writing = (async () => {
      while (!deleted) await buildScimUser(there, secret, { [urn]: { desk: '12' } });
    })();
    await apiOf(here, administrator).run(forgetAttribute, { id: addCustomAttribute.id });
    deleted = true;
    await writing;
    const { rows } = await here.database.query(
      `select id from users where jsonb_exists(attributes -> '${urn}', 'desk')`,
    );
    expect(rows).toEqual([]);
  });
});
