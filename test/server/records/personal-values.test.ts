import { Role } from '../../../server/kernel/roles.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildApiKey, buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf, type Caller } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
});
afterAll(() => app.close());

const log = `{ exchanges(first: 50) { nodes {
  method path query status detail cause requestBody responseBody notes { attribute message }
  diagnosis { code facts { name value } } } } }`;

interface Exchange {
  method: string;
  status: number;
  requestBody: string | null;
  diagnosis: { code: string; facts: { name: string; value: string }[] } | null;
}

/** Everything that somebody is shown of the log, once a refusal is in it. */
const readLog = (caller: Caller): Promise<Exchange[]> =>
  until(
    async () => (await apiOf(app, caller).run<{ exchanges: { nodes: Exchange[] } }>(log)).exchanges.nodes,
    (nodes) => nodes.some(({ status }) => status === 409),
  );

/** A person whose values stand in a body, a filter, a path and a refusal. */
const buildTraces = async (): Promise<readonly string[]> => {
  const user = await buildScimUser(app, secret, {
    userName: 'Zenobia.Quux@Palmyra.example',
    name: { givenName: 'Zenobia', familyName: 'Quux' },
    displayName: 'Zenobia Quux',
    nickName: 'Seventh',
  });
  const scim = scimOf(app, secret);
  await scim.get(`/Users?filter=${encodeURIComponent('userName eq "Zenobia.Quux@Palmyra.example"')}`);
  await scim.get('/Users/Zenobia.Quux@Palmyra.example');
  await scim.patch(
    `/Users/${user.id}`,
    patchOf({ op: 'replace', path: 'emails[value eq "Zenobia"].value', value: 'x' }),
  );
  await scim.patch(`/Users/${user.id}`, patchOf({ op: 'replace', value: { active: false, nickName: 'Seventh' } }));
  await scim.post('/Users', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: user.userName });
  return ['Zenobia', 'Quux', 'Seventh', 'Palmyra'];
};

describe('personal values in the provisioning log', () => {
  let traces: readonly string[];
  beforeAll(async () => {
    traces = await buildTraces();
  });

  const found = (nodes: Exchange[]): string[] => {
    const text = JSON.stringify(nodes).toLowerCase();
    return traces.filter((trace) => text.includes(trace.toLowerCase()));
  };

  it.each([Role.HELP_DESK, Role.AUDITOR])('are masked for %s, wherever they stand', async (role) => {
    expect(found(await readLog(await signInAdministrator(app, { role })))).toEqual([]);
  });

  it.each([Role.OWNER, Role.ADMINISTRATOR])('are shown to %s', async (role) => {
    expect(found(await readLog(await signInAdministrator(app, { role })))).toEqual(traces);
  });

  it('are shown to a key that may read the log', async () => {
    expect(found(await readLog(await buildApiKey(app, { scopes: ['LOG_READ'] })))).toEqual(traces);
  });

  it('leave what the message asks for, and the cause', async () => {
    const nodes = await readLog(await signInAdministrator(app, { role: Role.HELP_DESK }));
    const bodies = nodes.map(({ requestBody }) => requestBody ?? '');
    expect(bodies.some((body) => body.includes('"op":"replace"') && body.includes('"active":false'))).toBe(true);
    expect(nodes.find(({ status }) => status === 409)?.diagnosis?.code).toBe('user.taken');
  });
});

describe('the audit trail of the help desk', () => {
  it('holds the own acts alone', async () => {
    const caller = await signInAdministrator(app, { role: Role.HELP_DESK });
    const other = await signInAdministrator(app);
    const { auditRecords } = await apiOf(app, caller).run<{ auditRecords: { nodes: { actorId: string }[] } }>(
      '{ auditRecords(first: 50) { nodes { actorId } } }',
    );
    expect(new Set(auditRecords.nodes.map(({ actorId }) => actorId))).toEqual(new Set([caller.id]));
    const all = await apiOf(app, other).run<{ auditRecords: { nodes: { id: string; actorId: string }[] } }>(
      '{ auditRecords(first: 50) { nodes { id actorId } } }',
    );
    const foreign = all.auditRecords.nodes.find(({ actorId }) => actorId === other.id);
    const one = await apiOf(app, caller).run('query ($id: ID!) { auditRecord(id: $id) { id } }', { id: foreign?.id });
    expect(one).toEqual({ auditRecord: null });
  });
});

describe('a deactivated administrator', () => {
  it('is signed out by the next request and cannot sign in', async () => {
    const caller = await signInAdministrator(app, { role: Role.ADMINISTRATOR });
    await app.database.query('update administrators set deactivated_at = now() where id = $1', [caller.id]);
    expect(await apiOf(app, caller).run('{ viewer { id } }')).toEqual({ viewer: null });
    const { email, password } = caller;
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    expect(await apiOf(app).codeOf(signIn, { input: { email, password } })).toBe('UNAUTHENTICATED');
  });
});
