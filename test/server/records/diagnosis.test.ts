import { type CauseCode, logCauses, severities } from '../../../server/kernel/faults/catalogue.js';
import { fault } from '../../../server/kernel/faults/fault.js';
import { searchTooLong } from '../../../server/kernel/faults/search-too-long.js';
import { overloaded } from '../../../server/kernel/load/load-gate.js';
import { diagnose } from '../../../server/modules/provisioning-log/diagnose.js';
import { toScimError } from '../../../server/scim/protocol/scim-errors.js';
import { administrator, app, scim, secret, startDiagnosisApp } from '../../support/apps/diagnosis-app.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimGroup, buildScimUser, buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { ghost, refusals } from '../../support/refusals.js';
import { scimOf } from '../../support/scim-client.js';

let limited: TestApp;
let api: Api;
startDiagnosisApp();
beforeAll(async () => {
  limited = await makeTestApp({ scimRateLimit: 1 });
  api = apiOf(app, administrator);
});
afterAll(() => limited.close());

interface Diagnosis {
  code: string;
  severity: string;
  facts: { name: string; value: string }[];
}

const fields = 'diagnosis { code severity facts { name value } }';

const diagnosisIn = async (asked: Api, query: string, variables: object): Promise<Diagnosis | null | undefined> =>
  until(
    async () => (await asked.run<{ exchange: { diagnosis: Diagnosis | null } | null }>(query, variables)).exchange,
    (exchange) => exchange !== null,
  ).then((exchange) => exchange?.diagnosis);

/** Returns the diagnosis of a refusal, found by the short id in the response. */
const diagnosisOf = ({ body }: { body: unknown }, asked = api) => {
  const text = JSON.stringify(body);
  const shortId = /\(log (\w{5})\)/.exec(text)?.[1];
  if (!shortId) throw new Error(`No short id in ${text}`);
  return diagnosisIn(asked, `query ($shortId: String) { exchange(shortId: $shortId) { ${fields} } }`, { shortId });
};

const managed = {
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { displayName: 'Ann' } },
};

/** Causes that a test cannot provoke without breaking the server, with the real errors. */
const broken: [CauseCode, unknown][] = [
  ['database.away', Object.assign(new Error('read-only'), { code: '25006' })],
  ['overload', overloaded()],
  ['client.closed', fault('client.closed')],
  ['search.too-long', searchTooLong(2_000)],
  ['unexpected', new Error('nobody foresaw this')],
  ['value.other', fault('value.other', { attribute: 'title' })],
];

