import { until } from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken, oktaUser, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';
import { holdsSecret, secretCanaries, writings } from '../../support/secret-forms.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
let scim: ScimEndpoint;
let token: string;
let userId: string;
beforeAll(async () => {
  app = await makeTestApp();
  token = (await buildToken(app)).secret;
  scim = scimOf(app, token);
  userId = (await buildScimUser(app, token)).id;
});
afterAll(() => app.close());

/** Returns everything that is stored of requests, as text. */
const everythingKept = async (): Promise<string> => {
  const { rows } = await app.database.query<{ kept: string }>(
    `select row_to_json(e)::text as kept from provisioning_exchanges e union all
      select row_to_json(a)::text from audit_records a union all select row_to_json(s)::text from sessions s`,
  );
  return rows.map(({ kept }) => kept).join('\n');
};

/** The number of refusals of unknown callers, per cause and minute, that get entries of their own. */
const ofStrangers = 5;

/** Sends requests and waits until their entries are written. */
const written = async (requests: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const count = async () => {
    const { rows } = await app.database.query('select count(*)::int as count from provisioning_exchanges');
    return rows[0].count as number;
  };
  const before = await count();
  await Promise.all(requests.map((request) => request()));
  await until(count, (now) => now >= before + Math.min(requests.length, ofStrangers));
};

const patch = (value: unknown) => patchOf(value);

/** The parts of a request that can contain a text; each function puts it there. */
const places: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  'a path': (text) => scim.get(`/${text}`),
  'an id': (text) => scim.get(`/Users/${text}`),
  'a filter': (text) => scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${text}"`)}`),
  'a broken filter': (text) => scim.get(`/Users?filter=${encodeURIComponent(`${text} is "x`)}`),
  'a parameter’s name': (text) => scim.get(`/Users?${encodeURIComponent(text)}=1`),
  'a raw parameter': (text) => scim.get(`/Users?cursor=${text}`),
  'a user agent': (text) => scim.get('/Users?count=1', { 'user-agent': `Client ${text}` }),
  'a value': (text) => scim.patch(`/Users/${userId}`, patch({ op: 'replace', path: 'title', value: text })),
  'an attribute': (text) => scim.put(`/Users/${userId}`, oktaUser({ [text]: 'x' })),
  'a path of PATCH': (text) => scim.patch(`/Users/${userId}`, patch({ op: 'add', path: text, value: 'x' })),
  'a member id': (text) =>
    scim.post('/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: text,
      members: [{ value: text }],
    }),
  'a group’s name': (text) =>
    scim.post('/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: text }),
  'a body that is no JSON': (text) => scim.post('/Users', `{"a": ${text}`),
  'a bulk path': (text) =>
    scim.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [{ method: 'GET', path: `/Users/${text}`, bulkId: text }],
    }),
  'an Authorization header': (text) => scim.get('/Users', { authorization: `Bearer ${text}` }),
  'a stranger’s path': (text) => scimOf(app, undefined).get(`/${text}?access_token=${encodeURIComponent(text)}`),
  'an address beside SCIM': (text) =>
    fetch(`${app.url}/scim/v1/${text}?a=${encodeURIComponent(text)}`, { headers: { 'user-agent': text } }),
};

describe('secrets of every kind that the server issues', () => {
  it.each(Object.entries(places))('are not kept when %s holds them, however written', async (_, send) => {
    const canaries = secretCanaries();
    const texts = canaries.flatMap(({ secret }) => Object.values(writings).map((write) => write(secret)));
    await written(texts.map((text) => () => send(text)));
    const kept = await everythingKept();
    expect(canaries.filter((canary) => holdsSecret(kept, canary)).map(({ kind }) => kind)).toEqual([]);
  });

  it('are not kept of an administrator’s request', async () => {
    const administrator = await signInAdministrator(app);
    const canaries = secretCanaries();
    for (const { secret } of canaries) {
      const { headers } = await apiOf(app).send(
        'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
        { input: { email: secret, password: secret } },
        { 'user-agent': secret },
      );
      expect(headers.get('x-request-id')).toBeTruthy();
      const { email, password } = administrator;
      await apiOf(app).send(
        'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
        { input: { email, password } },
        { 'user-agent': secret },
      );
    }
    const kept = await everythingKept();
    expect(canaries.filter((canary) => holdsSecret(kept, canary))).toEqual([]);
  });
});

describe('what was presented as a token', () => {
  // Beyond the first few, the refusals of a minute are counted together and written when it is over.
  beforeEach(() => app.clock.advance(minutes(1)));

  const foreign = 'fR0m-another.System/9f8e7d6c';
  it.each([
    ['whole', `Bearer ${foreign}`],
    ['after a doubled scheme', `Bearer Bearer ${foreign}`],
    ['in quotation marks', `Bearer "${foreign}"`],
    ['without a scheme', foreign],
    ['after another scheme', `Basic ${foreign}`],
  ])('is not kept where the request repeats it: %s', async (_, authorization) => {
    await written([
      () => scim.get(`/Users/${encodeURIComponent(foreign)}`, { authorization }),
      () => scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${foreign}"`)}`, { authorization }),
      () => scim.get('/Users', { authorization, 'user-agent': `x ${foreign}` }),
    ]);
    expect(await everythingKept()).not.toMatch(/9f8e7d6c/);
  });

  it('is not kept where it stood in the address', async () => {
    await written([() => scimOf(app, undefined).get(`/Users/${foreign}?access_token=${foreign}&filter=${foreign}`)]);
    expect(await everythingKept()).not.toMatch(/9f8e7d6c/);
  });
});
