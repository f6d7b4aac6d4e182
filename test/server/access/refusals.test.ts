import { generateSecret } from '../../../server/kernel/access/secrets.js';
import {
  buildAdministrator,
  buildApiKey,
  buildMember,
  buildToken,
  signInAdministrator,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
let spender: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ trustProxy: 1 });
  spender = await makeTestApp({ trustProxy: 1, keyAllowance: 250, beside: app });
});
afterAll(async () => {
  await spender.close();
  await app.close();
});

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const stepUp = 'mutation ($password: String!) { reauthenticate(input: { password: $password }) { id } }';

const headersOf = (from: string): Record<string, string> => ({ 'x-forwarded-for': from });

const logged = (from: string) => app.refusals.filter(({ ip }) => ip === from);

interface AuditRow {
  action: string;
  outcome: string;
  actor_kind: string;
  target_id: string | null;
  changes: { path: string; after: unknown }[];
}

const audited = async (from: string) => {
  const { rows } = await app.database.query<AuditRow>(
    'select action, outcome, actor_kind, target_id, changes from audit_records where ip = $1 and outcome = $2 order by id',
    [from, 'REFUSED'],
  );
  return rows.map(({ changes, ...row }) => ({
    ...row,
    ...Object.fromEntries(changes.map(({ path, after }) => [path, after])),
  }));
};

describe('a refusal is written to the log and to the audit trail', () => {
  it('when a password is wrong, with the account and without the address that was given', async () => {
    const { id, email } = await buildAdministrator(app);
    const from = '192.0.2.1';
    const { headers } = await apiOf(app).send(signIn, { input: { email, password: 'wrong' } }, headersOf(from));
    expect(logged(from)).toEqual([
      {
        reason: 'password.wrong',
        requestId: headers.get('x-request-id'),
        ip: from,
        actor: 'anonymous',
        actorId: undefined,
        targetId: id,
      },
    ]);
    expect(await audited(from)).toEqual([
      {
        action: 'session.refused',
        outcome: 'REFUSED',
        actor_kind: 'anonymous',
        target_id: id,
        reason: 'password.wrong',
      },
    ]);
  });

  it('when attempts come too fast', async () => {
    const { id, email } = await buildAdministrator(app);
    const from = '192.0.2.2';
    for (let count = 0; count < 11; count += 1) {
      await apiOf(app).send(signIn, { input: { email, password: 'wrong' } }, headersOf(from));
    }
    expect(logged(from).at(-1)).toMatchObject({ reason: 'password.throttled', targetId: id });
    expect((await audited(from)).at(-1)).toMatchObject({ action: 'session.refused', reason: 'password.throttled' });
  });

  it('when the password is wrong within a session', async () => {
    const administrator = await signInAdministrator(app);
    const from = '192.0.2.3';
    await apiOf(app, administrator).send(stepUp, { password: 'wrong' }, headersOf(from));
    expect(logged(from)).toMatchObject([{ reason: 'stepUp.wrong', actor: 'administrator', actorId: administrator.id }]);
    expect(await audited(from)).toMatchObject([{ action: 'session.refused', target_id: administrator.id }]);
  });

  it.each([
    ['key.malformed', 'rollcall_key_x', '192.0.2.4'],
    ['key.unknown', generateSecret('key'), '192.0.2.5'],
  ])('when an API key is wrong: %s', async (reason, key, from) => {
    await apiOf(app, { key }).send('{ viewer { id } }', {}, headersOf(from));
    expect(logged(from)).toMatchObject([{ reason }]);
    expect(await audited(from)).toMatchObject([{ action: 'access.refused', reason }]);
    expect(JSON.stringify(logged(from))).not.toContain(key);
  });

  it('when a key may not do what it asks for', async () => {
    const key = await buildApiKey(app, { scopes: ['USERS_READ'] });
    const from = '192.0.2.6';
    await apiOf(app, key).send('{ groups { totalCount } }', {}, headersOf(from));
    expect(logged(from)).toMatchObject([{ reason: 'permission.missing', actor: 'apiKey', actorId: key.id }]);
    expect(await audited(from)).toMatchObject([{ action: 'access.refused', actor_kind: 'apiKey' }]);
  });

  it('when a key has expired', async () => {
    const key = await buildApiKey(app, { scopes: ['USERS_READ'] });
    await app.database.query("update api_keys set expires_at = now() - interval '1 day' where id = $1", [key.id]);
    const from = '192.0.2.10';
    await apiOf(app, key).send('{ viewer { id } }', {}, headersOf(from));
    expect(logged(from)).toMatchObject([{ reason: 'key.expired', targetId: key.id }]);
    expect(await audited(from)).toMatchObject([{ action: 'access.refused', target_id: key.id }]);
  });

  it('when a key has spent its allowance', async () => {
    const key = await buildApiKey(spender, { scopes: ['USERS_READ'] });
    const from = '192.0.2.11';
    for (let count = 0; count < 3; count += 1) await apiOf(spender, key).send('{ viewer { id } }', {}, headersOf(from));
    expect(spender.refusals).toMatchObject([{ reason: 'rate.limited', actor: 'apiKey', actorId: key.id, ip: from }]);
    expect(await audited(from)).toMatchObject([{ action: 'access.refused', reason: 'rate.limited' }]);
  });

  it('when a member asks for what administrators see, as a file too', async () => {
    const { secret } = await buildToken(app);
    const { cookie = '' } = await buildMember(app, secret);
    const from = '192.0.2.7';
    await fetch(`${app.url}/exports/users.csv`, { headers: { cookie, ...headersOf(from) } });
    expect(logged(from)).toMatchObject([{ reason: 'permission.missing', actor: 'member' }]);
  });

  it("when another site's page asks", async () => {
    const from = '192.0.2.8';
    await apiOf(app).send('{ viewer { id } }', {}, { origin: 'https://evil.example', ...headersOf(from) });
    expect(logged(from)).toMatchObject([
      { reason: 'origin.foreign', opened: 'https://evil.example', publicUrl: expect.stringMatching(/^http:/) },
    ]);
  });

  it('when a set-up link was made up', async () => {
    const from = '192.0.2.9';
    const setUp = 'mutation ($input: SetUpAdministratorInput!) { setUpAdministrator(input: $input) { id } }';
    const input = { token: 'x', email: 'a@example.com', name: 'A', password: 'a long enough password' };
    await apiOf(app).send(setUp, { input }, headersOf(from));
    expect(logged(from)).toMatchObject([{ reason: 'link.unknown' }]);
  });
});

