import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, buildToken, oktaUser } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let user: { id: string; userName: string };
let groupId: string;

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  user = await buildScimUser(app, secret, { title: 'Dr', [enterprise]: { department: 'Sales', division: 'West' } });
  groupId = (await buildScimGroup(app, secret, [user.id])).id;
});

afterAll(() => app.close());

const read = async (parameters: Record<string, string>) =>
  (await scim.get(`/Users/${user.id}?${new URLSearchParams(parameters)}`)).body;

describe('attributes (RFC 7644 §3.9)', () => {
  it.each([
    ['userName', ['userName']],
    ['USERNAME', ['userName']],
    [`${core}:userName`, ['userName']],
    [' userName , title', ['userName', 'title']],
    ['meta', ['meta']],
    [`${enterprise}:department`, [enterprise]],
    [enterprise, [enterprise]],
    ['groups', ['groups']],
    ['id', []],
    ['shoeSize', []],
    ['password', []],
  ])('keeps %s, the schemas and the id', async (attributes, expected) => {
    expect(Object.keys(await read({ attributes })).sort()).toEqual(['schemas', 'id', ...expected].sort());
  });

  it('keeps the parts that are named', async () => {
    const attributes = `name.givenName,emails.value,groups.display,meta.version,${enterprise}:division`;
    const body = await read({ attributes });
    expect(body).toMatchObject({ name: { givenName: 'Grace' }, emails: [{ value: user.userName }] });
    expect(Object.keys(body.name)).toEqual(['givenName']);
    expect(Object.keys(body.emails[0])).toEqual(['value']);
    expect(Object.keys(body.groups[0])).toEqual(['display']);
    expect(Object.keys(body.meta)).toEqual(['version']);
    expect(body[enterprise]).toEqual({ division: 'West' });
  });

  it('keeps a whole schema by its URN', async () => {
    const body = await read({ attributes: core });
    expect(body).toMatchObject({ userName: user.userName, title: 'Dr' });
    expect(body).not.toHaveProperty([enterprise]);
  });

  it('holds for lists, searches and writes too', async () => {
    const keys = ['schemas', 'id', 'title'];
    const search = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], attributes: ['title'] };
    const answers = [
      (await scim.get('/Users?attributes=title')).body.Resources[0],
      (await scim.post('/Users/.search', search)).body.Resources[0],
      (await scim.post('/Users?attributes=title', oktaUser({ title: 'Dr' }))).body,
      (await scim.put(`/Users/${user.id}?attributes=title`, oktaUser({ userName: user.userName, title: 'Dr' }))).body,
    ];
    expect(answers.map((body) => Object.keys(body))).toEqual(Array(4).fill(keys));
  });
});

describe('excludedAttributes (RFC 7644 §3.9)', () => {
  it('takes attributes and parts out', async () => {
    const body = await read({ excludedAttributes: 'title,name.givenName,emails.type,groups,meta' });
    expect(body.name).toEqual({ familyName: 'Hopper' });
    expect(body.emails[0]).not.toHaveProperty('type');
    for (const name of ['title', 'groups', 'meta']) expect(body).not.toHaveProperty(name);
  });

  it('never takes out what is always returned', async () => {
    expect(await read({ excludedAttributes: 'id,schemas' })).toMatchObject({ id: user.id, schemas: [core] });
  });

  it('takes parts of members out', async () => {
    const { body } = await scim.get(`/Groups/${groupId}?excludedAttributes=members.display,members.$ref`);
    expect(body.members).toEqual([{ value: user.id, type: 'User' }]);
  });
});
