import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApiKey, buildScimUser, buildToken, oktaUser, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let api: Api;
let secret: string;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  api = apiOf(app, await buildApiKey(app, { scopes: ['USERS_WRITE', 'USERS_READ', 'GROUPS_READ'] }));
});

afterAll(() => app.close());

/** To normalise these takes a second, in which nobody else is served. */
const marks = `a${'\u0315'.repeat(30_000)}${'\u0300'.repeat(30_000)}`;

const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const replacing = (path: string, value: unknown) => patchOf({ op: 'replace', path, value });

describe('a text of nothing but combining marks', () => {
  it.each([
    ['userName', { userName: marks }],
    ['displayName', { displayName: marks }],
    ['title', { title: marks }],
    ['emails[0].value', { emails: [{ value: marks }] }],
    ['name.givenName', { name: { givenName: marks } }],
  ])('is refused as %s', async (field, given) => {
    const { status, body } = await scim.post('/Users', { ...oktaUser(), ...given });
    expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidValue' });
    const input = { attributes: { userName: unique('marks'), ...given } };
    const { errors } = await api.send('mutation ($input: CreateUserInput!) { createUser(input: $input) { outcome } }', {
      input,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, reason: 'invalidValue' });
  });

  it('is refused as the name of a group', async () => {
    const { status, body } = await scim.post('/Groups', { schemas: [group], displayName: marks });
    expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidValue' });
  });

  it.each([
    ['userName', 'users', { userName: marks }],
    ['search', 'users', { search: marks }],
    ['displayName', 'groups', { displayName: marks }],
    ['search', 'groups', { search: marks }],
    [undefined, 'users', { attributes: { where: { path: 'title', operator: 'EQ', value: marks } } }],
  ])('is not sought as %s of %s', async (field, list, filter) => {
    const type = list === 'users' ? 'UserFilter' : 'GroupFilter';
    const { errors } = await api.send(`query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`, {
      filter,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...(field && { field }) });
  });

  it('is not sought over SCIM', async () => {
    const filter = encodeURIComponent(`title eq "a${'\u0315'.repeat(20)}${'\u0300'.repeat(20)}"`);
    const { status, body } = await scim.get(`/Users?filter=${filter}`);
    expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidFilter' });
  });

  it('that is stored already keeps nobody from reading, changing and deactivating its user', async () => {
    const { id } = await buildScimUser(app, secret);
    await app.database.query(
      `update users set attributes = attributes || jsonb_build_object('title', $2::text),
        attributes_key = attributes_key || jsonb_build_object('title', $2::text) where id = $1`,
      [id, marks],
    );
    await scim.patch(`/Users/${id}`, replacing('nickName', 'Amazing Grace'));
    await scim.patch(`/Users/${id}`, replacing('active', false));
    const { body } = await scim.get(`/Users/${id}`);
    expect(body).toMatchObject({ title: marks, nickName: 'Amazing Grace', active: false });
  });
});