describe('refusals of strangers', () => {
  it('are counted together within a minute', async () => {
    const from = '192.0.2.20';
    const refused = () => apiOf(app, { key: 'rollcall_key_x' }).send('{ viewer { id } }', {}, headersOf(from));
    for (let count = 0; count < 5; count += 1) await refused();
    expect(await audited(from)).toHaveLength(1);
    app.clock.advance(minutes(2));
    await refused();
    expect((await audited(from)).map((row) => ('count' in row ? row['count'] : 1))).toEqual([1, 4, 1]);
  });

  it('from a thousand networks fill nothing', async () => {
    const count = async (): Promise<number> =>
      Number((await app.database.query("select count(*) from audit_records where outcome = 'REFUSED'")).rows[0].count);
    app.clock.advance(minutes(2));
    const before = await count();
    for (let batch = 0; batch < 10; batch += 1) {
      await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          apiOf(app, { key: 'rollcall_key_x' }).send(
            '{ viewer { id } }',
            {},
            headersOf(`2001:db8:${batch}:${index}::1`),
          ),
        ),
      );
    }
    expect((await count()) - before).toBeLessThanOrEqual(102);
  });

  it('are not what a step-up that is asked for is', async () => {
    const administrator = await signInAdministrator(app);
    const from = '192.0.2.30';
    app.clock.advance(minutes(6));
    const generate = 'mutation { generateScimToken(input: { name: "x" }) { secret } }';
    const { errors } = await apiOf(app, administrator).send(generate, {}, headersOf(from));
    expect(errors?.[0]?.extensions['reason']).toBe('reauthenticationRequired');
    expect(logged(from)).toEqual([]);
  });
});
