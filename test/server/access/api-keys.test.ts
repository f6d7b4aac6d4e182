import { buildApiKey, signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { days, minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const create = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { secret endpoint key { id name hint scopes expired expiresAt createdBy lastUsedAt unused } }
}`;
const update = 'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { name scopes } }';
const rotate = 'mutation ($id: ID!) { rotateApiKey(id: $id) { secret key { id name hint } } }';
const revoke = 'mutation ($id: ID!) { revokeApiKey(id: $id) }';
const list = '{ apiKeys { id name hint unused lastUsedAt lastUsedFrom requestsLast7Days } }';
const read = '{ users(first: 1) { totalCount } }';

interface Listed {
  id: string;
  unused: boolean;
  lastUsedAt: string | null;
  lastUsedFrom: string | null;
  requestsLast7Days: number;
}

const administrator = async (): Promise<Api> => apiOf(app, await signInAdministrator(app));

const listed = async (id: string): Promise<Listed | undefined> => {
  const { apiKeys } = await (await administrator()).run<{ apiKeys: Listed[] }>(list);
  return apiKeys.find((key) => key.id === id);
};

const auditOf = async (id: string) => {
  const { rows } = await app.database.query(
    'select action, actor_kind, target_label, changes from audit_records where target_id = $1 order by id',
    [id],
  );
  return rows;
};

describe('createApiKey', () => {
  it('shows the secret and where it is used', async () => {
    const caller = await signInAdministrator(app);
    const input = { name: ' Payroll ', scopes: ['USERS_READ', 'GROUPS_READ', 'USERS_READ'] };
    const { createApiKey } = await apiOf(app, caller).run<{ createApiKey: { secret: string; key: { hint: string } } }>(
      create,
      { input },
    );
    expect(createApiKey).toMatchObject({
      secret: expect.stringMatching(/^rollcall_key_[0-9A-Za-z]{49}$/),
      endpoint: `${app.url}/graphql`,
      key: {
        name: 'Payroll',
        scopes: ['GROUPS_READ', 'USERS_READ'],
        expired: false,
        expiresAt: null,
        createdBy: caller.email,
        lastUsedAt: null,
        unused: false,
      },
    });
    expect(createApiKey.secret.endsWith(createApiKey.key.hint)).toBe(true);
  });

  it('keeps no secret in the database', async () => {
    const { key } = await buildApiKey(app);
    const { rows } = await app.database.query(`select row_to_json(t)::text as text from api_keys t
      union all select row_to_json(a)::text from audit_records a`);
    expect(JSON.stringify(rows)).not.toContain(key.slice('rollcall_key_'.length));
  });

  it('leaves an audit record', async () => {
    const { id, name } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'apiKey.created',
        actor_kind: 'administrator',
        target_label: name,
        changes: [
          { path: 'scopes', after: ['USERS_READ'] },
          { path: 'expiresAt', after: null },
        ],
      },
    ]);
  });

  it.each([
    ['no scope', { name: 'None', scopes: [] }],
    ['a blank name', { name: '  ', scopes: ['USERS_READ'] }],
    ['an expiry in the past', { name: 'Late', scopes: ['USERS_READ'], expiresAt: '2020-01-01T00:00:00Z' }],
    ['the management of keys as a scope', { name: 'Grand', scopes: ['API_KEYS_MANAGE'] }],
  ])('refuses %s', async (_name, input) => {
    expect(await (await administrator()).codeOf(create, { input })).toBe('BAD_USER_INPUT');
  });

  it('asks for the password again after five minutes', async () => {
    const api = await administrator();
    app.clock.advance(minutes(6));
    const { errors } = await api.send(create, { input: { name: 'Stale', scopes: ['USERS_READ'] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'reauthenticationRequired' });
  });

  it('is for administrators', async () => {
    const input = { name: 'Nobody', scopes: ['USERS_READ'] };
    expect(await apiOf(app, nobody).codeOf(create, { input })).toBe('UNAUTHENTICATED');
  });
});

describe('updateApiKey', () => {
  it('gives another name, and says so in the audit trail', async () => {
    const { id, name } = await buildApiKey(app);
    const { updateApiKey } = await (await administrator()).run<{ updateApiKey: unknown }>(update, {
      input: { id, name: 'Renamed' },
    });
    expect(updateApiKey).toEqual({ name: 'Renamed', scopes: ['USERS_READ'] });
    expect((await auditOf(id))[1]).toMatchObject({
      action: 'apiKey.updated',
      changes: [{ path: 'name', before: name, after: 'Renamed' }],
    });
  });

  it('takes a scope away from the very next request on', async () => {
    const built = await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_READ'] });
    await (await administrator()).run(update, { input: { id: built.id, scopes: ['GROUPS_READ'] } });
    expect(await apiOf(app, built).codeOf(read)).toBe('FORBIDDEN');
  });

  it('asks for a fresh sign-in before it gives more', async () => {
    const { id } = await buildApiKey(app);
    const api = await administrator();
    app.clock.advance(minutes(6));
    expect([
      await api.codeOf(update, { input: { id, scopes: ['USERS_READ', 'USERS_WRITE'] } }),
      await api.codeOf(update, { input: { id, name: 'Only the name' } }),
    ]).toEqual(['FORBIDDEN', undefined]);
  });

  it('writes nothing where nothing changes', async () => {
    const { id, name } = await buildApiKey(app);
    await (await administrator()).run(update, { input: { id, name, scopes: ['USERS_READ'] } });
    expect(await auditOf(id)).toHaveLength(1);
  });

  it('knows no key by an id that is none', async () => {
    expect(await (await administrator()).codeOf(update, { input: { id: 'x', name: 'y' } })).toBe('NOT_FOUND');
  });
});

describe('rotateApiKey', () => {
  it('changes the secret, and the old one stops at once', async () => {
    const built = await buildApiKey(app);
    const { rotateApiKey } = await (await administrator()).run<{
      rotateApiKey: { secret: string; key: { id: string; name: string } };
    }>(rotate, { id: built.id });
    expect(rotateApiKey.key).toMatchObject({ id: built.id, name: built.name });
    expect([
      (await apiOf(app, built).send(read)).status,
      await apiOf(app, { key: rotateApiKey.secret }).codeOf(read),
    ]).toEqual([401, undefined]);
    expect((await auditOf(built.id))[1]).toMatchObject({ action: 'apiKey.rotated' });
  });

  it('refuses a key that has expired', async () => {
    const { id } = await buildApiKey(app, { expiresAt: new Date(app.clock.now().getTime() + minutes(1)) });
    app.clock.advance(minutes(2));
    expect(await (await administrator()).codeOf(rotate, { id })).toBe('BAD_USER_INPUT');
  });
});

describe('revokeApiKey', () => {
  it('takes the key away from the very next request on', async () => {
    const built = await buildApiKey(app);
    expect(await apiOf(app, built).codeOf(read)).toBeUndefined();
    await (await administrator()).run(revoke, { id: built.id });
    expect((await apiOf(app, built).send(read)).status).toBe(401);
    expect((await auditOf(built.id)).map(({ action }) => action)).toEqual(['apiKey.created', 'apiKey.revoked']);
  });
});

describe('apiKeys', () => {
  it('tells when and from where a key was used, before its first answer', async () => {
    const built = await buildApiKey(app);
    await apiOf(app, built).run(read);
    expect(await listed(built.id)).toMatchObject({ lastUsedAt: expect.any(String), lastUsedFrom: '127.0.0.1' });
  });

  it('writes the use down at most once a minute', async () => {
    const built = await buildApiKey(app);
    await apiOf(app, built).run(read);
    const first = (await listed(built.id))?.lastUsedAt;
    app.clock.advance(30_000);
    await apiOf(app, built).run(read);
    expect((await listed(built.id))?.lastUsedAt).toBe(first);
    app.clock.advance(31_000);
    await apiOf(app, built).run(read);
    expect((await listed(built.id))?.lastUsedAt).not.toBe(first);
  });

  it('flags a key that nobody used for 90 days', async () => {
    const built = await buildApiKey(app);
    app.clock.advance(days(91));
    expect((await listed(built.id))?.unused).toBe(true);
    await apiOf(app, built).run(read);
    expect((await listed(built.id))?.unused).toBe(false);
  });
});
