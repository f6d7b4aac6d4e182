import { type GraphQLObjectType, getNamedType, isEnumType, isObjectType } from 'graphql';
import { neededBy } from '../../../server/graphql/field-permissions.js';
import { createSchema } from '../../../server/graphql/schema.js';
import { Permission, withImplied } from '../../../server/kernel/permissions.js';
import { buildApiKey, buildLocalUser, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { call, type Field, selection } from '../../support/spell-operations.js';

const schema = createSchema();

const scopes = schema.getType('ApiKeyScope');
if (!isEnumType(scopes)) throw new Error('ApiKeyScope is an enum.');

let app: TestApp;
const keys = new Map<string, string>();
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  for (const { name, value } of scopes.getValues()) {
    keys.set(value, (await buildApiKey(app, { by, scopes: [name] })).key);
  }
});
afterAll(() => app.close());

interface RootField {
  kind: 'query' | 'mutation' | 'subscription';
  field: Field;
  needed: readonly Permission[] | undefined;
}

const rootFields: RootField[] = [
  { kind: 'query' as const, type: schema.getQueryType() },
  { kind: 'mutation' as const, type: schema.getMutationType() },
  { kind: 'subscription' as const, type: schema.getSubscriptionType() },
].flatMap(({ kind, type }) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    kind,
    field: field as Field,
    needed: neededBy(field as Field),
  })),
);

/** These return a secret or widen its use, which requires a person who has just entered the password. */
const forPeople = ['generateScimToken', 'renewScimToken', 'setScimTokenAddresses'];

/** Operations that only the SCIM endpoint needs: other clients page through the members of a group. */
const forScim = ['wholeGroup'];

const refusals = { scope: 'which this key does not have', person: 'for people, not for API keys' };

const send = async (permission: string, query: string) => {
  const { errors } = await apiOf(app, { key: keys.get(permission) }).send(query);
  const first = errors?.[0];
  return { code: first?.extensions['code'], message: first?.message ?? '' };
};

const isRefusedByScope = (answer: { message: string }): boolean =>
  Object.values(refusals).some((words) => answer.message.includes(words));

const permissions = scopes.getValues().map(({ value }) => value as Permission);

describe.each(permissions)('a key with %s alone', (permission) => {
  const held = withImplied([permission]);
  const allowed = rootFields.filter(
    ({ needed }) => needed === undefined || (needed.length > 0 && needed.every((one) => held.has(one))),
  );
  const refused = rootFields.filter((field) => !allowed.includes(field));

  it.each(refused.map(({ kind, field }) => [kind, field.name, field] as const))(
    'may not call the %s %s',
    async (kind, _name, field) => {
      const answer = await send(permission, `${kind} { ${call(field)} }`);
      expect([answer.code, isRefusedByScope(answer)]).toEqual(['FORBIDDEN', true]);
    },
  );

  it.each(allowed.map(({ kind, field }) => [kind, field.name, field] as const))(
    'may call the %s %s',
    async (kind, name, field) => {
      const answer = await send(permission, `${kind} { ${call(field)} }`);
      expect(isRefusedByScope(answer)).toBe(false);
      expect(answer.code).not.toBe('INTERNAL_SERVER_ERROR');
      if (![...forPeople, ...forScim].includes(name)) expect(answer.code).not.toBe('FORBIDDEN');
    },
  );
});

/** Every field with its own permission, and a path to it from a root field that requires another one. */
const nested = scopes.getValues().flatMap(({ value }) => {
  const permission = value as Permission;
  const roots = rootFields.filter(({ needed }) => needed?.length === 1 && needed[0] === permission);
  const seen = new Set<string>();
  const walk = (type: GraphQLObjectType, path: string[]): { permission: Permission; path: string[] }[] => {
    if (seen.has(type.name)) return [];
    seen.add(type.name);
    return Object.values(type.getFields()).flatMap((field) => {
      const below = getNamedType(field.type);
      const here = [...path, call(field as Field, isObjectType(below) ? '' : selection(below))];
      const needed = neededBy(field as Field) ?? [];
      if (needed.some((one) => one !== permission)) {
        return [{ permission, path: [...path, call(field as Field)] }];
      }
      return isObjectType(below) ? walk(below, here) : [];
    });
  };
  return roots.flatMap(({ kind, field }) => {
    const type = getNamedType(field.type);
    return isObjectType(type)
      ? walk(type, [call(field, '')]).map((found) => ({ ...found, kind, query: found.path }))
      : [];
  });
});

const spelled = ([first = '', ...rest]: readonly string[]): string =>
  rest.length === 0 ? first : `${first} { ${spelled(rest)} }`;

describe('what lies below another subject', () => {
  it('is found by walking the schema', () => {
    expect(nested.map(({ path }) => path.at(-1)?.split(/[ ({]/)[0])).toEqual(
      expect.arrayContaining(['groups', 'memberships', 'members', 'memberList']),
    );
  });

  it.each(nested.map(({ permission, kind, path }) => [permission, `${kind} { ${spelled(path)} }`] as const))(
    'is closed to %s: %s',
    async (permission, query) => {
      const answer = await send(permission, query);
      expect([answer.code, isRefusedByScope(answer)]).toEqual(['FORBIDDEN', true]);
    },
  );

  it('is refused before a mutation does anything', async () => {
    const { code } = await send(
      Permission.UsersWrite,
      `mutation { createUser(input: { attributes: { userName: "never@example.com" } }) { user { groups { totalCount } } } }`,
    );
    const { rows } = await app.database.query("select 1 from audit_records where target_label = 'never@example.com'");
    expect([code, rows]).toEqual(['FORBIDDEN', []]);
  });

  it.each([
    [Permission.UsersRead, '{ users(filter: { groupId: "x" }) { totalCount } }'],
    [Permission.UsersRead, filtered('users', 'groups.display')],
    [Permission.UsersRead, filtered('users', 'urn:ietf:params:scim:schemas:core:2.0:User:Groups.display')],
    [Permission.GroupsRead, filtered('groups', 'members.display')],
  ])('cannot be found out by a filter: %s, %s', async (permission, query) => {
    expect((await send(permission, query)).code).toBe('FORBIDDEN');
  });

  it('may be asked for in the same document, in an operation that does not run', async () => {
    await buildLocalUser(app);
    const { data } = await apiOf(app, { key: keys.get(Permission.UsersRead) }).send<{ users: { totalCount: number } }>(
      'query A { users { totalCount } } query B { groups { totalCount } }',
      {},
    );
    expect(data).toBeNull();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.get(Permission.UsersRead)}` },
      body: JSON.stringify({
        query: 'query A { users { totalCount } } query B { groups { totalCount } }',
        operationName: 'A',
      }),
    });
    expect(await response.json()).toMatchObject({ data: { users: { totalCount: 1 } } });
  });
});

function filtered(list: string, path: string): string {
  const attributes = `{ not: { or: [{ where: { path: "${path}", operator: SW, value: "a" } }] } }`;
  return `{ ${list}(filter: { attributes: ${attributes} }) { totalCount } }`;
}
