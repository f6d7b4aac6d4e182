import { buildScimUser, buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { configurationsApi } from '../../support/configurations.js';
import { type Api, apiOf, type Caller } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

let app: TestApp;
let api: Api;
let administrator: Caller;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp();
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
  secret = (await buildToken(app, { by: administrator })).secret;
});
afterAll(() => app.close());

const add = 'mutation ($input: AddCustomAttributeInput!) { addCustomAttribute(input: $input) { id name type } }';
const remove = 'mutation ($id: ID!) { deleteCustomAttribute(id: $id) }';

const buildAttribute = async (type = 'STRING'): Promise<{ id: string; name: string }> => {
  const input = { name: unique('attribute'), type };
  return (await api.run<{ addCustomAttribute: { id: string; name: string } }>(add, { input })).addCustomAttribute;
};

describe('a custom attribute', () => {
  it('is stored and returned as soon as it was added', async () => {
    const { name } = await buildAttribute();
    const user = await buildScimUser(app, secret, { [urn]: { [name]: 'blue' } });
    const { body } = await scimOf(app, secret).get(`/Users/${user.id}`);
    expect(body[urn]).toEqual({ [name]: 'blue' });
  });

  it('is filterable', async () => {
    const { name } = await buildAttribute();
    const value = unique('value');
    const user = await buildScimUser(app, secret, { [urn]: { [name]: value } });
    const where = { path: `${urn}:${name}`, operator: 'EQ', value: value.toUpperCase() };
    const query = 'query ($filter: UserFilter) { users(filter: $filter) { nodes { id } } }';
    expect(await api.run(query, { filter: { attributes: { where } } })).toEqual({
      users: { nodes: [{ id: user.id }] },
    });
  });

  it('is patchable', async () => {
    const { name } = await buildAttribute('NUMBER');
    const user = await buildScimUser(app, secret);
    const { status, body } = await scimOf(app, secret).patch(
      `/Users/${user.id}`,
      patchOf({ op: 'add', path: `${urn}:${name}`, value: 7 }),
    );
    expect([status, body[urn]]).toEqual([200, { [name]: 7 }]);
  });

  it('takes its values along when it is deleted, and nothing else', async () => {
    const [kept, dropped] = [await buildAttribute(), await buildAttribute()];
    const both = await buildScimUser(app, secret, { [urn]: { [kept.name]: 'a', [dropped.name]: 'b' } });
    const one = await buildScimUser(app, secret, { [urn]: { [dropped.name]: 'b' } });
    await api.run(remove, { id: dropped.id });
    const query = 'query ($id: ID!) { user(id: $id) { attributes version } }';
    const read = async (id: string) =>
      (await api.run<{ user: { attributes: Record<string, unknown>; version: number } }>(query, { id })).user;
    expect((await read(both.id)).attributes[urn]).toEqual({ [kept.name]: 'a' });
    expect(await read(one.id)).toMatchObject({
      attributes: expect.not.objectContaining({ [urn]: expect.anything() }),
      version: 2,
    });
  });

  it.each(['userName', 'DEPARTMENT', '__proto__', '1st', 'a b', ''])('may not be called "%s"', async (name) => {
    const { errors } = await api.send(add, { input: { name } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  });

  it('may not have the name of another one, in any case', async () => {
    const { name } = await buildAttribute();
    expect(await api.codeOf(add, { input: { name: name.toUpperCase() } })).toBe('CONFLICT');
  });

  it('leaves audit records', async () => {
    const { id } = await buildAttribute();
    await api.run(remove, { id });
    const { rows } = await app.database.query('select action from audit_records where target_id = $1 order by id', [
      id,
    ]);
    expect(rows).toEqual([{ action: 'attribute.added' }, { action: 'attribute.deleted' }]);
  });

  it('cannot be deleted while a configuration is filled from it', async () => {
    const { id, name } = await buildAttribute();
    const configuration = await configurationsApi(app, administrator).create({
      fields: [{ key: 'seat', template: `\${${name}}` }],
      acceptWarnings: true,
    });
    const { attributes } = await api.run<{ attributes: { name: string; uses: object[] }[] }>(
      '{ attributes { name uses { configurationName fields } } }',
    );
    expect(attributes.find((one) => one.name === name)?.uses).toEqual([
      { configurationName: configuration.name, fields: ['seat'] },
    ]);
    const { errors } = await api.send(remove, { id });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(configuration.name),
      extensions: { code: 'CONFLICT' },
    });
  });
});
