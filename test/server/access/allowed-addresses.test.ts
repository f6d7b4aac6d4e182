import { until } from '../../support/apps/invitation-app.js';
import {
  type BuiltAdministrator,
  type BuiltApiKey,
  buildApiKey,
  buildToken,
  signInAdministrator,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
/** Another server on the same database. */
let other: TestApp;
let by: BuiltAdministrator;
beforeAll(async () => {
  app = await makeTestApp({ trustProxy: 1 });
  other = await makeTestApp({ trustProxy: 1, databaseUrl: app.database.options.connectionString as string });
  by = await signInAdministrator(app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const read = '{ users(first: 1) { totalCount } }';
const update = `mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { allowedAddresses } }`;
const setAddresses = `mutation ($id: ID!, $allowedAddresses: [String!]!) {
  setScimTokenAddresses(id: $id, allowedAddresses: $allowedAddresses) { allowedAddresses }
}`;

const office = '203.0.113.0/24';
const inside = { 'x-forwarded-for': '203.0.113.9' };
const outside = { 'x-forwarded-for': '198.51.100.1' };

const auditOf = async (id: string) => {
  const { rows } = await app.database.query<{
    action: string;
    ip: string;
    changes: { path: string; after: unknown }[];
  }>('select action, ip, changes from audit_records where target_id = $1 order by id', [id]);
  return rows;
};

/** The reason of a refusal that a record of the audit trail gives. */
const reasonsOf = async (id: string) =>
  (await auditOf(id)).flatMap(({ changes }) =>
    changes.filter(({ path }) => path === 'reason').map(({ after }) => after),
  );

const statusOf = async (key: BuiltApiKey, headers: Record<string, string>, on = app) =>
  (await apiOf(on, key).send(read, {}, headers)).status;

describe('an API key with allowed addresses', () => {
  it('is admitted from one of them alone', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    expect([await statusOf(key, inside), await statusOf(key, outside)]).toEqual([200, 401]);
  });

  it('is admitted from an IPv4 address that is written as IPv6', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    expect(await statusOf(key, { 'x-forwarded-for': '::ffff:203.0.113.9' })).toBe(200);
  });

  it('does not take the word of a caller for its address', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    expect(await statusOf(key, { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' })).toBe(401);
  });

  it('is to callers elsewhere a key that does not exist', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    const gone = await buildApiKey(app, { by });
    await app.database.query('delete from api_keys where id = $1', [gone.id]);
    const [one, unknown] = await Promise.all([key, gone].map((each) => apiOf(app, each).send(read, {}, outside)));
    const said = ({ status, headers, errors }: NonNullable<typeof one>) => [
      status,
      headers.get('www-authenticate'),
      errors?.map(({ message, extensions: { requestId: _, ...rest } }) => ({ message, rest })),
    ];
    expect(one && said(one)).toEqual(unknown && said(unknown));
  });

  it('is refused at every other endpoint as well', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    const get = (headers: Record<string, string>) =>
      fetch(`${app.url}/exports/users.csv`, { headers: { authorization: `Bearer ${key.key}`, ...headers } });
    expect([(await get(inside)).status, (await get(outside)).status]).toEqual([200, 401]);
  });

  it('tells the log and the audit trail why it was refused', async () => {
    const key = await buildApiKey(app, { by, allowedAddresses: [office] });
    const from = '198.51.100.20';
    await statusOf(key, { 'x-forwarded-for': from });
    expect(app.refusals.filter(({ ip }) => ip === from)).toMatchObject([{ reason: 'key.address', targetId: key.id }]);
    expect((await auditOf(key.id)).at(-1)).toMatchObject({ action: 'access.refused', ip: from });
    expect(await reasonsOf(key.id)).toEqual(['key.address']);
  });

  it('does not tell callers elsewhere that it has expired', async () => {
    const expiresAt = new Date(app.clock.now().getTime() + minutes(1));
    const key = await buildApiKey(app, { by: await signInAdministrator(app), allowedAddresses: [office], expiresAt });
    app.clock.advance(minutes(2));
    const causeOf = async (headers: Record<string, string>) =>
      (await apiOf(app, key).send(read, {}, headers)).errors?.[0]?.extensions['cause'];
    expect([await causeOf(inside), await causeOf(outside)]).toEqual(['key.expired', 'key.unknown']);
  });

  it('holds to a changed list from the very next request on, on every server', async () => {
    const key = await buildApiKey(app, { by });
    expect([await statusOf(key, outside), await statusOf(key, outside, other)]).toEqual([200, 200]);
    const api = apiOf(app, await signInAdministrator(app));
    const changed = await api.run(update, { input: { id: key.id, allowedAddresses: ['203.0.113.77/24'] } });
    expect(changed).toEqual({ updateApiKey: { allowedAddresses: [office] } });
    expect([await statusOf(key, outside), await statusOf(key, outside, other)]).toEqual([401, 401]);
    expect((await auditOf(key.id))[1]).toMatchObject({
      action: 'apiKey.updated',
      changes: [{ path: 'allowedAddresses', before: [], after: [office] }],
    });
    await api.run(update, { input: { id: key.id, allowedAddresses: [] } });
    expect(await statusOf(key, outside)).toBe(200);
  });

  it('loses an open stream when its address is taken off the list', async () => {
    const scopes = ['USERS_READ', 'GROUPS_READ', 'PROVISIONING_READ'];
    const key = await buildApiKey(app, { by: await signInAdministrator(app), scopes });
    const stream = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${key.key}`,
        ...outside,
      },
      body: JSON.stringify({ query: 'subscription { liveChanges { subject ids } }' }),
    });
    expect(stream.status).toBe(200);
    await apiOf(app, await signInAdministrator(app)).run(update, { input: { id: key.id, allowedAddresses: [office] } });
    expect(await stream.text()).toContain('UNAUTHENTICATED');
  });

  it('keeps its list where another change does not name it, and through a new secret', async () => {
    const key = await buildApiKey(app, { by: await signInAdministrator(app), allowedAddresses: [office] });
    const api = apiOf(app, await signInAdministrator(app));
    await api.run(update, { input: { id: key.id, name: 'Renamed' } });
    const rotate = 'mutation ($id: ID!) { rotateApiKey(id: $id) { key { allowedAddresses } } }';
    expect(await api.run(rotate, { id: key.id })).toEqual({ rotateApiKey: { key: { allowedAddresses: [office] } } });
  });

  it('asks for a fresh sign-in before its list changes', async () => {
    const key = await buildApiKey(app, { by: await signInAdministrator(app), allowedAddresses: [office] });
    const api = apiOf(app, await signInAdministrator(app));
    app.clock.advance(minutes(6));
    expect([
      await api.codeOf(update, { input: { id: key.id, allowedAddresses: [] } }),
      await api.codeOf(update, { input: { id: key.id, allowedAddresses: [office] } }),
    ]).toEqual(['FORBIDDEN', undefined]);
  });
});

describe('a list that is refused', () => {
  const createKey = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
  const generate = 'mutation ($input: GenerateScimTokenInput!) { generateScimToken(input: $input) { secret } }';
  const many = Array.from({ length: 51 }, (_, index) => `10.0.0.${index}`);

  it.each([
    [
      'a new key',
      createKey,
      (list: string[]) => ({ input: { name: 'k', scopes: ['USERS_READ'], allowedAddresses: list } }),
    ],
    ['a new token', generate, (list: string[]) => ({ input: { name: 't', allowedAddresses: list } })],
  ])('names the entry and makes nothing: %s', async (_name, mutation, variables) => {
    const api = apiOf(app, await signInAdministrator(app));
    const count = async () =>
      (await app.database.query('select (select count(*) from api_keys) + (select count(*) from scim_tokens) as n'))
        .rows;
    const before = await count();
    const { errors } = await api.send(mutation, variables(['10.0.0.1', '10.0.0.0/40']));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'allowedAddresses',
      cause: 'allowed-addresses.invalid',
      facts: { entry: '10.0.0.0/40' },
    });
    const tooMany = await api.send(mutation, variables(many));
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({
      cause: 'allowed-addresses.too-many',
      facts: { limit: 50 },
    });
    expect(await count()).toEqual(before);
  });

  it('leaves the one before in place', async () => {
    const key = await buildApiKey(app, { by: await signInAdministrator(app), allowedAddresses: [office] });
    const token = await buildToken(app, { by: await signInAdministrator(app), allowedAddresses: [office] });
    const api = apiOf(app, await signInAdministrator(app));
    expect([
      await api.codeOf(update, { input: { id: key.id, allowedAddresses: ['nowhere'] } }),
      await api.codeOf(setAddresses, { id: token.id, allowedAddresses: ['nowhere'] }),
    ]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect([await statusOf(key, outside), (await scimOf(app, token.secret).get('/Users', outside)).status]).toEqual([
      401, 401,
    ]);
  });

  it('does not repeat a secret that was pasted into it', async () => {
    const { key } = await buildApiKey(app, { by: await signInAdministrator(app) });
    const api = apiOf(app, await signInAdministrator(app));
    const { errors } = await api.send(update, { input: { id: (await buildApiKey(app)).id, allowedAddresses: [key] } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain(key.slice('rollcall_key_'.length, -6));
  });
});

describe('a SCIM token with allowed addresses', () => {
  const status = async (secret: string, headers: Record<string, string>, on = app) =>
    (await scimOf(on, secret).get('/Users?count=0', headers)).status;

  it('is admitted from one of them alone, and elsewhere is like any token that is not valid', async () => {
    const token = await buildToken(app, {
      by: await signInAdministrator(app),
      allowedAddresses: [office, '2001:db8::/32'],
    });
    const gone = await buildToken(app, { by: await signInAdministrator(app) });
    await app.database.query('delete from scim_tokens where id = $1', [gone.id]);
    expect([
      await status(token.secret, inside),
      await status(token.secret, { 'x-forwarded-for': '2001:db8::5' }),
    ]).toEqual([200, 200]);
    const [refused, unknown] = await Promise.all(
      [token, gone].map(async ({ secret }) => {
        const answer = await scimOf(app, secret).get('/Users', outside);
        const body = JSON.stringify(answer.body).replace(/\(log [0-9A-Z]{5}\)/, '(log)');
        return { status: answer.status, challenge: answer.headers.get('www-authenticate'), body };
      }),
    );
    expect(refused).toMatchObject({ status: 401, challenge: 'Bearer realm="scim", error="invalid_token"' });
    expect(refused).toEqual(unknown);
  });

  it('tells the provisioning log and the audit trail why it was refused', async () => {
    const token = await buildToken(app, { by: await signInAdministrator(app), allowedAddresses: [office] });
    const from = '198.51.100.30';
    await status(token.secret, { 'x-forwarded-for': from });
    const select = 'select cause, token_id from provisioning_exchanges where ip = $1';
    const logged = async () => (await app.database.query(select, [from])).rows;
    expect(await until(logged, (rows) => rows.length > 0)).toEqual([{ cause: 'token.address', token_id: token.id }]);
    const reasons = await until(
      () => reasonsOf(token.id),
      (found) => found.length > 0,
    );
    expect(reasons).toEqual(['token.address']);
    expect(app.refusals.filter(({ ip }) => ip === from)).toMatchObject([
      { reason: 'token.address', targetId: token.id },
    ]);
  });

  it('holds to a changed list from the very next request on, on every server', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    expect([await status(token.secret, outside), await status(token.secret, outside, other)]).toEqual([200, 200]);
    const changed = await apiOf(app, administrator).run(setAddresses, { id: token.id, allowedAddresses: [office] });
    expect(changed).toEqual({ setScimTokenAddresses: { allowedAddresses: [office] } });
    expect([await status(token.secret, outside), await status(token.secret, outside, other)]).toEqual([401, 401]);
    expect((await auditOf(token.id)).find(({ action }) => action === 'token.addressesChanged')).toMatchObject({
      changes: [{ path: 'allowedAddresses', before: [], after: [office] }],
    });
  });

  it('keeps its list when it is renewed', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator, allowedAddresses: [office] });
    const renew = 'mutation ($id: ID!) { renewScimToken(id: $id) { token { allowedAddresses } } }';
    expect(await apiOf(app, administrator).run(renew, { id: token.id })).toEqual({
      renewScimToken: { token: { allowedAddresses: [office] } },
    });
  });

  it('asks for a fresh sign-in before its list changes', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    app.clock.advance(minutes(6));
    const variables = { id: token.id, allowedAddresses: [] };
    expect(await apiOf(app, administrator).codeOf(setAddresses, variables)).toBe('FORBIDDEN');
  });
});
