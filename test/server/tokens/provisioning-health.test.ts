import { randomUUID } from 'node:crypto';
import { until } from '../../support/apps/invitation-app.js';
import { type BuiltAdministrator, buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';
import { days } from '../../support/test-clock.js';

interface Health {
  state: string;
  requests: number;
  errors: number;
  unresolved: number;
}

let app: TestApp;
let administrator: BuiltAdministrator;
let api: Api;
let scim: ScimEndpoint;
beforeEach(async () => {
  app = await makeTestApp();
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
  scim = scimOf(app, (await buildToken(app)).secret);
});
afterEach(() => app.close());

const health = async (): Promise<Health> => {
  const query = '{ provisioning { health { state requests errors unresolved } } }';
  return (await api.run<{ provisioning: { health: Health } }>(query)).provisioning.health;
};
interface ErrorEntry {
  id: string;
  shortId: string;
  acknowledgement: { reason: string } | null;
}

const errors = async (): Promise<ErrorEntry[]> => {
  const query = '{ exchanges(filter: { errorsOnly: true }) { nodes { id shortId acknowledgement { reason } } } }';
  return (await api.run<{ exchanges: { nodes: ErrorEntry[] } }>(query)).exchanges.nodes;
};

const causes = async () => {
  const query = '{ exchangeCauses { cause count fromStrangers } }';
  const { exchangeCauses } = await api.run<{
    exchangeCauses: { cause: string; count: number; fromStrangers: number }[];
  }>(query);
  return exchangeCauses;
};

const afterRequests = (count: number) => until(health, ({ requests }) => requests === count);

describe('the health of the connection', () => {
  it('waits for the first request', async () => {
    expect(await health()).toEqual({ state: 'WAITING', requests: 0, errors: 0, unresolved: 0 });
  });

  it('is connected after a request that was answered', async () => {
    await scim.get('/Users');
    expect(await afterRequests(1)).toEqual({ state: 'CONNECTED', requests: 1, errors: 0, unresolved: 0 });
  });

  it('counts no resource that is not there as an error', async () => {
    await scim.get('/Users/00919288221112222');
    expect(await afterRequests(1)).toEqual({ state: 'CONNECTED', requests: 1, errors: 0, unresolved: 0 });
  });

  it('stays connected after one refused write, and counts it until that user is written', async () => {
    const user = oktaUser();
    const { body } = await scim.post('/Users', user);
    await scim.post('/Users', { ...user, externalId: 'another' });
    expect(await afterRequests(2)).toEqual({ state: 'CONNECTED', requests: 2, errors: 1, unresolved: 1 });
    await scim.get(`/Users/${body.id}`);
    expect(await afterRequests(3)).toMatchObject({ state: 'CONNECTED', unresolved: 1 });
    await scim.patch(`/Users/${body.id}`, patchOf({ op: 'replace', path: 'title', value: 'Head' }));
    expect(await afterRequests(4)).toEqual({ state: 'CONNECTED', requests: 4, errors: 1, unresolved: 0 });
  });

  it('counts a user once, however often a write of it is refused', async () => {
    const { body } = await scim.post('/Users', oktaUser());
    for (const value of ['no address', 'none either']) {
      await scim.patch(`/Users/${body.id}`, patchOf({ op: 'replace', path: 'active', value }));
    }
    expect(await afterRequests(3)).toMatchObject({ state: 'CONNECTED', errors: 2, unresolved: 1 });
  });

  it('counts no error that was called no problem, until the next one of the same user', async () => {
    const user = oktaUser();
    await scim.post('/Users', user);
    await scim.post('/Users', { ...user, externalId: 'another' });
    await afterRequests(2);
    const [error] = await errors();
    const acknowledge = 'mutation ($id: ID!, $reason: String!) { acknowledgeError(id: $id, reason: $reason) }';
    const answer = await api.run(acknowledge, { id: error?.id, reason: ' She has two accounts. ' });
    expect(answer).toEqual({ acknowledgeError: error?.id });
    expect(await health()).toMatchObject({ errors: 1, unresolved: 0 });
    expect((await errors())[0]?.acknowledgement).toMatchObject({ reason: 'She has two accounts.' });
    expect(await causes()).toEqual([]);
    const { auditRecords } = await api.run<{ auditRecords: { nodes: object[] } }>(
      '{ auditRecords(filter: { actions: ["log.errorAcknowledged"] }) { nodes { targetKind targetLabel changes } } }',
    );
    const changes = [{ path: 'reason', before: null, after: 'She has two accounts.' }];
    expect(auditRecords.nodes).toEqual([{ targetKind: 'EXCHANGE', targetLabel: error?.shortId, changes }]);
    await scim.post('/Users', { ...user, externalId: 'a third' });
    expect(await afterRequests(3)).toMatchObject({ unresolved: 1 });
  });

  it('refuses to acknowledge a success, a reason without a word, and an entry that is not there', async () => {
    await scim.get('/Users');
    await afterRequests(1);
    const { exchanges } = await api.run<{ exchanges: { nodes: { id: string }[] } }>('{ exchanges { nodes { id } } }');
    const acknowledge = 'mutation ($id: ID!, $reason: String!) { acknowledgeError(id: $id, reason: $reason) }';
    const id = exchanges.nodes[0]?.id;
    expect(await api.codeOf(acknowledge, { id, reason: 'x' })).toBe('BAD_USER_INPUT');
    expect(await api.codeOf(acknowledge, { id, reason: '  ' })).toBe('BAD_USER_INPUT');
    expect(await api.codeOf(acknowledge, { id: randomUUID(), reason: 'x' })).toBe('NOT_FOUND');
  });

  it('tells the errors of strangers apart, and never counts them', async () => {
    for (let time = 0; time < 3; time += 1) await scimOf(app, undefined).get('/Users');
    expect(await until(causes, (found) => found[0]?.count === 3)).toEqual([
      { cause: 'bearer.missing', count: 3, fromStrangers: 3 },
    ]);
    expect(await health()).toEqual({ state: 'WAITING', requests: 0, errors: 0, unresolved: 0 });
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
    expect(await health()).toEqual({ state: 'CONNECTED', requests: 0, errors: 0, unresolved: 0 });
  });
});
