import { request as httpRequest } from 'node:http';
import type { CauseCode } from '../../server/kernel/faults/catalogue.js';
import { administrator, app, scim, secret } from './apps/diagnosis-app.js';
import { buildLocalUser, buildScimGroup, buildScimUser, buildToken, oktaUser, unique } from './builders.js';
import { patchOf } from './patch-of.js';
import { oktaHeaders, scimOf } from './scim-client.js';
import { minutes } from './test-clock.js';

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
  return scim.patch(`/Users/${id}`, patchOf(...operations));
};

const group = (given: object) =>
  scim.post('/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], ...given });

const bulk = (Operations: object[]) =>
  scim.post('/Bulk', { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations });

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** An id that nobody has. */
export const ghost = '0198a000-0000-7000-8000-000000000000';

/** A request for each cause, which the endpoint refuses for it. */
export const refusals: Partial<Record<CauseCode, () => Promise<{ body: unknown }>>> = {
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
  'token.address': async () =>
    scimOf(app, (await buildToken(app, { by: administrator, allowedAddresses: ['192.0.2.1'] })).secret).get('/Users'),
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
  'path.resource': () => scim.get('/Users/Users'),
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
  'manager.unknown': () => newUser({ [enterprise]: { manager: { $ref: '../Groups/1' } } }),
  'value.required-missing': () => newUser({ userName: '' }),
  'value.email-invalid': () => newUser({ emails: [{ value: 'a@b.example\nBcc: c@d.example', type: 'work' }] }),
  'value.too-long': () => newUser({ userName: 'x'.repeat(5_000) }),
  'value.control-characters': () => newUser({ title: 'a\u0000b' }),
  'value.invisible-characters': () => newUser({ userName: `${unique('a')}\u200b` }),
  'value.marks': () => newUser({ title: `a${'\u0301'.repeat(100)}` }),
  'value.primary-twice': () =>
    patchUser(
      { op: 'replace', path: 'emails', value: [{ value: 'a@b.example' }, { value: 'c@d.example' }] },
      { op: 'replace', path: 'emails.primary', value: true },
    ),
  'value.empty-entry': () => newUser({ emails: [{}] }),
  'value.too-many': () => newUser({ roles: Array.from({ length: 1001 }, (_, index) => ({ value: `${index}` })) }),
  'value.type': () => newUser({ active: { nested: 1 } }),
  'value.number-too-large': () => scim.post('/Users', `{"userName":"a","x":${'9'.repeat(40)}}`),
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
  'bulk.invalid': () => scim.post('/Bulk', { Operations: [] }),
  'version.conflict': async () => {
    const { id } = await buildScimUser(app, secret);
    return scim.put(`/Users/${id}`, oktaUser(), { 'if-match': 'W/"77"' });
  },
};
