import { hashingForServer } from '../../../server/kernel/access/hashing-queue.js';
import { hashPassword } from '../../../server/kernel/access/password.js';
import { checkEnvironmentPassword } from '../../../server/modules/administrators/check-environment-password.js';
import { buildAdministrator, buildMember, buildToken, memberPassword, unique } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ renewsHashes: true });
});
afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const setUp = 'mutation ($input: SetUpAdministratorInput!) { setUpAdministrator(input: $input) { email } }';
const cheap = { log2N: 4, r: 8, p: 1 };

const hashOf = async (id: string): Promise<string> => {
  const { rows } = await app.database.query<{ hash: string }>(
    `select password_hash as hash from administrators where id = $1
      union all select password_hash from member_accounts where user_id = $1`,
    [id],
  );
  return rows[0]?.hash ?? '';
};

const renewed = async (id: string): Promise<void> => {
  while (!(await hashOf(id)).startsWith('scrypt$17$8$1$')) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a new password', () => {
  it.each([
    ['password.common', 'Password123!'],
    ['password.own-words', 'Hopper.Grace!'],
    ['password.length', 'x'.repeat(129)],
  ])('is refused by its form with the cause %s', async (cause, password) => {
    const input = { token: app.setupSecret, email: 'grace.hopper@example.com', name: 'Grace Hopper', password };
    const { errors } = await apiOf(app).send(setUp, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'password', cause });
    expect(await apiOf(app).run('{ setupRequired }')).toEqual({ setupRequired: true });
  });

  it('names the variable when it comes from the environment', () => {
    const given = { publicUrl: 'https://rollcall.example.com' };
    expect(() => checkEnvironmentPassword(given, 'admin@example.com', 'Password123!')).toThrow(
      /^ADMIN_PASSWORD is refused\. This password/,
    );
  });
});

describe('an older password', () => {
  it('signs in although it is longer than new ones may be', async () => {
    const { id, email } = await buildAdministrator(app);
    const password = 'x'.repeat(200);
    const hash = await hashPassword(password, hashingForServer, cheap);
    await app.database.query('update administrators set password_hash = $2 where id = $1', [id, hash]);
    expect(await apiOf(app).run(signIn, { input: { email, password } })).toEqual({ signIn: { id } });
  });
});

describe('a hash of another cost', () => {
  it('is renewed after an administrator has signed in, and the password stays', async () => {
    const { id, email, password } = await buildAdministrator(app);
    await apiOf(app).run(signIn, { input: { email, password } });
    await renewed(id);
    expect(await apiOf(app).run(signIn, { input: { email, password } })).toEqual({ signIn: { id } });
  });

  it('is renewed after a member has signed in', async () => {
    const { secret } = await buildToken(app);
    const { id } = await buildMember(app, secret);
    await renewed(id);
  });

  it('is left alone when the password was wrong', async () => {
    const { id, email } = await buildAdministrator(app);
    const before = await hashOf(id);
    await apiOf(app).codeOf(signIn, { input: { email, password: memberPassword } });
    // The work of an earlier sign-in comes first, so that this one's would be done after the next.
    const other = await buildAdministrator(app);
    await apiOf(app).run(signIn, { input: { email: other.email, password: other.password } });
    await renewed(other.id);
    expect(await hashOf(id)).toBe(before);
  });

  it('does not undo a change of the password that was made meanwhile', async () => {
    const { id, email, password } = await buildAdministrator(app);
    const changed = await hashPassword(unique('another long password'), hashingForServer, cheap);
    await app.database.query(
      `create function change_password() returns trigger language plpgsql as
        $$ begin update administrators set password_hash = '${changed}' where id = '${id}'; return new; end $$;
      create trigger changed_meanwhile after insert on sessions for each row
        when (new.administrator_id = '${id}') execute function change_password()`,
    );
    await apiOf(app).run(signIn, { input: { email, password } });
    const other = await buildAdministrator(app);
    await apiOf(app).run(signIn, { input: { email: other.email, password: other.password } });
    await renewed(other.id);
    expect(await hashOf(id)).toBe(changed);
  });
});
