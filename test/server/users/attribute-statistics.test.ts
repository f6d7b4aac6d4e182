import { buildScimUser, buildToken, oktaUser, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app));
});
afterAll(() => app.close());
beforeEach(() => app.database.query('delete from scim_tokens'));

const fields = 'id urn userCount lastReceivedAt lastReceivedToken warnings { tokenName missing writes }';

interface Statistics {
  id: string;
  userCount: number;
}

const declare = async (): Promise<{ id: string; name: string }> => {
  const add = 'mutation ($input: AddCustomAttributeInput!) { addCustomAttribute(input: $input) { id name } }';
  const input = { name: unique('Attribute') };
  return (await api.run<{ addCustomAttribute: { id: string; name: string } }>(add, { input })).addCustomAttribute;
};

const statisticsOf = async (id: string): Promise<Statistics | undefined> =>
  (await api.run<{ customAttributes: Statistics[] }>(`{ customAttributes { ${fields} } }`)).customAttributes.find(
    (attribute) => attribute.id === id,
  );

/** Waits until the log, which is written in batches after the requests, contains that many writes by a token. */
const logged = async (count: number, { id }: { id: string }): Promise<void> => {
  const find =
    'select count(*)::integer as count from provisioning_exchanges where token_id = $1 and custom_attributes is not null';
  for (;;) if ((await app.database.query(find, [id])).rows[0].count >= count) return;
};

describe('a custom attribute', () => {
  it('has a URN, and nothing else to tell at first', async () => {
    const { id, name } = await declare();
    expect(await statisticsOf(id)).toEqual({
      id,
      urn: `${urn}:${name}`,
      userCount: 0,
      lastReceivedAt: null,
      lastReceivedToken: null,
      warnings: [],
    });
  });

  it('counts the users who have a value, whatever else they have', async () => {
    const [one, other] = [await declare(), await declare()];
    const { secret } = await buildToken(app);
    await buildScimUser(app, secret, { [urn]: { [one.name]: 'a' } });
    await buildScimUser(app, secret, { [urn]: { [one.name]: 'a', [other.name]: 'b' } });
    await buildScimUser(app, secret);
    expect((await statisticsOf(one.id))?.userCount).toBe(2);
    expect((await statisticsOf(other.id))?.userCount).toBe(1);
  });

  it('forgets a user whose value was removed', async () => {
    const { id, name } = await declare();
    const { secret } = await buildToken(app);
    const user = await buildScimUser(app, secret, { [urn]: { [name]: 'a' } });
    await scimOf(app, secret).put(`/Users/${user.id}`, oktaUser({ userName: user.userName }));
    expect((await statisticsOf(id))?.userCount).toBe(0);
  });

  it('says when and by which token it last came', async () => {
    const { id, name } = await declare();
    const token = await buildToken(app);
    await buildScimUser(app, token.secret, { [urn.toUpperCase()]: { [name.toLowerCase()]: 'a' } });
    await logged(1, token);
    expect(await statisticsOf(id)).toMatchObject({ lastReceivedAt: expect.any(String), lastReceivedToken: token.name });
  });

  it('still says when it came after the log was cleared and the token deleted', async () => {
    const { id, name } = await declare();
    const token = await buildToken(app);
    await buildScimUser(app, token.secret, { [urn]: { [name]: 'a' } });
    await logged(1, token);
    await app.database.query('delete from provisioning_exchanges');
    await app.database.query('delete from scim_tokens');
    expect(await statisticsOf(id)).toMatchObject({ lastReceivedAt: expect.any(String), lastReceivedToken: null });
  });

  it('that is being deleted does not keep the log from what brought it', async () => {
    const { id, name } = await declare();
    const token = await buildToken(app);
    const deleting = await app.database.connect();
    await deleting.query('begin');
    await deleting.query('delete from custom_attributes where id = $1', [id]);
    await buildScimUser(app, token.secret, { [urn]: { [name]: 'a' } });
    // A log that waits for the deletion would refer to what is gone as soon as it is committed.
    await logged(1, token);
    await deleting.query('commit');
    deleting.release();
    expect(app.unexpected).toEqual([]);
  });

  it('warns of the one of two tokens that does not send it', async () => {
    const { id, name } = await declare();
    const [paris, lyon] = [await buildToken(app), await buildToken(app)];
    await buildScimUser(app, paris.secret, { [urn]: { [name]: 'a' } });
    await buildScimUser(app, lyon.secret);
    await buildScimUser(app, lyon.secret);
    await logged(1, paris);
    await logged(2, lyon);
    expect(await statisticsOf(id)).toMatchObject({ warnings: [{ tokenName: lyon.name, missing: 2, writes: 2 }] });
  });

  it('looks at the last fifty writes only', async () => {
    const { id, name } = await declare();
    const token = await buildToken(app);
    const { secret } = token;
    await buildScimUser(app, secret, { [urn]: { [name]: 'a' } });
    await logged(1, token);
    for (let batch = 0; batch < 5; batch += 1) {
      await Promise.all(Array.from({ length: 11 }, () => buildScimUser(app, secret)));
    }
    await logged(56, token);
    expect(await statisticsOf(id)).toMatchObject({ warnings: [{ missing: 50, writes: 50 }] });
  });

  it('does not blame writes from before it was added', async () => {
    const token = await buildToken(app);
    await buildScimUser(app, token.secret);
    await logged(1, token);
    expect(await statisticsOf((await declare()).id)).toMatchObject({ warnings: [] });
  });
});

