import { request as httpRequest } from 'node:http';
import { type CauseCode, catalogue } from '../../server/modules/provisioning-log/diagnosis/catalogue.js';
import { classify } from '../../server/modules/provisioning-log/diagnosis/classify.js';
import {
  type BuiltAdministrator,
  buildLocalUser,
  buildScimGroup,
  buildScimUser,
  buildToken,
  oktaUser,
  signInAdministrator,
  unique,
} from '../support/builders.js';
import { type Api, apiOf } from '../support/graphql-client.js';
import { until } from '../support/invitation-app.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { oktaHeaders, type ScimDoor, scimOf } from '../support/scim-client.js';
import { minutes } from '../support/test-clock.js';

let app: TestApp;
let limited: TestApp;
let api: Api;
let scim: ScimDoor;
let secret: string;
let administrator: BuiltAdministrator;
beforeAll(async () => {
  app = await makeTestApp();
  limited = await makeTestApp({ scimRateLimit: 1 });
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
});
// Tokens that other tests build make older ones give way.
beforeEach(async () => {
  ({ secret } = await buildToken(app, { by: administrator }));
  scim = scimOf(app, secret);
});
afterAll(async () => {
  await app.close();
  await limited.close();
});

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

/** The diagnosis of what was refused, found by the short id that the answer carries. */
const diagnosisOf = ({ body }: { body: unknown }, asked = api) => {
  const text = JSON.stringify(body);
  const shortId = /\(log (\w{5})\)/.exec(text)?.[1];
  if (!shortId) throw new Error(`No short id in ${text}`);
  return diagnosisIn(asked, `query ($shortId: String) { exchange(shortId: $shortId) { ${fields} } }`, { shortId });
};

const raw = (options: { method?: string; path: string; headers: [string, string][] }): Promise<{ body: unknown }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const headers = [...(options.headers.some(([name]) => name === 'Host') ? [] : [['Host', 'x']]), ...options.headers];
    const sent = httpRequest(
      { hostname, port, method: options.method ?? 'GET', path: options.path, headers: headers.flat() },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({ body: JSON.parse(Buffer.concat(chunks).toString() || 'null') });
      },
    );
    sent.on('error', reject);
    sent.end();
  });

const withHeader = (authorization: string) => scimOf(app, undefined).get('/Users', { authorization });

const at = async (path: string) => {
  const response = await fetch(`${app.url}${path}`, { headers: { ...oktaHeaders, authorization: `Bearer ${secret}` } });
  return { body: await response.json() };
};

const newUser = (given: object) => scim.post('/Users', oktaUser(given as Record<string, unknown>));

const patchUser = async (...operations: object[]) => {
  const { id } = await buildScimUser(app, secret);
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
  return scim.patch(`/Users/${id}`, { schemas, Operations: operations });
};

