import { getIntrospectionQuery } from 'graphql';
import { buildToken, signInAdministrator } from '../../support/builders.js';
import { apiOf, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let cookie: string;
beforeAll(async () => {
  app = await makeTestApp();
  cookie = (await signInAdministrator(app)).cookie ?? '';
});
afterAll(() => app.close());

const raw = (body: string, headers: Record<string, string> = {}, method = 'POST') =>
  fetch(`${app.url}/graphql`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body }),
  });
const operation = (query: string) => JSON.stringify({ query });
const signedIn = () => ({ cookie });
const fieldsOf = (count: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => field(index)).join(' ')} }`;

describe('the GraphQL endpoint', () => {
  it('61: refuses introspection to someone who is not signed in, without a word about the schema', async () => {
    const { status, errors } = await apiOf(app, nobody).send('{ __schema { types { name } } }');
    expect([status, errors?.[0]?.message]).toEqual([401, 'Send an API key: Authorization: Bearer <key>.']);
  });

  it('61: refuses introspection to someone whose session is over', async () => {
    const { status, errors } = await apiOf(app, { cookie: `${cookie.split('=')[0]}=over` }).send(
      '{ __schema { types { name } } }',
    );
    expect([status, errors?.[0]?.message]).toEqual([400, 'The request is not valid GraphQL for this API.']);
  });

  it('61: allows introspection to someone who is signed in', async () => {
    const { errors } = await apiOf(app, { cookie }).send('{ __schema { queryType { name } } }');
    expect(errors).toBeUndefined();
  });

  it('61: answers what tools ask to know the schema', async () => {
    const { errors } = await apiOf(app, { cookie }).send(getIntrospectionQuery());
    expect(errors).toBeUndefined();
  });

  it('62: does not suggest field names to someone who is not signed in', async () => {
    const response = await raw(operation('{ viewer { idd } }'));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/Did you mean|idd/);
  });

  it('64: refuses arrays of operations', async () => {
    expect((await raw(JSON.stringify([{ query: '{ viewer { id } }' }]), signedIn())).status).toBe(400);
  });

  it.each([
    ['21 aliases', fieldsOf(21, (index) => `a${index}: setupRequired`)],
    ['11 root fields', fieldsOf(11, (index) => (index === 0 ? 'setupRequired' : 'setupRequired'))],
    ['11 root fields in a fragment', `{ ...f } fragment f on Query { ${'setupRequired '.repeat(11)} }`],
    [
      '13 levels in a fragment',
      `{ viewer { ...f } } fragment f on Viewer { ${'id { '.repeat(11)} id ${'} '.repeat(11)} }`,
    ],
    ['13 levels', `{ ${'groups { nodes { members { nodes { '.repeat(4)} id ${'} } } } '.repeat(4)} }`],
    ['25 levels of introspection', `{ __type(name: "User") { ${'ofType { '.repeat(24)} name ${'} '.repeat(24)} } }`],
    ['2,001 tokens', `{ ${'setupRequired '.repeat(2_001)} }`],
    ['21 directives', `{ setupRequired ${'@include(if: true) '.repeat(21)} }`],
    ['a cost over 5,000', '{ users(first: 100) { nodes { groups(first: 100) { nodes { id } } } } }'],
  ])('65: refuses %s', async (_name, query) => {
    const response = await raw(operation(query), signedIn());
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/call stack/i);
  });

  it('66: refuses fragments that spell out to very much', async () => {
    const spread = (index: number) => `fragment f${index} on Viewer { ${`...f${index + 1} `.repeat(10)} }`;
    const bomb = `{ viewer { ...f0 } } ${[0, 1, 2, 3, 4, 5].map(spread).join(' ')} fragment f6 on Viewer { id }`;
    expect((await raw(operation(bomb), signedIn())).status).toBe(400);
  });

  it('66: refuses a fragment that contains itself', async () => {
    const query = '{ viewer { ...f } } fragment f on Viewer { id ...f }';
    expect((await raw(operation(query), signedIn())).status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    '67: refuses %s',
    async (type) => {
      expect((await raw(operation('{ viewer { id } }'), { 'content-type': type })).status).toBe(400);
    },
  );

  it('67: refuses a GET that brings no key', async () => {
    expect((await fetch(`${app.url}/graphql?query={viewer{id}}`)).status).toBe(401);
  });

  it('67: refuses a mutation by GET', async () => {
    const response = await fetch(`${app.url}/graphql?query=mutation{signOut}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['query: {}', '{"query":{}}'],
    ['variables: [1]', '{"query":"{ viewer { id } }","variables":[1]}'],
    [
      'an unknown word of an enumeration',
      '{"query":"query ($s: UserSource) { users(filter: { source: $s }) { totalCount } }","variables":{"s":"ELSEWHERE"}}',
    ],
    ['an unknown operation beside one without a name', '{"query":"{ viewer { id } }","operationName":"b"}'],
    ['an unknown operation', '{"query":"query a { viewer { id } }","operationName":"b"}'],
    ['what is not JSON', '{'],
  ])('68: refuses %s', async (_name, body) => {
    const response = await raw(body, signedIn());
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        expect.objectContaining({
          message: expect.any(String),
          extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
        }),
      ],
    });
  });

  it.each([{ subjects: 3 }, { source: 'NOWHERE' }])('68: tells which variable is wrong: %j', async (filter) => {
    const query = 'query ($filter: UserFilter) { users(filter: $filter) { totalCount } }';
    const { status, errors } = await apiOf(app, { cookie }).send(query, { filter });
    expect([status, errors?.[0]]).toEqual([
      400,
      {
        message: expect.stringContaining('Variable "$filter"'),
        locations: [{ line: 1, column: 8 }],
        extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
      },
    ]);
  });

  it('69: answers UNAUTHENTICATED to someone who is not signed in', async () => {
    expect(await apiOf(app, nobody).codeOf('{ users { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it.each(['first: 0', 'first: -1', 'first: 101', 'first: 1, last: 1'])('70: refuses %s', async (args) => {
    expect(await apiOf(app, { cookie }).codeOf(`{ users(${args}) { totalCount } }`)).toBe('BAD_USER_INPUT');
  });

  it('71: refuses fifty sign-ins in one operation', async () => {
    const tries = Array.from(
      { length: 50 },
      (_, i) => `a${i}: signIn(input: { email: "a@b.c", password: "x" }) { id }`,
    );
    expect((await raw(operation(`mutation { ${tries.join(' ')} }`))).status).toBe(400);
  });

  it('72: refuses a foreign origin', async () => {
    const response = await raw(operation('{ viewer { id } }'), { ...signedIn(), origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
  });

  it('72: takes localhost for 127.0.0.1', async () => {
    const origin = app.url.replace('127.0.0.1', 'localhost');
    expect((await raw(operation('{ viewer { id } }'), { ...signedIn(), origin })).status).toBe(200);
  });

  it('73: reads at most 64 kB of someone who is not signed in', async () => {
    const query = `{ viewer { id } } # ${'x'.repeat(70_000)}`;
    expect([(await raw(operation(query))).status, (await raw(operation(query), signedIn())).status]).toEqual([
      413, 200,
    ]);
  });

  it.each(['{ userName: "ASC; select" }', '{ userName: { __raw: "1" } }'])(
    '74: refuses the order %s',
    async (order) => {
      expect((await raw(operation(`{ users(orderBy: ${order}) { totalCount } }`), signedIn())).status).toBe(400);
    },
  );

  it('16: takes no SCIM token', async () => {
    const { secret } = await buildToken(app);
    const response = await raw(operation('{ users { totalCount } }'), { authorization: `Bearer ${secret}` });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('names the request in the error and in the header', async () => {
    const { headers, errors } = await apiOf(app, nobody).send('{ users { totalCount } }');
    expect(errors?.[0]?.extensions['requestId']).toBe(headers.get('x-request-id'));
  });
});
