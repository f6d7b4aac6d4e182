import { buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const apps: TestApp[] = [];
const start = async (trustProxy: number | string[] | undefined): Promise<TestApp> => {
  const app = await makeTestApp({ trustProxy });
  apps.push(app);
  return app;
};
afterAll(() => Promise.all(apps.map((app) => app.close())));

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

/** The address that a refused sign-in is written down with. */
const addressSeen = async (app: TestApp, forwardedFor: string): Promise<string> => {
  const input = { email: 'nobody@example.com', password: 'wrong' };
  const { headers } = await apiOf(app).send(signIn, { input }, { 'x-forwarded-for': forwardedFor });
  return app.refusals.find(({ requestId }) => requestId === headers.get('x-request-id'))?.ip ?? 'none';
};

describe('the address of a client', () => {
  it('is that of the socket while no proxy is believed', async () => {
    expect(await addressSeen(await start(undefined), '203.0.113.7')).toBe('127.0.0.1');
  });

  it.each([
    ['comes from a believed proxy', '203.0.113.7', '203.0.113.7'],
    ['is the last one that no believed proxy added', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
    ['is taken past several believed proxies', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['has one spelling', '2001:DB8:0::1', '2001:db8::1'],
    ['has no IPv6 disguise', '::ffff:203.0.113.7', '203.0.113.7'],
    ['has no port', '203.0.113.7:9999', '203.0.113.7'],
    ['is that of the proxy where it sends something else', "'; drop table", '127.0.0.1'],
  ])('%s', async (_what, forwardedFor, seen) => {
    const app = apps[1] ?? (await start(['127.0.0.1', '10.0.0.0/8']));
    expect(await addressSeen(app, forwardedFor)).toBe(seen);
  });

  it('is found by the number of proxies', async () => {
    expect(await addressSeen(await start(2), '1.1.1.1, 203.0.113.7, 198.51.100.9')).toBe('203.0.113.7');
  });

  it('is the same in the provisioning log and at the token', async () => {
    const app = apps[1] as TestApp;
    const administrator = await signInAdministrator(app);
    const { secret, id } = await buildToken(app, { by: administrator });
    await buildScimUser(app, secret);
    await app.database.query('update scim_tokens set last_used_at = null where id = $1', [id]);
    await scimOf(app, secret).get('/Users?count=1', { 'x-forwarded-for': '203.0.113.50' });
    const { rows } = await app.database.query('select last_used_from from scim_tokens where id = $1', [id]);
    expect(rows).toEqual([{ last_used_from: '203.0.113.50' }]);
  });
});

describe('the scheme and host of a request', () => {
  const origin = { origin: 'https://portal.example.com' };
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'portal.example.com' };

  it('are those that a believed proxy was asked for', async () => {
    const { status } = await apiOf(apps[1] as TestApp).send('{ viewer { id } }', {}, { ...origin, ...forwarded });
    expect(status).toBe(200);
  });

  it('are not what anybody else writes', async () => {
    const { status } = await apiOf(apps[0] as TestApp).send('{ viewer { id } }', {}, { ...origin, ...forwarded });
    expect(status).toBe(403);
  });
});