const group = (given: object) =>
  scim.post('/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], ...given });

const bulk = (Operations: object[]) =>
  scim.post('/Bulk', { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations });

const managed = {
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { manager: { displayName: 'Ann' } },
};

const ghost = '0198a000-0000-7000-8000-000000000000';

const refusals: Partial<Record<CauseCode, () => Promise<{ body: unknown }>>> = {
  'token.unknown': async () => {
    const { secret: gone, id } = await buildToken(app, { by: administrator });
    await app.database.query('delete from scim_tokens where id = $1', [id]);
    return scimOf(app, gone).get('/Users');
  },
  'token.inactive': async () =>
    scimOf(app, (await buildToken(app, { by: administrator, status: 'INACTIVE' })).secret).get('/Users'),
  'token.expired': async () => {
    const expiresAt = new Date(app.clock.now().getTime() + minutes(1));
    const token = await buildToken(app, { by: administrator, expiresAt });
    await app.database.query("update scim_tokens set expires_at = now() - interval '1 minute' where id = $1", [
      token.id,
    ]);
    return scimOf(app, token.secret).get('/Users');
  },
  'token.malformed': () => withHeader('Bearer rollcall_scim_cut'),
  'bearer.missing': () => scimOf(app, undefined).get('/Users'),
  'bearer.empty': () => raw({ path: '/scim/v2/Users', headers: [['Authorization', 'Bearer ']] }),
  'bearer.doubled': () => withHeader(`Bearer Bearer ${secret}`),
  'bearer.quoted': () => withHeader(`Bearer "${secret}"`),
  'bearer.blank-inside': () => withHeader(`Bearer ${secret.slice(0, 20)} ${secret.slice(20)}`),
  'bearer.no-scheme': () => withHeader(secret),
  'bearer.other-scheme': () => withHeader('Basic YWRtaW46YWRtaW4='),
  'bearer.in-query': () => scimOf(app, undefined).get(`/Users?access_token=${secret}`),
  'bearer.two-headers': () =>
    raw({
      path: '/scim/v2/Users',
      headers: [
        ['Authorization', `Bearer ${secret}`],
        ['Authorization', `Bearer ${secret}`],
      ],
    }),
  'path.doubled-base': () => at('/scim/v2/scim/v2/Users'),
  'path.missing-version': () => at('/scim/Users'),
  'path.other-version': () => at('/scim/v1/Users'),
  'path.case': () => at('/scim/v2/users'),
  'path.unknown': () => at('/scim/v2/People'),
  'path.encoding': () => at('/scim/v2/Users/%E0%A4'),
  'path.too-long': () => at(`/scim/v2/Users?filter=${'x'.repeat(9_000)}`),
  'method.not-allowed': () => scim.delete('/Users'),
  'feature.unsupported': () => scim.get('/Me'),
  'transport.refused': () =>
    raw({
      path: '/scim/v2/Users',
      headers: [
        ['Host', 'a'],
        ['Host', 'b'],
      ],
    }),
  'user.taken': async () => newUser({ userName: (await buildScimUser(app, secret)).userName }),
  'user.taken-by-local': async () => newUser({ userName: (await buildLocalUser(app)).userName }),
  'user.not-found': () => scim.get(`/Users/${ghost}`),
  'group.name-taken': async () => group({ displayName: (await buildScimGroup(app, secret)).displayName }),
  'group.not-found': () => scim.get(`/Groups/${ghost}`),
  'member.unknown': () => group({ displayName: unique('group'), members: [{ value: ghost }] }),
  'member.without-id': () => group({ displayName: unique('group'), members: [{ display: 'Ann' }] }),
  'member.cycle': async () => {
    const { id, displayName } = await buildScimGroup(app, secret);
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
    return scim.put(`/Groups/${id}`, { schemas, displayName, members: [{ value: id }] });
  },
  'value.required-missing': () => newUser({ userName: '' }),
  'value.email-invalid': () => newUser({ emails: [{ value: 'a@b.example\nBcc: c@d.example', type: 'work' }] }),
  'value.too-long': () => newUser({ userName: 'x'.repeat(5_000) }),
  'value.control-characters': () => newUser({ title: 'a\u0000b' }),
  'value.invisible-characters': () => newUser({ userName: `${unique('a')}\u200b` }),
  'value.primary-twice': () =>
    newUser({
      emails: [
        { value: 'a@b.example', primary: true },
        { value: 'c@d.example', primary: true },
      ],
    }),
  'value.type': () => newUser({ active: { nested: 1 } }),
  'value.number-too-large': () => scim.post('/Users', `{"userName":"a","x":${'9'.repeat(40)}}`),
  'value.other': () => patchUser({ op: 'add', path: 'title' }),
  'attribute.immutable': () => patchUser({ op: 'replace', path: 'id', value: ghost }),
  'schema.undeclared': () => newUser({ schemas: ['urn:example:other'] }),
  'filter.invalid': () => scim.get('/Users?filter=userName%20eq'),
  'filter.unsupported': () => scim.get('/Schemas?filter=id%20pr'),
  'query.invalid': () => scim.get('/Users?attributes=userName&excludedAttributes=emails'),
  'query.cursor': () => scim.get('/Users?cursor=nonsense'),
  'patch.no-target': () => patchUser({ op: 'remove' }),
  'patch.invalid-path': () => patchUser({ op: 'replace', path: 'a b c', value: 1 }),
  'patch.invalid-operation': () => patchUser({ op: 'move', path: 'title', value: 'x' }),
  'patch.too-many': () => patchUser(...Array.from({ length: 3_000 }, () => ({ op: 'add', path: 'title', value: 'x' }))),
  'body.not-json': () => scim.post('/Users', '{"userName":'),
  'body.attribute-twice': () => scim.post('/Users', '{"userName":"a","username":"b"}'),
  'body.too-deep': () => scim.post('/Users', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`),
  'body.not-utf8': async () => {
    const response = await fetch(`${app.url}/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    return { body: await response.json() };
  },
  'body.too-large': () => newUser({ title: 'x'.repeat(1_100_000) }),
  'body.content-type': () => scim.post('/Users', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
  'body.cut-off': async () => {
    const response = await fetch(`${app.url}/scim/v2/Users`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/scim+json',
        'content-encoding': 'gzip',
      },
      body: 'this is not gzip',
    });
    return { body: await response.json() };
  },
  'bulk.too-many': () => bulk(Array.from({ length: 1_001 }, () => ({ method: 'DELETE', path: `/Users/${ghost}` }))),
  'version.conflict': async () => {
    const { id } = await buildScimUser(app, secret);
    return scim.put(`/Users/${id}`, oktaUser(), { 'if-match': 'W/"77"' });
  },
};

