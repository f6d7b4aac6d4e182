import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { createSchema } from '../../../server/graphql/schema.js';
import { encodeCursor } from '../../../server/kernel/paging.js';
import { buildApiKey, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const schema = createSchema();

let app: TestApp;
let api: Api;
let key: string;
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  api = apiOf(app, by);
  ({ key } = await buildApiKey(app, { by, scopes: ['USERS_READ', 'AUDIT_READ'] }));
});
afterAll(() => app.close());

const bad = { 'a null character': 'a\0b', 'half a surrogate': 'a\ud800b' };

/** Scalars whose value can be a text, or contain one. */
const textual = new Set(['String', 'ID', 'JSON', 'JSONObject', 'DateTime']);

/** A value with a text in it at some place, and the way to that place. */
interface Placed {
  value: unknown;
  field: string;
}

/** Every way to put a text into a value of this type; a type that contains itself is entered once. */
const placesIn = (type: GraphQLInputType, text: string, seen: readonly string[] = []): Placed[] => {
  if (isNonNullType(type)) return placesIn(type.ofType, text, seen);
  if (isListType(type)) {
    return placesIn(type.ofType, text, seen).map(({ value, field }) => ({ value: [value], field: `[0]${field}` }));
  }
  if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return [];
    return Object.values(type.getFields()).flatMap((inner) =>
      placesIn(inner.type, text, [...seen, type.name]).map(({ value, field }) => ({
        value: { [inner.name]: value },
        field: `.${inner.name}${field}`,
      })),
    );
  }
  if (!textual.has(type.name)) return [];
  const nested = type.name.startsWith('JSON') ? [{ value: { deep: [{ [text]: 1 }] }, field: '.deep[0]' }] : [];
  return [{ value: text, field: '' }, ...nested];
};

interface Argument {
  at: string;
  argument: string;
  type: GraphQLInputType;
  operation: string;
}

/** Every argument of every field, root fields and others, with an operation that has it as a variable. */
const allArguments = (): Argument[] => {
  const roots = new Map([
    [schema.getQueryType()?.name, 'query'],
    [schema.getMutationType()?.name, 'mutation'],
    [schema.getSubscriptionType()?.name, 'subscription'],
  ]);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((parent) =>
      Object.values(parent.getFields()).flatMap((field) =>
        field.args.map(({ name, type }) => ({
          at: `${parent.name}.${field.name}`,
          argument: name,
          type,
          operation: `${roots.get(parent.name) ?? 'query'} ($${name}: ${type}) { ${field.name}(${name}: $${name}) }`,
        })),
      ),
    );
};

const cases = Object.entries(bad).flatMap(([what, text]) =>
  allArguments().flatMap(({ at, argument, type, operation }) =>
    placesIn(type, text).map(({ value, field }) => ({
      title: `${what} in ${at}(${argument}${field})`,
      operation,
      variables: { [argument]: value },
      field: `${argument}${field}`,
    })),
  ),
);

describe('a text that no database can keep', () => {
  it('can be put into many places of the schema', () => {
    expect(cases.length).toBeGreaterThan(200);
  });

  it.each(cases)(
    '$title is the caller’s mistake, by the name of its field',
    async ({ operation, variables, field }) => {
      const { status, errors } = await api.send(operation, variables);
      expect([status, errors?.[0]?.extensions['code'], errors?.[0]?.extensions['field']]).toEqual([
        400,
        'BAD_USER_INPUT',
        field,
      ]);
    },
  );

  it.each([
    ['a literal', 'mutation { signIn(input: { email: "a\\u0000", password: "x" }) { id } }', 'input.email'],
    ['a list of literals', '{ users(filter: { ids: ["a", "b\\u0000"] }) { totalCount } }', 'filter.ids'],
    ['a default value', 'query ($id: ID = "\\u0000") { user(id: $id) { id } }', 'a default value'],
  ])('is found in %s', async (_, query, field) => {
    const { errors } = await apiOf(app).send(query);
    expect([errors?.[0]?.extensions['code'], errors?.[0]?.extensions['field']]).toEqual(['BAD_USER_INPUT', field]);
  });

  it.each(['users', 'audit-trail'])('is found in the address of the export of %s', async (list) => {
    for (const name of ['search', 'text', 'groupId', 'actorId', 'targetKind', 'from', 'ids']) {
      const response = await fetch(`${app.url}/exports/${list}.json?${name}=a%00`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const { errors } = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
      expect([response.status, errors[0]?.extensions['code'], errors[0]?.extensions['field']]).toEqual([
        400,
        'BAD_USER_INPUT',
        name,
      ]);
    }
  });
});

describe('a cursor that somebody made up', () => {
  const id = '00000000-0000-7000-8000-000000000000';
  const lists = [
    ['users', 'userName', 'ASC'],
    ['users', 'createdAt', 'ASC'],
    ['users', 'updatedAt', 'DESC'],
    ['groups', 'displayName', 'ASC'],
    ['groups', 'updatedAt', 'ASC'],
  ] as const;
  const keys = ['', 'x', '2026-13-45T99:99:99.000Z', 'infinity', '\0', '\ud800', '2026-01-01T00:00:00.000Z'];

  it.each(lists)('is refused or leads somewhere, in %s by %s', async (list, field, direction) => {
    for (const keyOf of keys) {
      const cursor = encodeCursor({ order: `${field}${direction === 'ASC' ? '+' : '-'}`, key: keyOf, id });
      for (const argument of ['after', 'before']) {
        const { errors } = await api.send(
          `{ ${list}(orderBy: { ${field}: ${direction} }, ${argument}: ${JSON.stringify(cursor)}) { totalCount nodes { id } } }`,
        );
        expect(['BAD_USER_INPUT', undefined]).toContain(errors?.[0]?.extensions['code']);
      }
    }
  });

  it('is refused in the outbox', async () => {
    const cursor = encodeCursor({ order: 'createdAt-', key: 'yesterday', id });
    expect(await api.codeOf(`{ mails(after: "${cursor}") { nodes { id } } }`)).toBe('BAD_USER_INPUT');
  });
});
