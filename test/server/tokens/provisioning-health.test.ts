import { until } from '../../support/apps/invitation-app.js';
import { buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';
import { days } from '../../support/test-clock.js';

interface Health {
  state: string;
  requests: number;
  errors: number;
}

let app: TestApp;
let api: Api;
let scim: ScimEndpoint;
beforeEach(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app));
  scim = scimOf(app, (await buildToken(app)).secret);
});
afterEach(() => app.close());

const health = async (): Promise<Health> => {
  const query = '{ provisioning { health { state requests errors } } }';
  return (await api.run<{ provisioning: { health: Health } }>(query)).provisioning.health;
};
const afterRequests = (count: number) => until(health, ({ requests }) => requests === count);

describe('the health of the connection', () => {
  it('waits for the first request', async () => {
    expect(await health()).toEqual({ state: 'WAITING', requests: 0, errors: 0 });
  });

  it('is connected after a request that was answered', async () => {
    await scim.get('/Users');
    expect(await afterRequests(1)).toEqual({ state: 'CONNECTED', requests: 1, errors: 0 });
  });

  it('counts no resource that is not there as an error', async () => {
    await scim.get('/Users/00919288221112222');
    expect(await afterRequests(1)).toEqual({ state: 'CONNECTED', requests: 1, errors: 0 });
  });

  it('is failing after a request that failed', async () => {
    const user = oktaUser();
    await scim.post('/Users', user);
    await scim.post('/Users', { ...user, externalId: 'another' });
    expect(await afterRequests(2)).toEqual({ state: 'FAILING', requests: 2, errors: 1 });
  });

  it('is failing when a token comes that is not known any more', async () => {
    await scim.get('/Users');
    await afterRequests(1);
    await app.database.query('delete from scim_tokens');
    await scim.get('/Users');
    expect(await until(health, ({ state }) => state === 'FAILING')).toMatchObject({ requests: 1, errors: 0 });
  });

  it('forgets what is older than a day', async () => {
    await scim.get('/Users');
    await afterRequests(1);
    app.clock.advance(days(2));
    api = apiOf(app, await signInAdministrator(app));
    expect(await health()).toEqual({ state: 'CONNECTED', requests: 0, errors: 0 });
  });
});