/** What a test cannot bring about without breaking the server: the words of the answer are the real ones. */
const broken: [CauseCode, Parameters<typeof classify>[0]][] = [
  ['database.away', { path: '/Users', status: 429, detail: 'The directory cannot answer right now; try again soon.' }],
  ['overload', { path: '/Users', status: 503, detail: 'Too many changes at once; try again in a second.' }],
  ['client.closed', { path: '/Users', status: 499, cause: 'client.closed' }],
  ['unexpected', { path: '/Users', status: 500, cause: 'unexpected' }],
  ['bulk.invalid', { path: '/Bulk', status: 400, scimType: 'invalidValue', detail: 'POST needs a bulkId, by which' }],
  ['refused.other', { path: '/Users', status: 409, detail: 'Something new.' }],
];

describe('the diagnosis names', () => {
  it.each(Object.keys(refusals) as CauseCode[])('%s', async (code) => {
    const answer = await refusals[code]?.();
    const found = await diagnosisOf(answer ?? { body: '' });
    expect(found).toMatchObject({ code, severity: catalogue[code] });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('rate.limited', async () => {
    const by = await signInAdministrator(limited);
    const { secret: other } = await buildToken(limited, { by });
    const answers = await Promise.all([1, 2, 3].map(() => scimOf(limited, other).get('/Users')));
    const refused = answers.find(({ status }) => status === 429);
    expect(await diagnosisOf(refused ?? { body: '' }, apiOf(limited, by))).toMatchObject({ code: 'rate.limited' });
  });

  it.each(broken)('%s', (code, symptoms) => {
    expect(classify(symptoms).code).toBe(code);
  });

  it.each<[CauseCode, () => Promise<string>]>([
    ['attribute.undeclared', async () => (await buildScimUser(app, secret, { shoeSize: '42' })).id],
    ['attribute.read-only', async () => (await buildScimUser(app, secret, managed)).id],
    ['password.ignored', async () => (await buildScimUser(app, secret, { password: unique('a password') })).id],
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
    expect(exchanges.nodes[0]?.diagnosis).toMatchObject({ code, severity: catalogue[code] });
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
    const noted = ['attribute.undeclared', 'attribute.read-only', 'password.ignored', 'member.deleted-skipped'];
    const tried = [...Object.keys(refusals), ...broken.map(([code]) => code), ...noted, 'rate.limited'];
    expect(Object.keys(catalogue).sort()).toEqual(tried.sort());
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
});
