import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimUser, buildToken, unique } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimAnswer, type ScimEndpoint, scimOf } from '../support/scim-client.js';

/*
 * What Okta's published "SCIM 2.0 SPEC Test" asks of a server, in its order; each step builds on the ones before, as it
 * does there. The suite expects at least one user to exist before its first run.
 * https://developer.okta.com/docs/guides/scim-provisioning-integration-prepare/main/
 */

const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';
const coreSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

const suiteHeaders = { 'user-agent': 'OKTA SCIM Integration', 'content-type': 'application/scim+json; charset=utf-8' };

let app: TestApp;
let okta: ScimEndpoint;
let existingId: string;
let createdId: string;

const email = `${unique('spec')}@example.com`;
const userName = unique('Runscope-User');
const newUser = {
  schemas: [coreSchema],
  userName,
  name: { givenName: 'Runa', familyName: 'Scope' },
  emails: [{ primary: true, value: email, type: 'work' }],
  displayName: 'Runa Scope',
  active: true,
};

const find = (text: string): Promise<ScimAnswer> =>
  okta.get(`/Users?filter=${encodeURIComponent(`userName eq "${text}"`)}`, suiteHeaders);

const expectFullUser = (user: ScimAnswer['body']): void => {
  expect(user.id).toBeTruthy();
  expect(user.userName).toBeTruthy();
  expect(user.name.givenName).toBeTruthy();
  expect(user.name.familyName).toBeTruthy();
  expect(typeof user.active).toBe('boolean');
  expect(user.emails[0].value).toBeTruthy();
};

const expectError = ({ status, body }: ScimAnswer, expected: number): void => {
  expect(status).toBe(expected);
  expect(body.status).toBe(String(expected));
  expect(body.detail).toBeTruthy();
  expect(body.schemas).toContain(errorSchema);
};

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  okta = scimOf(app, secret);
  await buildScimUser(app, secret);
});

afterAll(() => app.close());

describe("Okta's SCIM 2.0 SPEC test", () => {
  it('1. lists one user with everything that Okta reads', async () => {
    const { status, body } = await okta.get('/Users?count=1&startIndex=1', suiteHeaders);
    expect(status).toBe(200);
    expect(body.schemas).toContain(listSchema);
    expect([body.itemsPerPage, body.startIndex, body.totalResults].every(Number.isInteger)).toBe(true);
    expectFullUser(body.Resources[0]);
    existingId = body.Resources[0].id;
  });

  it('2. reads that user by its id', async () => {
    const { status, body } = await okta.get(`/Users/${existingId}`, suiteHeaders);
    expect(status).toBe(200);
    expectFullUser(body);
    expect(body.id).toBe(existingId);
  });

  it('3. finds nobody by a userName that does not exist', async () => {
    const { status, body } = await find('abcdefgh@atko.com');
    expect(status).toBe(200);
    expect(body.schemas).toContain(listSchema);
    expect(body.totalResults).toBe(0);
  });

  it('4. answers 404 to an id that is none', async () => {
    expectError(await okta.get('/Users/010101001010101011001010101011', suiteHeaders), 404);
  });

  it('5. finds nobody by a random address yet', async () => {
    const { status, body } = await find(email);
    expect(status).toBe(200);
    expect(body.totalResults).toBe(0);
    expect(body.schemas).toContain(listSchema);
  });

  it('6. creates a user sent as application/json', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/scim+json; charset=utf-8' };
    const { status, body } = await okta.post('/Users', newUser, headers);
    expect(status).toBe(201);
    expect(body).toMatchObject({ active: true, userName, name: newUser.name });
    expect(body.schemas).toContain(coreSchema);
    expect(body.id).toBeTruthy();
    createdId = body.id;
  });

  it('7. reads the user that it created', async () => {
    const { status, body } = await okta.get(`/Users/${createdId}`, suiteHeaders);
    expect(status).toBe(200);
    expect(body).toMatchObject({ userName, name: newUser.name });
  });

  it('8. refuses to create the same user again', async () => {
    const { status } = await okta.post('/Users', newUser, { 'content-type': 'application/json' });
    expect(status).toBe(409);
  });

  it('9. finds the user by its userName in capitals', async () => {
    const { status, body } = await find(userName.toUpperCase());
    expect(status).toBe(200);
    expect(body.Resources[0].id).toBe(createdId);
  });

  it('10. lists groups', async () => {
    const { status, body } = await okta.get('/Groups', suiteHeaders);
    expect(status).toBe(200);
    expect(Array.isArray(body.Resources)).toBe(true);
  });

  it('11. answers 401 to something that is no token', async () => {
    expectError(await okta.get('/Users', { ...suiteHeaders, authorization: 'non-token' }), 401);
  });

  it('12. answers 404 to another id that is none', async () => {
    expectError(await okta.get('/Users/00919288221112222', suiteHeaders), 404);
  });
});
