import { hashingState } from '../../../server/kernel/access/password.js';
import { generateSecret } from '../../../server/kernel/access/secrets.js';
import { buildAdministrator, signInAdministrator, unique } from '../../support/builders.js';
import { apiOf, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id email } }';
const setUp = 'mutation ($input: SetUpAdministratorInput!) { setUpAdministrator(input: $input) { email } }';
interface SessionTimes {
  sessionExpiresAt: string;
  sessionExpiresIn: number;
  sessionEndsAtLatest: string;
}

const viewer = '{ viewer { email } }';

describe('the set-up link', () => {
  it('makes the first administrator, once', async () => {
    const input = {
      token: app.setupSecret,
      email: `${unique('first')}@example.com`,
      name: 'First',
      password: 'a long enough password',
    };
    const api = apiOf(app, nobody);
    expect(await api.run('{ setupRequired }')).toEqual({ setupRequired: true });
    const made = await api.send<{ setUpAdministrator: { email: string } }>(setUp, { input });
    expect(made.data).toEqual({ setUpAdministrator: { email: input.email } });
    expect(made.headers.getSetCookie()[0]).toMatch(/^rollcall-[\da-f]{8}=rollcall_session_.+HttpOnly.+SameSite=Lax/);
    expect(await api.codeOf(setUp, { input: { ...input, email: 'second@example.com' } })).toBe('FORBIDDEN');
    expect(await api.run('{ setupRequired }')).toEqual({ setupRequired: false });
  });

  it('is looked up before a password is hashed', async () => {
    const before = hashingState();
    const made = Array.from({ length: 12 }, () => generateSecret('setup'));
    const input = { email: 'a@example.com', name: 'A', password: 'a long enough password' };
    const codes = await Promise.all(
      made.map((token) => apiOf(app, nobody).codeOf(setUp, { input: { ...input, token } })),
    );
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
    expect(hashingState()).toEqual(before);
  });

  it('refuses a made-up secret', async () => {
    const input = { token: 'rollcall_setup_x', email: 'a@example.com', name: 'A', password: 'a long enough password' };
    expect(await apiOf(app, nobody).codeOf(setUp, { input })).toBe('FORBIDDEN');
  });
});

describe('signIn', () => {
  it('takes the e-mail address in any case', async () => {
    const { email, password } = await buildAdministrator(app);
    const answer = await apiOf(app, nobody).run(signIn, { input: { email: email.toUpperCase(), password } });
    expect(answer).toMatchObject({ signIn: { email } });
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await buildAdministrator(app);
    const api = apiOf(app, nobody);
    const wrong = await api.send(signIn, { input: { email, password: 'wrong' } });
    const unknown = await api.send(signIn, { input: { email: 'nobody@example.com', password: 'wrong' } });
    expect(wrong.errors?.[0]?.message).toBe(unknown.errors?.[0]?.message);
    expect(wrong.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('writes a refused attempt down', async () => {
    const { id, email } = await buildAdministrator(app);
    await apiOf(app, nobody).send(signIn, { input: { email, password: 'wrong' } });
    const { rows } = await app.database.query(
      'select action, outcome, changes from audit_records where target_id = $1',
      [id],
    );
    const changes = [{ path: 'reason', before: null, after: 'password.wrong' }];
    expect(rows).toEqual([{ action: 'session.refused', outcome: 'REFUSED', changes }]);
  });

  it('asks a crowd of strangers to come again instead of hashing for all of them', async () => {
    const before = hashingState().done;
    const attempts = Array.from({ length: 20 }, (_, index) => ({ email: `x${index}@example.com`, password: 'wrong' }));
    const answers = await Promise.all(attempts.map((input) => apiOf(app, nobody).send(signIn, { input })));
    const limited = answers.flatMap(({ errors }) => errors ?? []).filter(({ extensions }) => extensions['retryAfter']);
    expect(limited.length).toBeGreaterThanOrEqual(10);
    expect(hashingState().done - before).toBe(20 - limited.length);
  });

  it('has the eleventh attempt in a row wait, even with the right password', async () => {
    const { email, password } = await buildAdministrator(app);
    const api = apiOf(app, nobody);
    for (let attempt = 0; attempt < 10; attempt += 1) await api.send(signIn, { input: { email, password: 'wrong' } });
    const { errors } = await api.send(signIn, { input: { email, password } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  });
});

describe('a session', () => {
  it('knows who is signed in', async () => {
    const administrator = await signInAdministrator(app);
    expect(await apiOf(app, administrator).run(viewer)).toEqual({ viewer: { email: administrator.email } });
  });

  it('ends with signOut', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    await api.run('mutation { signOut }');
    expect(await api.run(viewer)).toEqual({ viewer: null });
  });

  it('ends when it was idle for two hours', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    app.clock.advance(minutes(121));
    expect(await api.run(viewer)).toEqual({ viewer: null });
  });

  it('says when it ends: two hours after the last request, twelve hours after the sign-in', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const times = '{ viewer { sessionExpiresAt sessionExpiresIn sessionEndsAtLatest } }';
    const left = async () => (await api.run<{ viewer: SessionTimes }>(times)).viewer;
    const first = await left();
    expect(first.sessionExpiresIn).toBeLessThanOrEqual(2 * 3600);
    expect(first.sessionExpiresAt < first.sessionEndsAtLatest).toBe(true);
    for (let hour = 1; hour < 11; hour += 1) {
      app.clock.advance(minutes(60));
      await left();
    }
    app.clock.advance(minutes(45));
    const last = await left();
    expect(last.sessionExpiresIn).toBeLessThanOrEqual(75 * 60);
    expect(last.sessionExpiresAt).toBe(last.sessionEndsAtLatest);
  });

  it('is not kept alive by a page that only listens', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    app.clock.advance(minutes(119));
    await api.send(viewer, {}, { 'rollcall-unattended': '1' });
    app.clock.advance(minutes(2));
    expect(await api.run(viewer)).toEqual({ viewer: null });
  });

  it('is kept alive by a request', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    app.clock.advance(minutes(119));
    await api.send(viewer);
    app.clock.advance(minutes(2));
    expect(await api.run(viewer)).not.toEqual({ viewer: null });
  });

  it('is no directory user', async () => {
    const administrator = await signInAdministrator(app);
    const answer = await apiOf(app, administrator).run(
      'query ($q: String) { users(filter: { search: $q }) { totalCount } }',
      {
        q: administrator.email,
      },
    );
    expect(answer).toEqual({ users: { totalCount: 0 } });
  });
});
