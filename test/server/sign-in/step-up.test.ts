import { codeOf, enrolApp, wrongCodeOf } from '../../support/authenticator-app.js';
import { type BuiltAdministrator, signInAdministrator } from '../../support/builders.js';
import { apiOf, cookieOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const confirm = 'mutation ($password: String!) { reauthenticate(input: { password: $password }) { id } }';
const generate = 'mutation ($input: GenerateScimTokenInput!) { generateScimToken(input: $input) { secret } }';

const viewerOf = async (cookie: string | undefined): Promise<unknown> =>
  (await apiOf(app, { cookie }).run<{ viewer: unknown }>('{ viewer { id } }')).viewer;

const confirmed = async (by: BuiltAdministrator) => apiOf(app, by).send(confirm, { password: by.password });

describe('giving the password again', () => {
  it('goes on under another secret, and the earlier one is refused at once', async () => {
    const administrator = await signInAdministrator(app);
    const cookie = cookieOf(await confirmed(administrator));
    expect(cookie).not.toBe(administrator.cookie);
    expect([await viewerOf(administrator.cookie), await viewerOf(cookie)]).toEqual([null, { id: administrator.id }]);
  });

  it('makes the session fresh for five minutes', async () => {
    const administrator = await signInAdministrator(app);
    app.clock.advance(minutes(6));
    const cookie = cookieOf(await confirmed(administrator));
    const api = apiOf(app, { cookie });
    app.clock.advance(minutes(4));
    await api.run(generate, { input: { name: 'fresh' } });
    app.clock.advance(minutes(2));
    expect(await api.codeOf(generate, { input: { name: 'stale' } })).toBe('FORBIDDEN');
  });

  it('is written down', async () => {
    const administrator = await signInAdministrator(app);
    await confirmed(administrator);
    const { rows } = await app.database.query(
      "select outcome, target_id, changes from audit_records where action = 'session.confirmed' and actor_id = $1",
      [administrator.id],
    );
    const changes = [{ path: 'by', before: null, after: 'password' }];
    expect(rows).toEqual([{ outcome: 'SUCCESS', target_id: administrator.id, changes }]);
  });

  it('leaves the secret as it is when the password is wrong', async () => {
    const administrator = await signInAdministrator(app);
    expect(await apiOf(app, administrator).codeOf(confirm, { password: 'not the password' })).toBe('UNAUTHENTICATED');
    expect(await viewerOf(administrator.cookie)).toEqual({ id: administrator.id });
  });

  it('keeps the end of the session where it was', async () => {
    const administrator = await signInAdministrator(app);
    const end = '{ viewer { sessionEndsAtLatest } }';
    const before = await apiOf(app, administrator).run(end);
    app.clock.advance(minutes(10));
    const cookie = cookieOf(await confirmed(administrator));
    expect(await apiOf(app, { cookie }).run(end)).toEqual(before);
  });

  it('has one of two at once win, whose secret works', async () => {
    const administrator = await signInAdministrator(app);
    const answers = await Promise.all([confirmed(administrator), confirmed(administrator)]);
    const won = answers.filter(({ errors }) => !errors);
    expect(won).toHaveLength(1);
    expect(await viewerOf(won[0] && cookieOf(won[0]))).toEqual({ id: administrator.id });
  });
});

describe('giving the password again, where an account has an authenticator app,', () => {
  const both = `mutation ($password: String!, $code: String) {
    reauthenticate(input: { password: $password, code: $code }) { id }
  }`;
  const buildEnrolled = async () => {
    const administrator = await signInAdministrator(app);
    return { administrator, ...(await enrolApp(app, administrator)) };
  };
  const causeOf = async (by: BuiltAdministrator, given: object): Promise<unknown> =>
    (await apiOf(app, by).send(both, { password: by.password, ...given })).errors?.[0]?.extensions['cause'];

  it('needs the code as well', async () => {
    const { administrator, key } = await buildEnrolled();
    expect(await causeOf(administrator, {})).toBe('step-up.code-needed');
    expect(await causeOf(administrator, { code: wrongCodeOf(app, key) })).toBe('second-factor.wrong');
    expect(await causeOf(administrator, { code: codeOf(app, key) })).toBeUndefined();
  });

  it('takes a code once', async () => {
    const { administrator, key } = await buildEnrolled();
    const code = codeOf(app, key);
    const answer = await apiOf(app, administrator).send(both, { password: administrator.password, code });
    expect(await causeOf({ ...administrator, cookie: cookieOf(answer) }, { code })).toBe('second-factor.wrong');
  });

  it('is needed before the password changes', async () => {
    const { administrator } = await buildEnrolled();
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
    const input = { currentPassword: administrator.password, password: 'another password of three birds' };
    app.clock.advance(minutes(6));
    expect(await apiOf(app, administrator).codeOf(change, { input })).toBe('FORBIDDEN');
  });

  it('notes a wrong code as a refusal', async () => {
    const { administrator, key } = await buildEnrolled();
    await causeOf(administrator, { code: wrongCodeOf(app, key) });
    expect(app.refusals.at(-1)).toMatchObject({ reason: 'secondFactor.wrong', targetId: administrator.id });
  });
});
