import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, oktaUser, unique } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';

startScimApp();

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

describe('schemas in a resource (RFC 7643 §3)', () => {
  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['an extension that is not known', [userSchema, 'urn:example:x']],
    ['another letter case', [userSchema.toUpperCase()]],
  ])('may be %s', async (_what, schemas) => {
    expect((await scim.post('/Users', oktaUser({ schemas }))).status).toBe(201);
  });

  it.each([userSchema, [1], 'User', ['urn:example:x'], [groupSchema]])('may not be %j', async (schemas) => {
    const { status, body } = await scim.post('/Users', oktaUser({ schemas }));
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });

  it('have to fit the address on PUT as well', async () => {
    const { id, displayName } = await buildScimGroup(app, secret);
    expect((await scim.put(`/Groups/${id}`, { schemas: [userSchema], displayName })).status).toBe(400);
  });
});

describe('what a resource may look like', () => {
  it('has names in any letter case (RFC 7643 §2.1)', async () => {
    const { status, body } = await scim.post('/Users', {
      SCHEMAS: [userSchema],
      USERNAME: unique('upper'),
      Name: { FAMILYNAME: 'Hopper' },
    });
    expect([status, body.name]).toEqual([201, { familyName: 'Hopper' }]);
  });

  it('keeps unknown types of values (RFC 7643 §2.3.1: canonical values are suggestions)', async () => {
    const emails = [{ value: 'a@example.com', type: 'yacht' }];
    expect((await scim.post('/Users', oktaUser({ emails }))).body.emails).toEqual([{ type: 'yacht', ...emails[0] }]);
  });

  it.each([
    { userName: 5 },
    { name: 'Grace' },
    { active: 1 },
    { locale: ['en'] },
    { emails: [{ value: 5 }] },
    { x509Certificates: [{ value: 'no base64!' }] },
    { profileUrl: 'no address' },
    { photos: [{ value: '<img>' }] },
    { 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': 'Sales' },
  ])('is refused with values of another type: %j (RFC 7643 §2.3)', async (given) => {
    const { status, body } = await scim.post('/Users', { ...oktaUser(), ...given });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });

  it.each(['YQ==', 'YQ', 'YWI=', 'YWI', 'YWJj'])('may hold binaries such as %s (RFC 7643 §2.3.6)', async (value) => {
    const { status, body } = await scim.post('/Users', oktaUser({ x509Certificates: [{ value }] }));
    expect([status, body.x509Certificates]).toEqual([201, [{ value }]]);
  });

  it.each([
    'https://example.com/ann',
    '../photos/ann.png',
    'urn:example:ann',
    'https://example.com/zoé',
    'data:,a',
    ' urn:x ',
  ])('may refer to %s (RFC 7643 §2.3.7)', async (profileUrl) => {
    expect((await scim.post('/Users', oktaUser({ profileUrl }))).body.profileUrl).toBe(profileUrl);
  });

  it('keeps values of a list that have a name and no value', async () => {
    const roles = [{ display: 'Head of research', type: 'academic' }];
    expect((await scim.post('/Users', oktaUser({ roles }))).body.roles).toEqual(roles);
  });

  it('holds no two values of the same type (RFC 7643 §2.4)', async () => {
    const emails = [
      { value: 'a@example.com', type: 'work' },
      { value: 'a@example.com', type: 'home' },
      { value: 'a@example.com', type: 'WORK', display: 'Ann' },
    ];
    const { body } = await scim.post('/Users', oktaUser({ emails, roles: ['admin', 'admin'] }));
    expect(body.emails).toEqual([{ ...emails[0], type: 'WORK', display: 'Ann' }, emails[1]]);
    expect(body.roles).toEqual([{ value: 'admin' }]);
  });

  it.each([
    ['/Users', { userName: '\u{1d160}'.repeat(255) }],
    ['/Users', { displayName: 'x'.repeat(2049) }],
    ['/Users', { emails: [{ value: '\u{1d160}'.repeat(320) }] }],
    ['/Groups', { displayName: '\u{1d160}'.repeat(255) }],
  ])('is refused at %s with names too long to be indexed: %.30j', async (path, given) => {
    const { status, body } = await scim.post(path, { userName: unique('long'), ...given });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });

  it.each(['displayName', 'title', 'nickName'])('may have a %s of 2,000 letters', async (name) => {
    const text = randomBytes(1000).toString('hex');
    expect((await scim.post('/Users', oktaUser({ [name]: text }))).body[name]).toBe(text);
  });

  it('is returned in the same form by POST, PUT, GET and lists', async () => {
    const created = await buildScimUser(app, secret);
    const path = `/Users/${created.id}`;
    const read = (await scim.get(path)).body;
    const filter = encodeURIComponent(`id eq "${created.id}"`);
    expect(read).toEqual(created);
    expect((await scim.put(path, read)).body).toEqual(read);
    expect((await scim.get(`/Users?filter=${filter}`)).body.Resources).toEqual([read]);
  });
});

describe('the address of a resource', () => {
  const operations = [{ op: 'add', path: 'title', value: 'Dr' }];
  const patch = patchOf(...operations);

  it('is repeated by every answer that holds it (RFC 7643 §3.1, location)', async () => {
    const created = await scim.post('/Users', oktaUser());
    const path = `/Users/${created.body.id}`;
    const answers = [created, await scim.get(path), await scim.put(path, created.body), await scim.patch(path, patch)];
    for (const { headers, body } of answers) expect(headers.get('content-location')).toBe(body.meta.location);
  });

  it('comes with 304 as it would with 200 (RFC 9110 §15.4.5)', async () => {
    const { id } = await buildScimUser(app, secret);
    const { headers } = await scim.get(`/Users/${id}`, { 'if-none-match': '*' });
    expect(headers.get('content-location')).toBe(`${app.url}/scim/v2/Users/${id}`);
  });

  it.each(['/ServiceProviderConfig', '/ResourceTypes/User', `/Schemas/${groupSchema}`])(
    'is repeated by %s',
    async (path) => {
      const { headers, body } = await scim.get(path);
      expect([headers.get('content-location'), body.meta.location]).toEqual(Array(2).fill(`${app.url}/scim/v2${path}`));
    },
  );
});

describe('conditions on a read (RFC 9110 §13)', () => {
  it.each([
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': 'W/"1"' }, 304],
    [{ 'if-none-match': '"1"' }, 304],
    [{ 'if-none-match': 'W/"7", W/"1"' }, 304],
    [{ 'if-none-match': 'W/"7"' }, 200],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': 'W/"1"' }, 200],
    [{ 'if-match': 'W/"7", W/"1", "x"' }, 200],
    [{ 'if-match': 'W/"7", "x"' }, 412],
    [{ 'if-match': 'W/"7"' }, 412],
  ])('%j is answered by %d', async (headers, status) => {
    const { id } = await buildScimUser(app, secret);
    const answer = await scim.get(`/Users/${id}`, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status !== 412) expect(answer.headers.get('etag')).toBe('W/"1"');
    if (status === 304) expect(answer.body).toBeUndefined();
  });
});

interface Declared {
  name: string;
  required: boolean;
  subAttributes?: Declared[];
}

/** The names in a value that its schema does not declare, and the ones that it lacks though they are required. */
const undeclared = (value: unknown, attributes: Declared[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => undeclared(one, attributes));
  const present = Object.entries(value as Record<string, unknown>);
  const missing = attributes.filter(({ name, required }) => required && !present.some(([key]) => key === name));
  return [
    ...missing.map(({ name }) => name),
    ...present.flatMap(([key, part]) => {
      const attribute = attributes.find(({ name }) => name === key);
      if (!attribute) return [key];
      return attribute.subAttributes ? undeclared(part, attribute.subAttributes) : [];
    }),
  ];
};

describe('discovery (RFC 7643 §5–7)', () => {
  it('says what the server can do', async () => {
    const { body } = await scim.get('/ServiceProviderConfig');
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      documentationUri: `${app.url}/docs/okta-setup.en`,
      patch: { supported: true },
      bulk: { supported: true },
      filter: { supported: true, maxResults: 1000 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
      pagination: {
        cursor: true,
        index: true,
        defaultPaginationMethod: 'index',
        defaultPageSize: 100,
        maxPageSize: 1000,
      },
      authenticationSchemes: [{ type: 'oauthbearertoken', name: expect.any(String), description: expect.any(String) }],
    });
    expect(body.pagination).not.toHaveProperty('cursorTimeout');
  });

  it('gives every attribute all of its characteristics (RFC 7643 §7)', async () => {
    const { body } = await scim.get('/Schemas');
    const all = body.Resources.flatMap(({ attributes }: { attributes: Record<string, unknown>[] }) =>
      attributes.flatMap((one) => [one, ...((one['subAttributes'] ?? []) as Record<string, unknown>[])]),
    );
    const names = 'name type multiValued description required caseExact mutability returned uniqueness'.split(' ');
    expect(all.length).toBeGreaterThan(80);
    for (const attribute of all) expect(Object.keys(attribute)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ['/ServiceProviderConfig', 'ServiceProviderConfig'],
    ['/ResourceTypes/User', 'ResourceType'],
    [`/Schemas/${userSchema}`, 'Schema'],
  ])('describes everything that %s answers with (RFC 7643 §8.7.2, erratum 8417)', async (path, name) => {
    const { body: schema } = await scim.get(`/Schemas/urn:ietf:params:scim:schemas:core:2.0:${name}`);
    const { schemas, meta, ...described } = (await scim.get(path)).body;
    expect(schemas).toEqual([schema.id]);
    expect(undeclared(described, schema.attributes)).toEqual([]);
  });

  it.each(['/ResourceTypes/USER', `/Schemas/${userSchema.toUpperCase()}`])(
    'finds %s, since names and URNs ignore case (RFC 7643 §8.7.2)',
    async (path) => {
      expect(await scim.get(path)).toMatchObject({ status: 200, body: { name: 'User' } });
    },
  );

  it.each([
    [userSchema, 'userName', { type: 'string', required: true, caseExact: false, uniqueness: 'server' }],
    [userSchema, 'password', { mutability: 'writeOnly', returned: 'never' }],
    [userSchema, 'groups', { type: 'complex', multiValued: true, mutability: 'readOnly' }],
    [userSchema, 'profileUrl', { type: 'reference', referenceTypes: ['external'] }],
    [userSchema, 'active', { type: 'boolean', required: false }],
    [groupSchema, 'members', { type: 'complex', multiValued: true, mutability: 'readWrite' }],
  ])('describes %s:%s as RFC 7643 §8.7.1', async (urn, name, expected) => {
    const { body } = await scim.get(`/Schemas/${urn}`);
    expect(body.attributes.find((one: { name: string }) => one.name === name)).toMatchObject(expected);
  });
});

describe('what can be put right without a loss', () => {
  it('are the blanks in the base64 of a certificate', async () => {
    const given = { userName: unique('user'), x509Certificates: [{ value: 'TUlJ\nTUlJ IA==\r\n' }] };
    const { status, body } = await scim.post('/Users', given);
    expect([status, body.x509Certificates]).toEqual([201, [{ value: 'TUlJTUlJIA==' }]]);
  });
});

describe('an attribute that comes twice', () => {
  const qualified = `${userSchema}:nickName`;

  it.each([
    ['{"userName":"a","USERNAME":"b"}', /username/i],
    [{ userName: 'a', nickName: 'x', [qualified]: 'y' }, /"nickName" appears twice/],
    [{ userName: 'a', 'name.givenName': 'x', 'Name.GivenName': 'y' }, /"name.givenName"/i],
    ['{"userName":"a","emails":[{"value":"x"},{"value":"x","VALUE":"y"}]}', /value/i],
  ])('%j is named', async (sent, named) => {
    const { status, body } = await scim.post('/Users', sent);
    expect([status, body.scimType, body.detail]).toEqual([400, 'invalidSyntax', expect.stringMatching(named)]);
  });
});
