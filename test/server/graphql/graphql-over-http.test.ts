import { buildApiKey, buildLocalUser, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let key: string;
let cookie: string;
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  cookie = by.cookie ?? '';
  ({ key } = await buildApiKey(app, { by, scopes: ['USERS_READ', 'USERS_WRITE'] }));
  await buildLocalUser(app, { userName: 'found@example.com' }, by);
});
afterAll(() => app.close());

const address = (parameters: Record<string, string>) => `${app.url}/graphql?${new URLSearchParams(parameters)}`;
const bearer = () => ({ authorization: `Bearer ${key}` });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const byName = 'query ($name: String!) { users(filter: { userName: $name }) { totalCount } }';

describe('an operation in an address', () => {
  it('is answered to a key, with its variables', async () => {
    const variables = JSON.stringify({ name: 'found@example.com' });
    const response = await fetch(address({ query: byName, variables }), { headers: bearer() });
    expect([response.status, await response.json()]).toEqual([200, { data: { users: { totalCount: 1 } } }]);
  });

  it('is never answered to a cookie', async () => {
    const response = await fetch(address({ query: '{ viewer { id } }' }), { headers: { cookie } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('is answered to nobody without a key', async () => {
    const response = await fetch(address({ query: '{ viewer { id } }' }));
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="graphql"']);
  });

  it.each([
    'mutation { createUser(input: { attributes: { userName: "never@example.com" } }) { outcome } }',
    'mutation { ...f } fragment f on Mutation { createUser(input: { attributes: { userName: "never@example.com" } }) { outcome } }',
    'subscription { liveChanges { subject } }',
  ])('is refused where it is no query: %s', async (query) => {
    const response = await fetch(address({ query }), { headers: bearer() });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const { rows } = await app.database.query("select 1 from audit_records where target_label = 'never@example.com'");
    expect(rows).toEqual([]);
  });

  it.each([{ variables: '{' }, { variables: '[]' }, { extensions: '{' }, { query: '' }])(
    'is refused where a part of it is broken: %j',
    async (parts) => {
      const response = await fetch(address({ query: byName, ...parts }), { headers: bearer() });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } }] },
      ]);
    },
  );

  it('is refused where it comes in two versions', async () => {
    const optional = 'query ($name: String) { users(filter: { userName: $name }) { totalCount } }';
    const variables = JSON.stringify({ name: 'nobody@example.com' });
    const once = address({ query: optional, variables });
    for (const name of ['query', 'variables', 'operationName', 'extensions']) {
      const twice = `${once}&${new URLSearchParams([
        [name, variables],
        [name, variables],
      ])}`;
      expect((await fetch(twice, { headers: bearer() })).status).toBe(400);
    }
  });

  it('is for GET and POST alone', async () => {
    const response = await fetch(`${app.url}/graphql`, { method: 'PUT', headers: bearer() });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('whoever brings no key', () => {
  it.each(['{ users { totalCount } }', '{ __schema { queryType { name } } }', '{ nonsense }', 'mutation { signOutt }'])(
    'is asked for one: %s',
    async (query) => {
      const response = await post({ query });
      expect([response.status, response.headers.get('www-authenticate'), await response.json()]).toEqual([
        401,
        'Bearer realm="graphql"',
        {
          errors: [
            { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } },
          ],
        },
      ]);
    },
  );

  it('may ask what is public', async () => {
    expect(await (await post({ query: '{ __typename viewer { id } setupRequired }' })).json()).toEqual({
      data: { __typename: 'Query', viewer: null, setupRequired: false },
    });
  });

  it('is told that the session is over where it was one that ended', async () => {
    const response = await post({ query: '{ users { totalCount } }' }, { cookie: `${cookie.split('=')[0]}=over` });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });
});

describe("a page of another site's", () => {
  const origin = 'https://elsewhere.example';
  const ask = (headers: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': headers },
    });

  it('may send a key, and hears nothing of cookies', async () => {
    const { status, headers } = await ask('authorization,content-type,x-trace');
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).toEqual([
      204,
      '*',
      'authorization, content-type, x-trace',
    ]);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may send nothing else', async () => {
    const { status, headers } = await ask('content-type');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  it.each([
    ['a good key', () => key, 200],
    ['a bad key', () => 'rollcall_key_misspelt', 401],
  ])('may read what is answered to %s', async (_name, secret, status) => {
    const response = await post(
      { query: byName, variables: { name: 'x' } },
      {
        authorization: `Bearer ${secret()}`,
        origin,
      },
    );
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
    expect(response.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read nothing that is answered to a cookie', async () => {
    const response = await post({ query: '{ viewer { id } }' }, { cookie, origin });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('what is wrong with an operation', () => {
  it.each([
    ['does not parse', '{ users(first: ) { totalCount } }', { line: 1, column: 16 }],
    ['asks for an unknown field', '{\n  users { total }\n}', { line: 2, column: 11 }],
  ])('is shown where it %s', async (_name, query, at) => {
    const response = await post({ query }, bearer());
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ locations: [at], extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });

  it('is said of a hash without a text, in the words that clients know', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const response = await post({ extensions: { persistedQuery } }, bearer());
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'PersistedQueryNotSupported',
            extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', requestId: expect.any(String) },
          },
        ],
      },
    ]);
  });

  it('is not that a hash came along', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const response = await post({ query: '{ users { totalCount } }', extensions: { persistedQuery } }, bearer());
    expect(await response.json()).toEqual({ data: { users: { totalCount: 1 } } });
  });

  it('is said of a subscription to a client that reads no events', async () => {
    const { key: reader } = await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'] });
    const { status, errors } = await apiOf(app, { key: reader }).send('subscription { liveChanges { subject } }');
    expect([status, errors?.[0]]).toMatchObject([
      406,
      { message: expect.stringContaining('text/event-stream'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('several mutations in one request', () => {
  const create = (name: string) => `createUser(input: { attributes: { userName: "${name}" } }) { outcome }`;

  it.each([
    ['one after the other', `mutation { a: ${create('part@example.com')} b: ${create('')} }`],
    [
      'in fragments',
      `mutation { ...a ... on Mutation { b: ${create('')} } } fragment a on Mutation { a: ${create('part@example.com')} }`,
    ],
  ])('are refused before the first runs: %s', async (_name, query) => {
    const response = await post({ query }, bearer());
    expect([response.status, await response.json()]).toMatchObject([
      400,
      {
        errors: [
          { message: expect.stringContaining('one mutation a request'), extensions: { code: 'BAD_USER_INPUT' } },
        ],
      },
    ]);
    const { rows } = await app.database.query("select 1 from users where user_name_key = 'part@example.com'");
    expect(rows).toEqual([]);
  });

  it('are one where they have one name in the answer', async () => {
    const one = create('once@example.com');
    const response = await post({ query: `mutation { ${one} ${one.replace('outcome', '__typename')} }` }, bearer());
    expect(await response.json()).toEqual({ data: { createUser: { outcome: 'CREATED', __typename: 'UserWrite' } } });
  });
});

describe('an answer', () => {
  it.each(['gzip', 'br'])('is compressed with %s', async (encoding) => {
    const query = '{ users { nodes { id attributes } } __schema { types { name description } } }';
    const { key: reader } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${reader}`, 'accept-encoding': encoding },
      body: JSON.stringify({ query }),
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.json()).toMatchObject({ data: { users: { nodes: expect.any(Array) } } });
  });
});

describe('viewer', () => {
  it('tells a key who it is, what it may do and until when', async () => {
    const expiresAt = new Date(app.clock.now().getTime() + 86_400_000);
    const built = await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_WRITE'], expiresAt });
    expect(await apiOf(app, built).run('{ viewer { id kind name scopes expiresAt } }')).toEqual({
      viewer: {
        id: built.id,
        kind: 'API_KEY',
        name: built.name,
        scopes: ['GROUPS_WRITE', 'USERS_READ'],
        expiresAt: expiresAt.toISOString(),
      },
    });
  });

  it('keeps what only people have for people', async () => {
    const { errors } = await apiOf(app, { key }).send('{ viewer { email } }');
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringContaining('people'),
    });
    expect(await apiOf(app, { cookie }).run('{ viewer { kind scopes expiresAt } }')).toEqual({
      viewer: { kind: 'ADMINISTRATOR', scopes: null, expiresAt: null },
    });
  });
});
