import { until } from '../../support/apps/invitation-app.js';
import { buildToken, oktaUser, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

interface Step {
  kind: string;
  state: string;
  verifiedAt: string | null;
  problem: { cause: string; shortId: string | null; tokenName: string | null } | null;
  parts: { act: string; at: string | null }[];
}

const query = `{ provisioning { setupSteps { kind state verifiedAt problem { cause shortId tokenName }
  parts { act at } } } }`;

let app: TestApp;
let api: Api;
let scim: ScimEndpoint;
let secret: string;
beforeEach(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app));
});
afterEach(() => app.close());

const steps = async (): Promise<Record<string, Step>> => {
  const { provisioning } = await api.run<{ provisioning: { setupSteps: Step[] } }>(query);
  return Object.fromEntries(provisioning.setupSteps.map((step) => [step.kind, step]));
};
const states = async () => Object.values(await steps()).map(({ kind, state }) => `${kind} ${state}`);
const settled = (kind: string, state: string) => until(steps, (all) => all[kind]?.state === state);
const connect = async (): Promise<void> => {
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
};
const send = (path: string, authorization: string) =>
  fetch(`${app.url}/scim/v2${path}`, { headers: { Authorization: authorization } });

describe('the steps of the set-up guide', () => {
  it('begin with a token to generate', async () => {
    expect(await states()).toEqual([
      'TOKEN NOT_STARTED',
      'APP NOT_STARTED',
      'TEST NOT_STARTED',
      'ACTIONS NOT_STARTED',
      'ASSIGN NOT_STARTED',
      'PUSH NOT_STARTED',
    ]);
  });

  it('wait for Okta once there is a token', async () => {
    await connect();
    expect((await states()).slice(0, 4)).toEqual([
      'TOKEN VERIFIED',
      'APP WAITING',
      'TEST WAITING',
      'ACTIONS NOT_STARTED',
    ]);
  });

  it('tick off the test by the request that Okta tests with', async () => {
    await connect();
    await scim.get('/Users?startIndex=1&count=2');
    const { APP, TEST, ASSIGN } = await settled('TEST', 'VERIFIED');
    expect([APP?.state, TEST?.verifiedAt, ASSIGN?.state]).toEqual(['VERIFIED', expect.any(String), 'WAITING']);
  });

  it('tick off the assignment, the actions and the push', async () => {
    await connect();
    const user = oktaUser();
    const { id } = (await scim.post('/Users', user)).body as { id: string };
    await scim.put(`/Users/${id}`, { ...user, title: 'Admiral' });
    await scim.post('/Groups', { displayName: unique('group'), members: [] });
    const all = await settled('PUSH', 'VERIFIED');
    expect([all['ASSIGN']?.state, all['ACTIONS']?.state, all['TEST']?.state]).toEqual(Array(3).fill('VERIFIED'));
    expect(all['ACTIONS']?.parts.filter(({ at }) => at !== null).map(({ act }) => act)).toEqual(['CREATE', 'UPDATE']);
  });

  it('keep the time of the first proof', async () => {
    await connect();
    await scim.get('/Users?startIndex=1&count=2');
    const first = (await settled('TEST', 'VERIFIED'))['TEST']?.verifiedAt;
    app.clock.advance(60_000);
    await scim.post('/Users', oktaUser());
    await scim.get('/Users?startIndex=1&count=2');
    expect((await settled('ASSIGN', 'VERIFIED'))['TEST']?.verifiedAt).toBe(first);
  });
});

const forget = () => app.database.query('delete from scim_tokens');
const set = (column: string, value: unknown) => app.database.query(`update scim_tokens set ${column} = $1`, [value]);

describe('a problem of the connection', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ['token.unknown', forget, () => scim.get('/Users')],
    ['token.inactive', () => set('status', 'INACTIVE'), () => scim.get('/Users')],
    ['token.expired', () => set('expires_at', new Date(0)), () => scim.get('/Users')],
    ['token.malformed', async () => undefined, () => send('/Users', 'Bearer rollcall_scim_cut')],
    ['bearer.doubled', async () => undefined, () => send('/Users', `Bearer Bearer ${secret}`)],
    ['bearer.quoted', async () => undefined, () => send('/Users', `Bearer "${secret}"`)],
    ['bearer.blank-inside', async () => undefined, () => send('/Users', `Bearer ${secret.slice(0, 20)} rest`)],
    ['bearer.no-scheme', async () => undefined, () => send('/Users', secret)],
    ['path.doubled-base', async () => undefined, () => scim.get('/scim/v2/Users?startIndex=1&count=2')],
    ['path.resource', async () => undefined, () => scim.get('/Users/Users?startIndex=1&count=2')],
  ])('is named: %s', async (cause, prepare, ask) => {
    await connect();
    await prepare();
    await ask();
    const { TEST } = await settled('TEST', 'PROBLEM');
    expect(TEST?.problem).toMatchObject({ cause, shortId: expect.stringMatching(/^.{5}$/) });
  });

  it('names the token that came', async () => {
    await connect();
    await set('status', 'INACTIVE');
    await set('name', 'Old one');
    await scim.get('/Users');
    const { TEST } = await settled('TEST', 'PROBLEM');
    expect(TEST?.problem?.tokenName).toBe('Old one');
  });

  it('is over once a request works', async () => {
    await connect();
    await send('/Users', `Bearer Bearer ${secret}`);
    await settled('TEST', 'PROBLEM');
    await scim.get('/Users?startIndex=1&count=2');
    expect((await settled('TEST', 'VERIFIED'))['TEST']?.problem).toBeNull();
  });

  it('is none of it when a stranger knocks without a token', async () => {
    await connect();
    await fetch(`${app.url}/scim/v2/Users`);
    await scim.get('/Users?startIndex=1&count=2');
    await settled('TEST', 'VERIFIED');
    await fetch(`${app.url}/scim/v2/Users`);
    await until(
      async () => (await app.database.query('select 1 from provisioning_exchanges')).rowCount,
      (count) => count === 3,
    );
    expect((await steps())['TEST']?.state).toBe('VERIFIED');
  });
});

describe('a problem of an assignment', () => {
  it('shows the request that failed until one succeeds', async () => {
    await connect();
    const user = oktaUser();
    await scim.post('/Users', user);
    await settled('ASSIGN', 'VERIFIED');
    await scim.post('/Users', { ...user, externalId: 'another' });
    expect((await settled('ASSIGN', 'PROBLEM'))['ASSIGN']?.problem?.cause).toBe('user.taken');
    await scim.post('/Users', oktaUser());
    await settled('ASSIGN', 'VERIFIED');
  });
});