describe('names of custom attributes', () => {
  const add = 'mutation ($input: AddCustomAttributeInput!) { addCustomAttribute(input: $input) { id } }';

  it.each(['resourceType', 'LASTMODIFIED', 'givenname', 'employeeNumber', 'user', 'Email', 'x'.repeat(65), 'a.b', 'é'])(
    'may not be "%s"',
    async (name) => {
      const { errors } = await api.send(add, { input: { name } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
    },
  );

  it('are ruled by what customAttributeRules says', async () => {
    const { customAttributeRules } = await api.run<{
      customAttributeRules: { pattern: string; reservedNames: string[]; maximum: number };
    }>('{ customAttributeRules { pattern reservedNames maximum } }');
    expect(customAttributeRules.maximum).toBe(300);
    expect(customAttributeRules.reservedNames).toEqual(expect.arrayContaining(['userName', 'department', 'user']));
    expect(new RegExp(customAttributeRules.pattern).test('1st')).toBe(false);
  });
});

describe('attributes', () => {
  it('lists standard, enterprise and custom ones with their variables', async () => {
    const { name } = await declare();
    const { attributes } = await api.run<{ attributes: object[] }>(
      '{ attributes { name urn type origin variable multiValued custom { name } } }',
    );
    expect(attributes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'userName', type: 'STRING', origin: 'STANDARD', custom: null }),
        expect.objectContaining({ name: 'name.givenName', variable: `\${name.givenName}` }),
        expect.objectContaining({ name: 'emails', type: 'COMPLEX', multiValued: true }),
        expect.objectContaining({ name: 'department', origin: 'ENTERPRISE' }),
        expect.objectContaining({
          name,
          urn: `${urn}:${name}`,
          origin: 'IDP',
          variable: `\${${name}}`,
          custom: { name },
        }),
      ]),
    );
    expect(attributes).not.toContainEqual(expect.objectContaining({ name: 'password' }));
  });

  it('are the same as the variables of templates: each is named by one, and each one names a listed attribute', async () => {
    await declare();
    const { attributes, templateVariables } = await api.run<{
      attributes: { name: string; variable: string }[];
      templateVariables: { name: string; aliases: string[] }[];
    }>('{ attributes { name variable } templateVariables { name aliases } }');
    const names = templateVariables.map(({ name, aliases }) => [name, ...aliases]);
    const known = names.flat();
    expect(attributes.filter(({ variable }) => !known.includes(variable.slice(2, -1)))).toEqual([]);
    const listed = attributes.map(({ name }) => name);
    const isListed = (name: string) => listed.includes(name) || listed.includes(name.split('.')[0] ?? '');
    expect(names.filter((each) => !each.some(isListed))).toEqual([]);
  });
});
