import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { neededBy } from '../../../server/graphql/field-permissions.js';
import { createSchema } from '../../../server/graphql/schema.js';
import { scopeName } from '../../../server/kernel/permissions.js';
import { buildApiKey, buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { type Field, literal, selection } from '../../support/spell-operations.js';

const schema = createSchema();
const filterType = 'AttributeFilter';

/** Every path through the parts of an input to a filter of attributes. */
const waysIn = (type: GraphQLInputType, seen: readonly string[] = []): string[][] => {
  const named = getNamedType(type);
  if (named.name === filterType) return [[]];
  if (!isInputObjectType(named) || seen.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    waysIn(field.type, [...seen, named.name]).map((way) => [field.name, ...way]),
  );
};

/** An input with what it requires, and a filter at the end of the way. */
const spell = (type: GraphQLInputType, way: readonly string[]): string => {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${spell(bare.ofType, way)}]`;
  if (!isInputObjectType(bare) || bare.name === filterType) {
    return '{ where: { path: "value", operator: SW, value: "r" } }';
  }
  const [next = '', ...rest] = way;
  const parts = Object.values(bare.getFields())
    .filter((field) => isRequiredInputField(field) || field.name === next)
    .map((field) => `${field.name}: ${field.name === next ? spell(field.type, rest) : literal(field.type)}`);
  return `{ ${parts.join(', ')} }`;
};

const writes = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) =>
  field.args.flatMap((argument) =>
    waysIn(argument.type).map((way) => {
      const args = field.args
        .filter((one) => isRequiredArgument(one) || one === argument)
        .map((one) => `${one.name}: ${one === argument ? spell(one.type, way) : literal(one.type)}`);
      const scopes = (neededBy(field as Field) ?? []).map(scopeName);
      const below = selection(getNamedType(field.type));
      const query = `mutation { ${field.name}(${args.join(', ')})${below} }`;
      return [`${field.name} by ${[argument.name, ...way].join('.')}`, scopes, query] as const;
    }),
  ),
);

let app: TestApp;
let by: Awaited<ReturnType<typeof signInAdministrator>>;
let id: string;
beforeAll(async () => {
  app = await makeTestApp();
  by = await signInAdministrator(app);
  const { secret } = await buildToken(app, { by });
  ({ id } = await buildScimUser(app, secret, { title: 'Chair', roles: [{ value: 'r1' }] }));
});
afterAll(() => app.close());

const apiWith = async (scopes: readonly string[]) => apiOf(app, { key: (await buildApiKey(app, { by, scopes })).key });

describe('a filter in a write', () => {
  it('is found by walking the schema', () => {
    expect(writes.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'updateUser by input.changes.filter',
        'updateGroup by input.changes.filter',
        'updateGroup by input.memberSteps.removeMatching',
        'inviteUsers by input.filter.attributes',
      ]),
    );
  });

  it.each(writes)('%s is closed to a key that may write alone', async (_, scopes, query) => {
    const { errors } = await (await apiWith(scopes)).send(query);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/(USERS|GROUPS)_READ/),
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it.each(writes)('%s is open to a key that may read both subjects', async (_, scopes, query) => {
    const { errors } = await (await apiWith([...scopes, 'USERS_READ', 'GROUPS_READ'])).send(query);
    expect(errors?.[0]?.extensions['code']).not.toBe('FORBIDDEN');
  });
});

describe('a write to a user that Okta manages', () => {
  const update = `mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { outcome } }`;
  const replace = `mutation ($id: ID!, $input: ReplaceUserInput!) { replaceUser(id: $id, input: $input) { outcome } }`;

  it.each([
    ['a title', update, { changes: [{ op: 'REPLACE', path: 'title', value: 'Chair' }] }],
    ['a title without a path', update, { changes: [{ op: 'REPLACE', value: { title: 'Chair' } }] }],
    ['a role', update, { changes: [{ op: 'ADD', path: 'roles', value: [{ value: 'r1' }] }] }],
    ['a role that goes', update, { changes: [{ op: 'REMOVE', path: 'roles', value: [{ value: 'none' }] }] }],
    [
      'a title after the switch',
      update,
      {
        changes: [
          { op: 'REPLACE', path: 'active', value: true },
          { op: 'REPLACE', path: 'title', value: 'Chair' },
        ],
      },
    ],
    ['a path that is none', update, { changes: [{ op: 'REPLACE', path: 'nothing', value: 'Chair' }] }],
    ['everything', replace, { attributes: { userName: 'x@example.com', title: 'Chair' } }],
  ])('is refused alike whether it guesses right or wrong: %s', async (_, query, input) => {
    const api = await apiWith(['USERS_WRITE']);
    const wrong = JSON.parse(JSON.stringify(input).replaceAll('Chair', 'Porter').replaceAll('r1', 'r2')) as unknown;
    for (const guess of [input, wrong]) {
      const { errors } = await api.send(query, { id, input: guess });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'managedElsewhere' });
    }
  });

  it.each([{ path: 'active', value: true }, { value: { Active: true } }])('may switch it: %j', async (change) => {
    const { data } = await (await apiWith(['USERS_WRITE'])).send<{ updateUser: { outcome: string } }>(update, {
      id,
      input: { changes: [{ op: 'REPLACE', ...change }] },
    });
    expect(data?.updateUser.outcome).toBe('UNCHANGED');
  });
});
