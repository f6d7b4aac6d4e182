import { request as sendRaw } from 'node:http';
import {
  buildApiKey,
  buildLocalUser,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const read = '{ users(first: 1) { totalCount } }';
const revoke = 'mutation ($id: ID!) { revokeApiKey(id: $id) }';

const withHeader = (authorization: string, headers: Record<string, string> = {}) =>
  apiOf(app).send(read, {}, { authorization, ...headers });

/** The last character changed: the checksum no longer fits. */
const misspelt = (key: string): string => key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a');

describe('an API key', () => {
  it('opens /graphql', async () => {
    expect((await apiOf(app, await buildApiKey(app)).send(read)).data).toEqual({ users: { totalCount: 0 } });
  });

  it('is taken whatever the case of the scheme', async () => {
    const { key } = await buildApiKey(app);
    expect((await withHeader(`bearer ${key}`)).status).toBe(200);
  });

  it('needs no origin of ours', async () => {
    const { key } = await buildApiKey(app);
    expect((await withHeader(`Bearer ${key}`, { origin: 'https://elsewhere.example' })).status).toBe(200);
  });

  it('gets no session cookie', async () => {
    const built = await buildApiKey(app);
    const { email, password } = await signInAdministrator(app);
    const { headers, errors } = await apiOf(app, built).send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      { input: { email, password } },
    );
    expect([headers.getSetCookie(), errors?.[0]?.extensions['code']]).toEqual([[], 'BAD_USER_INPUT']);
  });

  it('is refused together with a session cookie', async () => {
    const { cookie } = await signInAdministrator(app);
    const { key } = await buildApiKey(app);
    const { status, errors } = await apiOf(app, { cookie, key }).send(read);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('is refused when there are two Authorization headers', async () => {
    const { key } = await buildApiKey(app);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = sendRaw(`${app.url}/graphql`, {
        method: 'POST',
        headers: [
          ...['Host', new URL(app.url).host, 'Content-Type', 'application/json'],
          ...['Authorization', `Bearer ${key}`, 'Authorization', `Bearer ${key}`],
        ],
      });
      request.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      request.end(JSON.stringify({ query: read }));
    });
    expect(status).toBe(400);
  });

  it.each([
    ['malformed', async () => misspelt((await buildApiKey(app)).key)],
    ['empty', async () => ''],
    ['a SCIM token (16)', async () => (await buildToken(app)).secret],
    [
      'revoked',
      async () => {
        const { id, key } = await buildApiKey(app);
        await apiOf(app, await signInAdministrator(app)).run(revoke, { id });
        return key;
      },
    ],
    [
      'expired',
      async () => {
        const built = await buildApiKey(app, { expiresAt: new Date(app.clock.now().getTime() + minutes(1)) });
        app.clock.advance(minutes(2));
        return built.key;
      },
    ],
  ])('is refused when it is %s', async (_name, make) => {
    const { status, headers, errors } = await withHeader(`Bearer ${await make()}`);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="graphql", error="invalid_token"']);
    expect(errors).toEqual([
      {
        message: expect.any(String),
        extensions: {
          code: 'UNAUTHENTICATED',
          cause: expect.stringMatching(/^key\./),
          requestId: expect.any(String),
        },
      },
    ]);
  });

  it('is missed with a hint when the scheme was forgotten', async () => {
    const { key } = await buildApiKey(app);
    const { status, errors } = await withHeader(key);
    expect([status, errors?.[0]?.message]).toEqual([401, expect.stringContaining('Authorization: Bearer')]);
  });

  it('leaves the schemes of proxies alone', async () => {
    const { cookie } = await signInAdministrator(app);
    const basic = { authorization: 'Basic cHJveHk6cHJveHk=' };
    expect((await apiOf(app, { cookie }).send(read, {}, basic)).errors).toBeUndefined();
  });

  it('does not open SCIM (16)', async () => {
    const { key } = await buildApiKey(app, { scopes: ['USERS_READ', 'USERS_WRITE'] });
    expect((await scimOf(app, key).get('/Users')).status).toBe(401);
  });

  it('is named in the audit trail of what it did', async () => {
    const built = await buildApiKey(app, { scopes: ['USERS_WRITE'] });
    await apiOf(app, built).run(
      'mutation { createUser(input: { attributes: { userName: "by-key@example.com" } }) { user { id } } }',
    );
    const { rows } = await app.database.query(
      "select actor_kind, actor_id, actor_label from audit_records where target_label = 'by-key@example.com'",
    );
    expect(rows).toEqual([{ actor_kind: 'apiKey', actor_id: built.id, actor_label: built.name }]);
  });

  it('changes what Okta manages as little as an administrator does', async () => {
    const { id } = await buildScimUser(app, (await buildToken(app)).secret);
    const built = await buildApiKey(app, { scopes: ['USERS_WRITE'] });
    const { errors } = await apiOf(app, built).send(
      'mutation ($id: ID!) { updateUser(id: $id, input: { changes: [{ op: REPLACE, path: "title", value: "X" }] }) { outcome } }',
      { id },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'managedElsewhere' });
  });

  it.each([
    ['user', 'USERS_WRITE', 'mutation ($id: ID!) { deleteUser(id: $id) }'],
    ['group', 'GROUPS_WRITE', 'mutation ($id: ID!) { deleteGroup(id: $id) }'],
    ['group', 'GROUPS_WRITE', 'mutation ($id: ID!) { updateGroup(id: $id, input: { memberIds: [] }) { outcome } }'],
    [
      'group',
      'GROUPS_WRITE',
      'mutation ($id: ID!) { replaceGroup(id: $id, input: { attributes: { displayName: "Mine" } }) { outcome } }',
    ],
    [
      'user',
      'USERS_WRITE',
      'mutation ($id: ID!) { replaceUser(id: $id, input: { attributes: { userName: "mine@example.com" } }) { outcome } }',
    ],
  ])("leaves Okta's %s to Okta, whatever it may write: %s, %s", async (kind, scope, mutation) => {
    const { secret } = await buildToken(app);
    const user = await buildScimUser(app, secret);
    const { id } = kind === 'user' ? user : await buildScimGroup(app, secret, [user.id]);
    const { errors } = await apiOf(app, await buildApiKey(app, { scopes: [scope] })).send(mutation, { id });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'managedElsewhere' });
    expect((await scimOf(app, secret).get(kind === 'user' ? `/Users/${id}` : `/Groups/${id}`)).status).toBe(200);
  });

  it('deletes what is managed here', async () => {
    const { id } = await buildLocalUser(app);
    const built = await buildApiKey(app, { scopes: ['USERS_WRITE'] });
    const deleted = await apiOf(app, built).run('mutation ($id: ID!) { deleteUser(id: $id) }', { id });
    expect(deleted).toEqual({ deleteUser: id });
  });

  it('reads nothing by a write that it may not read', async () => {
    const { id } = await buildLocalUser(app, { title: 'Admiral' });
    const api = apiOf(app, await buildApiKey(app, { scopes: ['USERS_WRITE'] }));
    const write = (fields: string) =>
      api.send(`mutation ($id: ID!) { updateUser(id: $id, input: { changes: [] }) { outcome user { ${fields} } } }`, {
        id,
      });
    expect((await write('attributes')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('USERS_READ'),
      extensions: { code: 'FORBIDDEN' },
    });
    expect((await write('id version')).data).toEqual({
      updateUser: { outcome: 'UNCHANGED', user: { id, version: 1 } },
    });
  });
});

