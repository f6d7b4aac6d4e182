import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';

let app: TestApp;
let authorization: string;

beforeAll(async () => {
  app = await makeTestApp();
  authorization = `Bearer ${(await buildToken(app)).secret}`;
});

afterAll(() => app.close());

const send = async (method: string, path: string) => {
  const response = await fetch(`${app.url}/scim/v2${path}`, { method, headers: { authorization } });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    allow: response.headers.get('allow'),
    body: text === '' ? undefined : JSON.parse(text),
  };
};

describe('addresses and methods (hostile-input 6–10, 57)', () => {
  it.each([
    ['PUT', '/Users', 'GET, HEAD, POST'],
    ['DELETE', '/Groups', 'GET, HEAD, POST'],
    ['OPTIONS', '/Users', 'GET, HEAD, POST'],
    ['POST', `/Users/${randomUUID()}`, 'GET, HEAD, PUT, PATCH, DELETE'],
    ['GET', '/Users/.search', 'POST'],
    ['GET', '/.search', 'POST'],
    ['GET', '/Bulk', 'POST'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/Schemas', 'GET, HEAD'],
    ['DELETE', '/ServiceProviderConfig', 'GET, HEAD'],
    ['PATCH', '/ResourceTypes/User', 'GET, HEAD'],
  ])('answers 405 to %s %s', async (method, path, allow) => {
    expect(await send(method, path)).toMatchObject({ status: 405, allow, type: 'application/scim+json' });
  });

  it.each(['/nowhere', '/users', '/USERS', '/%55sers', '/Users;x', '/Users/x/y', '/Schemas/urn:x', '/v2/Users'])(
    'answers 404 to %s',
    async (path) => {
      expect(await send('GET', path)).toMatchObject({
        status: 404,
        type: 'application/scim+json',
        body: { status: '404', detail: expect.stringMatching(/ \(log [0-9A-HJKMNP-TV-Z]{5}\)$/) },
      });
    },
  );

  it('answers 400 to a broken percent-encoding', async () => {
    expect(await send('GET', '/%zz')).toMatchObject({ status: 400, type: 'application/scim+json' });
  });

  it.each([
    ['GET', '/Me'],
    ['PATCH', '/Me'],
  ])('answers 501 to %s %s', async (method, path) => {
    expect(await send(method, path)).toMatchObject({ status: 501, type: 'application/scim+json' });
  });

  it.each(['//Users', '/Users/', '//Users/?count=1'])('takes %s for a pasted base URL (Okta)', async (path) => {
    expect((await send('GET', path)).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    expect(await send('HEAD', '/Users')).toMatchObject({ status: 200, body: undefined });
  });
});

describe('discovery (RFC 7644 §4)', () => {
  it.each(['/ServiceProviderConfig', '/ResourceTypes', '/Schemas'])('refuses a filter on %s', async (path) => {
    expect((await send('GET', `${path}?filter=id%20pr`)).status).toBe(403);
  });

  it.each(['/ResourceTypes', '/Schemas'])('answers every entry of %s at its own address', async (path) => {
    const { body } = await send('GET', path);
    for (const entry of body.Resources) {
      const own = new URL(entry.meta.location).pathname.slice('/scim/v2'.length);
      expect((await send('GET', own)).body).toEqual(entry);
    }
  });

  it('says how large a bulk request may be', async () => {
    expect((await send('GET', '/ServiceProviderConfig')).body).toMatchObject({
      bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1024 * 1024 },
    });
  });
});

describe('addresses beside the endpoint', () => {
  it.each(['/scim/Users', '/scim/v1/Users', '/scim'])('%s tells the base URL in a SCIM error', async (path) => {
    const response = await fetch(`${app.url}${path}`, { headers: { authorization } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/scim+json']);
    expect(await response.json()).toMatchObject({ status: '404', detail: expect.stringContaining('/scim/v2') });
  });
});
