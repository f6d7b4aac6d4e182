import { app, secret, startApiApp } from '../../support/apps/api-app.js';
import { buildApiKey, buildLocalUser } from '../../support/builders.js';

startApiApp();

let headers: Record<string, string>;
beforeAll(async () => {
  const { key } = await buildApiKey(app, { scopes: ['USERS_READ', 'AUDIT_READ'] });
  headers = { authorization: `Bearer ${key}` };
});

const get = (path: string) => fetch(`${app.url}${path}`, { headers });

const refused = [
  ['/exports/users.csv?search=a&search=b', 'search'],
  ['/exports/users.csv?search[]=x', 'search[]'],
  ['/exports/users.csv?Search=x', 'Search'],
  ['/exports/users.json?status[]=INACTIVE', 'status[]'],
  ['/exports/users.json?status=inactive', 'status'],
  ['/exports/users.json?withErrors=TRUE', 'withErrors'],
  ['/exports/users.json?bogus=1', 'bogus'],
  ['/exports/users.json?__proto__=1', '__proto__'],
  ['/exports/users.json?filter=userName%20eq%20%22x%22', 'filter'],
  ['/exports/users.json?groupId=', 'groupId'],
  ['/exports/users.csv?separator=tab', 'separator'],
  ['/exports/audit-trail.csv?from=2026-01-01T00:00:00Z&from=2027-01-01T00:00:00Z', 'from'],
  ['/exports/audit-trail.csv?From=2026-01-01T00:00:00Z', 'From'],
  ['/exports/audit-trail.json?text=', 'text'],
  ['/exports/audit-trail.json?separator=', 'separator'],
  ['/graphql?query={viewer{id}}&Variables={}', 'Variables'],
  ['/graphql?query={viewer{id}}&variables={}&variables={}', 'variables'],
  ['/graphql?query={viewer{id}}&query={viewer{id}}', 'query'],
  ['/scim-preview/Users/x?attributes=userName', 'attributes'],
] as const;

describe('the query of an address', () => {
  it.each(refused)('is refused by the name of what is not understood: %s', async (path, field) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(field), extensions: { code: 'BAD_USER_INPUT', field } }],
    });
  });

  it('is answered where each parameter is known and stands once', async () => {
    const { userName } = await buildLocalUser(app);
    const found = await get(`/exports/users.json?search=${encodeURIComponent(userName)}&withErrors=false`);
    expect(await found.json()).toMatchObject([{ userName }]);
    expect((await get('/graphql?query={viewer{id}}&operationName=&variables=')).status).toBe(200);
  });
});

const scimRefused = [
  ['Users?Filter=userName%20eq%20%22x%22', 'filter'],
  ['Users?filter[]=userName%20eq%20%22x%22', 'filter'],
  ['Users?count=1&count=2', 'count'],
  ['Groups?startindex=5', 'startIndex'],
  ['Groups?COUNT=1', 'count'],
] as const;

describe('the query of a SCIM address', () => {
  const scim = (path: string) =>
    fetch(`${app.url}/scim/v2/${path}`, { headers: { authorization: `Bearer ${secret}` } });

  it.each(scimRefused)('is refused where a parameter is nearly a known one: %s', async (path, name) => {
    const response = await scim(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(name) });
  });

  it('may hold what nobody knows (RFC 7644 §3.4.2)', async () => {
    expect((await scim('Users?count=1&trace=1&trace=2')).status).toBe(200);
  });

  it('filters no discovery, however it is written (RFC 7644 §4)', async () => {
    expect((await scim('Schemas?Filter=id%20eq%20%22x%22')).status).toBe(403);
  });
});

describe('a file of a list', () => {
  it.each(['POST', 'PUT', 'DELETE'])('is read by GET and not by %s', async (method) => {
    const response = await fetch(`${app.url}/exports/users.csv`, { method, headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is none by another name, whatever the method', async () => {
    expect((await fetch(`${app.url}/exports/groups.csv`, { method: 'POST', headers })).status).toBe(404);
  });
});
