import { buildToken, confirmSession, signInAdministrator } from '../../support/builders.js';
import { apiOf, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';
import { days, minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.database.query('delete from scim_tokens'));

const generate = `mutation ($input: GenerateScimTokenInput!) {
  generateScimToken(input: $input) { secret targetUrl token { id name hint status expired expiresAt createdBy } }
}`;
const setStatus = `mutation ($id: ID!, $status: ScimTokenStatus!) { setScimTokenStatus(id: $id, status: $status) { status } }`;
const renew = `mutation ($id: ID!, $expiresAt: DateTime, $keepSecret: Boolean) {
  renewScimToken(id: $id, expiresAt: $expiresAt, keepSecret: $keepSecret) { secret token { status expiresAt hint } }
}`;
const remove = 'mutation ($id: ID!) { deleteScimToken(id: $id) }';
const list = '{ provisioning { targetUrl tokenLimit tokens { id name lastUsedAt lastUsedFrom expired status } } }';

const statusOf = async (secret: string): Promise<number> => (await scimOf(app, secret).get('/Users?count=0')).status;

describe('generateScimToken', () => {
  it('shows the secret and the target SCIM URL', async () => {
    const administrator = await signInAdministrator(app);
    const { generateScimToken } = await apiOf(app, administrator).run<Record<'generateScimToken', never>>(generate, {
      input: { name: 'First' },
    });
    expect(generateScimToken).toMatchObject({
      secret: expect.stringMatching(/^rollcall_scim_[0-9A-Za-z]{49}$/),
      targetUrl: `${app.url}/scim/v2`,
      token: { name: 'First', status: 'ACTIVE', expired: false, expiresAt: null, createdBy: administrator.email },
    });
  });

  it('keeps no secret in the database', async () => {
    const { secret } = await buildToken(app);
    const { rows } = await app.database.query('select row_to_json(t)::text as text from scim_tokens t');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(14));
  });

  it('refuses a third token, inactive ones counted', async () => {
    const administrator = await signInAdministrator(app);
    await buildToken(app, { by: administrator });
    await buildToken(app, { by: administrator, status: 'INACTIVE' });
    expect(await apiOf(app, administrator).codeOf(generate, { input: { name: 'Third' } })).toBe('TOKEN_LIMIT_REACHED');
  });

  it('makes exactly two when fifty arrive at once', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => api.send(generate, { input: { name: `At once ${index}` } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(2);
    const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions['code']) ?? []);
    expect(new Set(codes)).toEqual(new Set(['TOKEN_LIMIT_REACHED']));
    expect((await app.database.query('select id from scim_tokens')).rows).toHaveLength(2);
  });

  it('refuses an expiry in the past, naming the field', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const { errors } = await api.send(generate, { input: { name: 'Late', expiresAt: '2020-01-01T00:00:00Z' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'expiresAt' });
  });

  it('refuses a blank name', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    expect(await api.codeOf(generate, { input: { name: '   ' } })).toBe('BAD_USER_INPUT');
  });

  it('asks for the password again after five minutes', async () => {
    const administrator = await signInAdministrator(app);
    const api = apiOf(app, administrator);
    app.clock.advance(minutes(6));
    const { errors } = await api.send(generate, { input: { name: 'Stale' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'reauthenticationRequired' });
    const fresh = apiOf(app, await confirmSession(app, administrator));
    expect(await fresh.codeOf(generate, { input: { name: 'Fresh' } })).toBeUndefined();
  });

  it('is for administrators', async () => {
    expect(await apiOf(app, nobody).codeOf(generate, { input: { name: 'Nobody' } })).toBe('UNAUTHENTICATED');
  });
});

