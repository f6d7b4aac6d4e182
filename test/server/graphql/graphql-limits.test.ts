import { formatDocument } from '@urql/core';
import {
  type DocumentNode,
  type GraphQLInputType,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  print,
  typeFromAST,
} from 'graphql';
import * as portal from '../../../client/src/gql/graphql.js';
import { costOf, maximumCost } from '../../../server/graphql/bounds/cost.js';
import { deepestInput, isTooDeep } from '../../../server/graphql/bounds/input-depth.js';
import { countStreams } from '../../../server/graphql/bounds/open-streams.js';
import { guardRequest } from '../../../server/graphql/request-guard.js';
import { createSchema } from '../../../server/graphql/schema.js';
import type { ApiKeyActor } from '../../../server/kernel/actor.js';
import { buildApiKey, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let cookie: string;
beforeAll(async () => {
  app = await makeTestApp({ keyAllowance: 2_000 });
  cookie = (await signInAdministrator(app)).cookie ?? '';
});
afterAll(() => app.close());

/** Returns a filter of this depth, built without recursion. */
const nested = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}{"where":{"path":"userName","operator":"PR"}}${close.repeat(levels)}`;

const deep = (levels: number) => ({
  not: nested(levels, '{"not":', '}'),
  and: nested(levels, '{"and":[', ']}'),
});

const send = async (body: string) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body,
  });
  return { status: response.status, text: await response.text() };
};

const inVariables = (filter: string): string =>
  `{"query":"query ($f: AttributeFilter) { users(filter: { attributes: $f }) { totalCount } }","variables":{"f":${filter}}}`;

const asJson = (value: string): string =>
  `{"query":"mutation ($a: JSON!) { createUser(input: { attributes: $a }) { outcome } }","variables":{"a":${value}}}`;

const inLiteral = (levels: number): string => {
  const filter = `${'{ not: '.repeat(levels)}{ where: { path: "userName", operator: PR } }${' }'.repeat(levels)}`;
  return JSON.stringify({ query: `{ users(filter: { attributes: ${filter} }) { totalCount } }` });
};

describe('what is nested deeply', () => {
  const cases = [100, 5_000, 20_000].flatMap((levels) => [
    [`a filter ${levels} levels deep in variables`, inVariables(deep(levels).not)] as const,
    [`a filter of lists ${levels} levels deep in variables`, inVariables(deep(levels).and)] as const,
    [`a filter ${levels} levels deep in the operation`, inLiteral(levels)] as const,
  ]);

  it.each<readonly [string, string]>([
    ...cases,
    ['attributes 20,000 levels deep', asJson(nested(20_000, '{"name":', '}'))],
    ['lists 200,000 levels deep', asJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    [
      'a list literal 900 levels deep',
      JSON.stringify({ query: `{ user(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }` }),
    ],
    ['extensions 20,000 levels deep', `{"query":"{ viewer { id } }","extensions":${nested(20_000, '{"a":', '}')}}`],
  ])('is refused with 400: %s', async (_name, body) => {
    const { status, text } = await send(body);
    expect([status, JSON.parse(text)]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }]);
    expect(text).not.toMatch(/call stack/i);
  });

  it.each(['not', 'and'] as const)('is told by its own limit where it is a filter: %s', async (kind) => {
    const { text } = await send(inVariables(deep(11)[kind]));
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringContaining('10 levels'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('passes up to the limit', () => {
    const levels = (count: number): unknown => JSON.parse(`${'['.repeat(count)}${']'.repeat(count)}`);
    expect([isTooDeep(levels(deepestInput)), isTooDeep(levels(deepestInput + 2))]).toEqual([false, true]);
  });
});

const schema = createSchema();

const cost = (query: string, variables: Record<string, unknown> = {}): number => {
  const guarded = guardRequest({ query, variables });
  if (!guarded.ok) throw new Error(guarded.message);
  return costOf({ schema, document: guarded.document, operationName: undefined, variables });
};

describe('the cost of an operation', () => {
  it.each([
    [
      'files of every configuration',
      `{ configurations { ${Array.from({ length: 9 }, (_, i) => `a${i}: missingUsersCsv`).join(' ')} } }`,
    ],
    ['one file of every configuration', '{ configurations { missingUsersCsv } }'],
    [
      'groups of a thousand users',
      '{ userPage(page: { count: 1000 }) { nodes { groups(first: 100) { nodes { id } } } } }',
    ],
    [
      'lists in lists in lists',
      '{ configurations { groups { id } conflicts { key } missingUsers(first: 100) { nodes { missing userName } } } }',
    ],
  ])('is too high for %s', (_name, query) => {
    expect(cost(query)).toBeGreaterThan(maximumCost);
  });

  it.each([
    [
      'a thousand users with their attributes',
      '{ userPage(page: { cursor: "", count: 1000 }) { totalCount nextCursor nodes { id userName displayName active attributes version } } }',
    ],
    [
      'a hundred users with what is typed',
      '{ users(first: 100) { nodes { id userName title department manager { value } phoneNumbers { value type } emails { value } } } }',
    ],
    [
      'what tools ask to know the schema',
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }),
    ],
    ['the file of one configuration', '{ configuration(id: "x") { missingUsersCsv } }'],
    [
      'what the members of a group get',
      '{ resolvedConfigurationsByGroup(groupId: "x", first: 50) { nodes { userId userName missing configurations { name fields { key value } } } } }',
    ],
  ])('allows %s', (_name, query) => {
    expect(cost(query)).toBeLessThanOrEqual(maximumCost);
  });

  it('grows with every list, whatever it is a list of', () => {
    expect(cost('{ apiKeys { id name } }')).toBeGreaterThan(cost('{ me { userName } }') + 10);
  });
});

/** A value of a variable's type: of a page, the longest. */
const sampleOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map(({ name, type: inner }) => [name, sampleOf(inner)]));
  }
  return { Int: 100, Boolean: true, DateTime: '2020-01-01T00:00:00Z' }[type.name] ?? 'none';
};

const variablesFor = (document: DocumentNode): Record<string, unknown> => {
  const [operation] = document.definitions;
  const definitions = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  return Object.fromEntries(
    definitions.map(({ variable, type }) => [
      variable.name.value,
      sampleOf(typeFromAST(schema, type as NamedTypeNode) as unknown as GraphQLInputType),
    ]),
  );
};

describe('what the portal asks, as its client sends it', () => {
  const documents = Object.entries(portal).filter(([name]) => name.endsWith('Document')) as unknown as [
    string,
    DocumentNode,
  ][];

  it.each(documents)('keeps every limit: %s', (_name, document) => {
    expect(
      cost(print(formatDocument(document) as unknown as DocumentNode), variablesFor(document)),
    ).toBeLessThanOrEqual(maximumCost);
  });
});

describe('the allowance of a key', () => {
  it('is told with each answer', async () => {
    const built = await buildApiKey(app, { by: { cookie } });
    const { headers } = await apiOf(app, built).send('{ users { totalCount } }');
    expect([headers.get('ratelimit-limit'), headers.get('ratelimit-reset')]).toEqual(['2000', expect.any(String)]);
    expect(Number(headers.get('ratelimit-remaining'))).toBeLessThan(1_900);
  });

  it('ends, and the answer says when it is back', async () => {
    const built = await buildApiKey(app, { by: { cookie } });
    const other = await buildApiKey(app, { by: { cookie } });
    let answer = await apiOf(app, built).send('{ users { totalCount } }');
    for (let sent = 0; sent < 40 && answer.status === 200; sent += 1) {
      answer = await apiOf(app, built).send('{ users { totalCount } }');
    }
    const { status, headers, errors } = answer;
    const wait = Number(headers.get('retry-after'));
    expect([status, errors?.[0]?.extensions]).toMatchObject([429, { code: 'RATE_LIMITED', retryAfter: wait }]);
    expect([wait >= 1 && wait <= 10, headers.get('ratelimit-remaining')]).toEqual([true, '0']);
    expect((await apiOf(app, other).send('{ users { totalCount } }')).status).toBe(200);
  });

  it('is spent by what an operation costs', async () => {
    const built = await buildApiKey(app, { by: { cookie }, scopes: ['USERS_READ', 'GROUPS_READ'] });
    const { status, headers, errors } = await apiOf(app, built).send(
      '{ users(first: 100) { nodes { groups(first: 1) { nodes { id } } memberships { groupId type } userName title } } }',
    );
    expect([status, errors?.[0]?.extensions['code'], headers.get('retry-after')]).toEqual([
      429,
      'RATE_LIMITED',
      expect.any(String),
    ]);
  });
});

describe('streams', () => {
  const actor = (id: string): ApiKeyActor => ({
    kind: 'apiKey',
    id,
    label: id,
    schemaVersion: 0,
    permissions: new Set(),
  });
  const nothing = (): void => undefined;

  it('are counted for each session and key, and the oldest ends for the newest', async () => {
    const opened: AbortController[] = [];
    const open = async (): Promise<Response> => {
      const abort = new AbortController();
      opened.push(abort);
      return fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie },
        body: JSON.stringify({ query: 'subscription { liveChanges { subject } }' }),
        signal: abort.signal,
      });
    };
    const oldest = await open();
    const others = await Promise.all(Array.from({ length: 32 }, open));
    expect(others.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await oldest.text()).toContain('"code":"RATE_LIMITED"');
    for (const abort of opened) abort.abort();
  });

  it('give their place back, once', () => {
    const streams = countStreams({ each: 2, all: 2 });
    const end = streams.take(actor('a'), nothing) as () => void;
    streams.take(actor('b'), nothing);
    expect(streams.take(actor('c'), nothing)).toMatchObject({ code: 'UNAVAILABLE' });
    end();
    end();
    expect(streams.take(actor('c'), nothing)).toEqual(expect.any(Function));
    expect(streams.take(actor('d'), nothing)).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('give way in the order in which they came', () => {
    const streams = countStreams({ each: 2, all: 4 });
    const ended: number[] = [];
    for (const number of [1, 2, 3, 4]) streams.take(actor('a'), () => ended.push(number));
    expect(ended).toEqual([1, 2]);
  });
});

describe('a list that is too long', () => {
  it.each([
    [
      'filter.ids',
      'query ($filter: UserFilter) { users(filter: $filter) { totalCount } }',
      { ids: Array(130_000).fill('x') },
    ],
    [
      'input.attributes.x',
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { outcome } }',
      { attributes: { x: Array(130_000).fill({}) } },
    ],
  ])('is the caller’s mistake, by the name of its field: %s', async (field, query, value) => {
    const variables = { [field.split('.')[0] ?? '']: value };
    const { status, errors } = await apiOf(app, { cookie }).send(query, variables);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
