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