describe('a subscription', () => {
  const readAll = ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'];

  const subscribe = (headers: Record<string, string>) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query: 'subscription { liveChanges { subject ids } }' }),
    });

  /** Resolves when the stream ends, which has to be for good: a client that lost it would come back. */
  const ended = async (response: Response): Promise<void> => {
    const text = await response.text().catch(() => '');
    expect(text).toMatch(/event: next\ndata: .*"UNAUTHENTICATED".*\n\nevent: complete\ndata:\n\n$/);
  };

  it('is open to a key that may read all that it tells of', async () => {
    const { key } = await buildApiKey(app, { scopes: readAll });
    const response = await subscribe({ authorization: `Bearer ${key}` });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/event-stream'),
    ]);
    await response.body?.cancel();
  });

  it('is closed to a key that may read a part of it', async () => {
    const { key } = await buildApiKey(app);
    expect((await subscribe({ authorization: `Bearer ${key}` })).status).toBe(403);
  });

  it('75: ends soon after its key was revoked or lost a scope, and after its session ended', async () => {
    const built = await buildApiKey(app, { scopes: readAll });
    const reduced = await buildApiKey(app, { scopes: readAll });
    const administrator = await signInAdministrator(app);
    const streams = [
      await subscribe({ authorization: `Bearer ${built.key}` }),
      await subscribe({ authorization: `Bearer ${reduced.key}` }),
      await subscribe({ cookie: administrator.cookie ?? '' }),
    ];
    const other = apiOf(app, await signInAdministrator(app));
    const start = performance.now();
    await other.run(revoke, { id: built.id });
    await other.run('mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { id } }', {
      input: { id: reduced.id, scopes: ['USERS_READ'] },
    });
    await apiOf(app, administrator).run('mutation { signOut }');
    await Promise.all(streams.map(ended));
    // They are looked at every four seconds; the rest is for a busy machine.
    expect(performance.now() - start).toBeLessThanOrEqual(30_000);
  });
});