describe('a token at the SCIM endpoint', () => {
  it('opens it while active', async () => {
    expect(await statusOf((await buildToken(app)).secret)).toBe(200);
  });

  it('is refused on the very next request after it was set inactive', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    await apiOf(app, administrator).run(setStatus, { id: token.id, status: 'INACTIVE' });
    expect(await statusOf(token.secret)).toBe(401);
  });

  it('is taken again after it was set active', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator, status: 'INACTIVE' });
    await apiOf(app, administrator).run(setStatus, { id: token.id, status: 'ACTIVE' });
    expect(await statusOf(token.secret)).toBe(200);
  });

  it('is refused on the very next request after it was deleted', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    await apiOf(app, administrator).run(remove, { id: token.id });
    expect(await statusOf(token.secret)).toBe(401);
  });

  it('is refused once its expiry has come', async () => {
    const token = await buildToken(app, { expiresAt: new Date(app.clock.now().getTime() + days(30)) });
    app.clock.advance(days(31));
    expect(await statusOf(token.secret)).toBe(401);
  });

  it('has its first use noted before the answer', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    await statusOf(token.secret);
    const { provisioning } = await apiOf(app, administrator).run<{ provisioning: { tokens: object[] } }>(list);
    expect(provisioning.tokens).toEqual([
      expect.objectContaining({ id: token.id, lastUsedAt: expect.any(String), lastUsedFrom: '127.0.0.1' }),
    ]);
  });
});

describe('setScimTokenStatus', () => {
  it('does not set an expired token active', async () => {
    const token = await buildToken(app, { expiresAt: new Date(app.clock.now().getTime() + days(30)) });
    app.clock.advance(days(31));
    const { errors } = await apiOf(app, await signInAdministrator(app)).send(setStatus, {
      id: token.id,
      status: 'ACTIVE',
    });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('renew it'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('answers NOT_FOUND for a token that is gone', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    expect(await api.codeOf(setStatus, { id: 'gone', status: 'ACTIVE' })).toBe('NOT_FOUND');
  });
});

describe('renewScimToken', () => {
  it('issues a new secret and stops the old one at once', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    const { renewScimToken } = await apiOf(app, administrator).run<{ renewScimToken: { secret: string } }>(renew, {
      id: token.id,
    });
    expect([await statusOf(token.secret), await statusOf(renewScimToken.secret)]).toEqual([401, 200]);
  });

  it('moves only the expiry when the secret is kept', async () => {
    const administrator = await signInAdministrator(app);
    const token = await buildToken(app, { by: administrator });
    const expiresAt = new Date(app.clock.now().getTime() + days(90)).toISOString();
    const answer = await apiOf(app, administrator).run(renew, { id: token.id, expiresAt, keepSecret: true });
    expect(answer).toMatchObject({ renewScimToken: { secret: null, token: { expiresAt } } });
    expect(await statusOf(token.secret)).toBe(200);
  });

  it('repeats the old lifetime and sets an expired token active', async () => {
    const lifetime = days(30);
    const token = await buildToken(app, { expiresAt: new Date(app.clock.now().getTime() + lifetime) });
    app.clock.advance(days(40));
    const api = apiOf(app, await signInAdministrator(app));
    const { renewScimToken } = await api.run<{ renewScimToken: { token: { expiresAt: string; status: string } } }>(
      renew,
      {
        id: token.id,
      },
    );
    const left = new Date(renewScimToken.token.expiresAt).getTime() - app.clock.now().getTime();
    expect(Math.abs(left - lifetime)).toBeLessThan(minutes(1));
    expect(renewScimToken.token.status).toBe('ACTIVE');
  });
});

describe('the audit trail of tokens', () => {
  it('has a record for each change, without the secret', async () => {
    const administrator = await signInAdministrator(app);
    const api = apiOf(app, administrator);
    const token = await buildToken(app, { by: administrator });
    await api.run(setStatus, { id: token.id, status: 'INACTIVE' });
    await api.run(renew, { id: token.id });
    await api.run(remove, { id: token.id });
    const { rows } = await app.database.query(
      'select action, actor_id, changes from audit_records where target_id = $1 order by id',
      [token.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'token.generated',
      'token.deactivated',
      'token.renewed',
      'token.deleted',
    ]);
    expect(rows.every(({ actor_id }) => actor_id === administrator.id)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(token.secret);
  });
});