describe('the diagnosis names', () => {
  it.each(Object.keys(refusals) as CauseCode[])('%s', async (code) => {
    const answer = await refusals[code]?.();
    const found = await diagnosisOf(answer ?? { body: '' });
    expect(found).toMatchObject({ code, severity: severities[code] });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('rate.limited', async () => {
    const by = await signInAdministrator(limited);
    const { secret: other } = await buildToken(limited, { by });
    const answers = await Promise.all([1, 2, 3].map(() => scimOf(limited, other).get('/Users')));
    const refused = answers.find(({ status }) => status === 429);
    expect(await diagnosisOf(refused ?? { body: '' }, apiOf(limited, by))).toMatchObject({ code: 'rate.limited' });
  });

  it.each(broken)('%s', (code, error) => {
    expect(toScimError(error, undefined).causeCode).toBe(code);
  });

  it.each<[CauseCode, () => Promise<string>]>([
    ['attribute.undeclared', async () => (await buildScimUser(app, secret, { shoeSize: '42' })).id],
    ['attribute.read-only', async () => (await buildScimUser(app, secret, managed)).id],
    ['password.ignored', async () => (await buildScimUser(app, secret, { password: unique('a password') })).id],
    ['value.adjusted', async () => (await buildScimUser(app, secret, { roles: [{ type: 'x' }] })).id],
    [
      'member.deleted-skipped',
      async () => {
        const { id } = await buildScimUser(app, secret);
        await scim.delete(`/Users/${id}`);
        return (await buildScimGroup(app, secret, [id])).id;
      },
    ],
  ])('%s of a success', async (code, write) => {
    const resourceId = await write();
    const question = `query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { ${fields} } } }`;
    const filter = { resourceId, method: 'POST' };
    const { exchanges } = await until(
      () => api.run<{ exchanges: { nodes: { diagnosis: Diagnosis }[] } }>(question, { filter }),
      (answer) => answer.exchanges.nodes.length > 0,
    );
    expect(exchanges.nodes[0]?.diagnosis).toMatchObject({ code, severity: severities[code] });
  });

  it('refused.other where another release knew a cause that this one does not', () => {
    expect(diagnose({ status: 400, cause: 'something.gone', notes: [] })?.code).toBe('refused.other');
  });

  it('nothing where all went well', async () => {
    const { id } = await buildScimUser(app, secret);
    const question = 'query ($f: ExchangeFilter) { exchanges(filter: $f) { nodes { diagnosis { code } } } }';
    const { exchanges } = await until(
      () => api.run<{ exchanges: { nodes: object[] } }>(question, { f: { resourceId: id } }),
      (answer) => answer.exchanges.nodes.length > 0,
    );
    expect(exchanges.nodes).toEqual([{ diagnosis: null }]);
  });

  it('every cause of the catalogue is tried here', () => {
    const noted: CauseCode[] = ['attribute.undeclared', 'attribute.read-only', 'value.adjusted', 'password.ignored'];
    noted.push('member.deleted-skipped', 'refused.other');
    const tried = [...Object.keys(refusals), ...broken.map(([code]) => code), ...noted, 'rate.limited'];
    expect([...logCauses].sort()).toEqual(tried.sort());
  });
});

describe('the diagnosis is not misled by', () => {
  const user = async () => `/Users/${(await buildScimUser(app, secret)).id}`;
  const group = async () => `/Groups/${(await buildScimGroup(app, secret)).id}`;
  const changeOf = (operation: object) => patchOf(operation);
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

  it.each<[string, CauseCode, () => Promise<{ body: unknown }>]>([
    ['a URN', 'value.type', () => scim.post('/Users', { userName: unique('u'), [enterprise]: 'Sales' })],
    [
      'a URN in a path',
      'patch.invalid-path',
      async () => scim.patch(await user(), changeOf({ op: 'add', path: `${enterprise}:x`, value: 'x' })),
    ],
    [
      'a URN that is twice there',
      'body.attribute-twice',
      () =>
        scim.post('/Users', { userName: 'a', [enterprise]: { department: 'x' }, [`${enterprise}:department`]: 'y' }),
    ],
    [
      'a PATCH without its URN',
      'patch.invalid-operation',
      async () => scim.patch(await user(), { Operations: [{ op: 'add', path: 'title', value: 'x' }] }),
    ],
    ['a search without its URN', 'query.invalid', () => scim.post('/Users/.search', {})],
    ['a bulk request without its URN', 'bulk.invalid', () => scim.post('/Bulk', { Operations: [] })],
    [
      'JSON text as a member id',
      'member.without-id',
      async () =>
        scim.patch(await group(), changeOf({ op: 'add', path: 'members', value: [{ value: '{"value":"x"}' }] })),
    ],
    [
      'a fault of the filter in a path',
      'patch.invalid-path',
      async () => scim.patch(await user(), changeOf({ op: 'remove', path: 'emails[type eq work]' })),
    ],
    [
      'an unknown name in the filter of a path',
      'patch.invalid-path',
      async () => scim.patch(await user(), changeOf({ op: 'remove', path: 'emails[kind eq "work"]' })),
    ],
    ['an order by what is no attribute', 'query.invalid', () => scim.get('/Users?sortBy=shoeSize')],
    ['count=1e2', 'query.invalid', () => scim.get('/Users?count=1e2')],
    ['a parameter that is twice there', 'query.invalid', () => scim.get('/Users?count=1&count=2')],
    ['an unknown order', 'query.invalid', () => scim.get('/Users?sortBy=title&sortOrder=sideways')],
    ['schemas of another form', 'schema.undeclared', () => scim.post('/Users', { schemas: {}, userName: 'a' })],
  ])('%s: %s', async (_, code, send) => {
    expect(await diagnosisOf(await send())).toMatchObject({ code });
  });
});

describe('the facts of a diagnosis', () => {
  it.each<[CauseCode, string, RegExp]>([
    ['user.taken', 'userName', /@example\.com$/],
    ['group.name-taken', 'displayName', /^group-/],
    ['member.unknown', 'ids', new RegExp(ghost)],
    ['value.required-missing', 'attribute', /^userName$/],
    ['value.too-long', 'limit', /^\d+ \w+$/],
    ['value.type', 'attribute', /^active$/],
    ['body.too-large', 'limit', /^1 MiB$/],
    ['bulk.too-many', 'limit', /^1000$/],
  ])('%s names the %s', async (code, name, value) => {
    const found = await diagnosisOf((await refusals[code]?.()) ?? { body: '' });
    expect(found?.facts).toContainEqual({ name, value: expect.stringMatching(value) });
  });

  it('holds no secret that stood in a path', async () => {
    const { id } = await buildScimUser(app, secret);
    const answer = await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path: secret, value: 'x' }));
    const found = await diagnosisOf(answer);
    expect(found).toMatchObject({ code: 'patch.invalid-path' });
    expect(found?.facts).toContainEqual({ name: 'path', value: 'rollcall_scim_***' });
  });

  it('is in the row, as the refusal knew it', async () => {
    const answer = await scim.post('/Groups', { displayName: unique('group'), members: [{ value: ghost }] });
    await diagnosisOf(answer);
    const { rows } = await app.database.query<{ cause: string; facts: object }>(
      "select cause, facts from provisioning_exchanges where cause = 'member.unknown' order by id desc limit 1",
    );
    expect(rows).toEqual([{ cause: 'member.unknown', facts: { ids: [ghost], more: 0 } }]);
  });
});
