import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltToken, buildToken, signInAdministrator } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { days } from '../support/test-clock.js';

let app: TestApp;
let token: BuiltToken;

beforeAll(async () => {
  app = await makeTestApp();
  token = await buildToken(app);
});

afterAll(() => app.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${app.url}/scim/v2${path}`, { headers });
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.json() };
};

const bearer = (secret: string) => get('/Users', { authorization: `Bearer ${secret}` });

/** Two headers of one name, which fetch would join. */
const getTwice = (first: string, second: string): Promise<{ status: number | undefined; challenge: unknown }> =>
  new Promise((resolve, reject) => {
    const headers = ['Host', 'localhost', 'Authorization', first, 'Authorization', second];
    request(`${app.url}/scim/v2/Users`, { headers }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode, challenge: response.headers['www-authenticate'] }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('who may use the SCIM endpoint (hostile-input 8, 11–16)', () => {
  it('lets a valid token in', async () => {
    expect((await bearer(token.secret)).status).toBe(200);
  });

  it.each([{}, { authorization: 'Basic YTpi' }, { authorization: 'Bearer' }])(
    'challenges without an error code where there is no token: %j',
    async (headers) => {
      expect(await get('/Users', headers)).toMatchObject({ status: 401, challenge: 'Bearer realm="scim"' });
    },
  );

  it('says the same of every token that does not open, but for the log id', async () => {
    const inactive = await buildToken(app, { status: 'INACTIVE' });
    const wellFormed = `${token.secret.slice(0, -1)}${token.secret.endsWith('a') ? 'b' : 'a'}`;
    const answers = await Promise.all([
      bearer('malformed'),
      bearer(wellFormed),
      bearer(inactive.secret),
      bearer(`Bearer ${token.secret}`),
      bearer(`"${token.secret}"`),
    ]);
    const said = answers.map(({ status, challenge, body }) =>
      JSON.stringify({ status, challenge, body }).replace(/\(log [0-9A-Z]{5}\)/, '(log)'),
    );
    expect(new Set(said).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, challenge: 'Bearer realm="scim", error="invalid_token"' });
  });

  it('refuses an expired token', async () => {
    const expiring = await buildToken(app, { expiresAt: new Date(app.clock.now().getTime() + days(1)) });
    app.clock.advance(days(2));
    expect((await bearer(expiring.secret)).status).toBe(401);
  });

  it('refuses two Authorization headers, also when the first would do', async () => {
    expect(await getTwice(`Bearer ${token.secret}`, 'Bearer other')).toEqual({
      status: 400,
      challenge: 'Bearer realm="scim", error="invalid_request"',
    });
  });

  it('does not take a token from the query', async () => {
    expect((await get(`/Users?access_token=${token.secret}`)).status).toBe(401);
  });

  it('does not take the cookie of the portal', async () => {
    const { cookie = '' } = await signInAdministrator(app);
    expect((await get('/Users', { cookie })).status).toBe(401);
  });

  it('does not open GraphQL', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.secret}` },
      body: JSON.stringify({ query: '{ users { totalCount } }' }),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    '/Users',
    '/Users/',
    '//Users',
    '/%55sers',
    '/users',
    '/Users;x',
    '/Bulk',
    '/Me',
    '/nowhere',
    '/Schemas',
    '/',
  ])('asks for a token at %s before anything else', async (path) => {
    expect((await get(path)).status).toBe(401);
  });
});
