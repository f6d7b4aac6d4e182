import { Role } from '../../../server/kernel/roles.js';
import {
  app,
  auditedOf,
  isSignedIn,
  mailsFor,
  signInElsewhere,
  startAccountApp,
  tokenFor,
} from '../../support/apps/account-app.js';
import { buildMember, buildToken, memberPassword, signInAdministrator, unique } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { textOf } from '../../support/mail-server.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

startAccountApp();

const update = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name language } }';
const changePassword = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const requestEmail = 'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { email } }';
const confirmEmail = 'mutation ($token: String!) { confirmEmailChange(token: $token) }';
const sessions = '{ sessions { id browser system address createdAt lastSeenAt current } }';
const endSession = 'mutation ($id: ID!) { endSession(id: $id) }';

const password = 'seven clever herons gather';

interface Session {
  id: string;
  browser: string | null;
  system: string | null;
  address: string | null;
  current: boolean;
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the own profile', () => {
  it('takes a name and a language, in every role', async () => {
    const person = await signInAdministrator(app, { role: Role.HELP_DESK });
    const input = { name: 'Ada Lovelace', language: 'FR' };
    expect(await apiOf(app, person).run(update, { input })).toEqual({ updateProfile: input });
    expect((await auditedOf(person.id)).at(-1)).toBe('administrator.updated');
  });

  it('is no business of a member', async () => {
    const { secret } = await buildToken(app);
    const member = await buildMember(app, secret);
    expect(await apiOf(app, member).codeOf(update, { input: { name: 'Somebody' } })).toBe('FORBIDDEN');
  });
});

describe('a new address', () => {
  it('holds once it is confirmed, and the old one is told before and after', async () => {
    const person = await signInAdministrator(app);
    const email = `${unique('new')}@example.com`;
    await apiOf(app, person).run(requestEmail, { input: { email } });
    const token = await tokenFor(email);
    expect(await isSignedIn(await signInElsewhere(person.email, person.password))).toBe(true);
    expect(await apiOf(app).run(confirmEmail, { token })).toEqual({ confirmEmailChange: email });
    const told = await mailsFor(person.email, 2);
    expect(told.every(({ raw }) => textOf(raw).includes(email))).toBe(true);
    expect(await isSignedIn(await signInElsewhere(email, person.password))).toBe(true);
    expect(await isSignedIn(await signInElsewhere(person.email, person.password))).toBe(false);
  });

  it('is confirmed once, within half an hour', async () => {
    const person = await signInAdministrator(app);
    const [email, other] = [`${unique('new')}@example.com`, `${unique('new')}@example.com`];
    await apiOf(app, person).run(requestEmail, { input: { email } });
    const token = await tokenFor(email);
    await apiOf(app).run(confirmEmail, { token });
    expect(await apiOf(app).codeOf(confirmEmail, { token })).toBe('BAD_USER_INPUT');
    await apiOf(app, person).run(requestEmail, { input: { email: other } });
    const late = await tokenFor(other);
    app.clock.advance(minutes(31));
    expect(await apiOf(app).codeOf(confirmEmail, { token: late })).toBe('BAD_USER_INPUT');
  });

  it('may not be that of another administrator, not even by the time it is confirmed', async () => {
    const [person, other] = [await signInAdministrator(app), await signInAdministrator(app)];
    const input = { email: other.email.toUpperCase() };
    expect(await apiOf(app, person).codeOf(requestEmail, { input })).toBe('CONFLICT');
    const email = `${unique('both')}@example.com`;
    await apiOf(app, person).run(requestEmail, { input: { email } });
    const token = await tokenFor(email);
    await app.database.query('update administrators set email = $1, email_key = $1 where id = $2', [email, other.id]);
    expect(await apiOf(app).codeOf(confirmEmail, { token })).toBe('CONFLICT');
  });

  it('cannot be confirmed without a mail server, which is said', async () => {
    const quiet = await makeTestApp();
    try {
      const person = await signInAdministrator(quiet);
      const { errors } = await apiOf(quiet, person).send(requestEmail, { input: { email: 'new@example.com' } });
      expect(errors).toMatchObject([{ extensions: { cause: 'mail.no-server' } }]);
    } finally {
      await quiet.close();
    }
  });
});

describe('a new password', () => {
  it('asks for the current one, and ends the other sessions', async () => {
    const person = await signInAdministrator(app);
    const elsewhere = await signInElsewhere(person.email, person.password);
    const input = { currentPassword: person.password, password };
    expect(await apiOf(app, person).run(changePassword, { input })).toEqual({ changePassword: true });
    expect([await isSignedIn(person), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await isSignedIn(await signInElsewhere(person.email, person.password))).toBe(false);
    expect(await isSignedIn(await signInElsewhere(person.email, password))).toBe(true);
    expect(textOf((await mailsFor(person.email))[0]?.raw ?? '')).toContain('was changed');
    expect(await auditedOf(person.id)).toContain('password.changed');
  });

  it('is not taken with a wrong current one, whose guesses are counted', async () => {
    const person = await signInAdministrator(app);
    const input = { currentPassword: 'a wrong password', password };
    const { errors } = await apiOf(app, person).send(changePassword, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'currentPassword' } }]);
    await app.database.query(`update sign_in_brakes set failures = 11 where key like 'stepUp %'`);
    await apiOf(app, person).send(changePassword, { input });
    expect(await apiOf(app, person).codeOf(changePassword, { input })).toBe('RATE_LIMITED');
  });

  it('has to follow the rule of passwords', async () => {
    const person = await signInAdministrator(app);
    const input = { currentPassword: person.password, password: 'Password123!' };
    const { errors } = await apiOf(app, person).send(changePassword, { input });
    expect(errors).toMatchObject([{ extensions: { cause: 'password.common', field: 'password' } }]);
  });

  it('is for members as well', async () => {
    const { secret } = await buildToken(app);
    const member = await buildMember(app, secret);
    const elsewhere = await signInElsewhere(member.userName, memberPassword);
    const input = { currentPassword: memberPassword, password };
    await apiOf(app, member).run(changePassword, { input });
    expect([await isSignedIn(member), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await isSignedIn(await signInElsewhere(member.userName, password))).toBe(true);
  });

  it('leaves no session to a sign-in with the old one that was under way', async () => {
    const person = await signInAdministrator(app);
    let current = person.password;
    for (let round = 0; round < 5; round += 1) {
      const next = `${password} ${round}`;
      const changing = apiOf(app, person).run(changePassword, {
        input: { currentPassword: current, password: next },
      });
      const signing = Array.from({ length: 3 }, () => signInElsewhere(person.email, current));
      await changing;
      for (const caller of await Promise.all(signing)) expect(await isSignedIn(caller)).toBe(false);
      current = next;
      await app.database.query('delete from sign_in_brakes');
    }
  });
});

describe('the own sessions', () => {
  it('are listed with their device and address', async () => {
    const person = await signInAdministrator(app);
    await apiOf(app).send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      { input: { email: person.email, password: person.password } },
      { 'user-agent': firefox, 'x-forwarded-for': '198.51.100.7' },
    );
    const { sessions: listed } = await apiOf(app, person).run<{ sessions: Session[] }>(sessions);
    expect(listed).toHaveLength(2);
    expect(listed.find(({ current }) => !current)).toMatchObject({
      browser: 'Firefox',
      system: 'Linux',
      address: '198.51.100.7',
    });
  });

  it('end one by one, and never those of somebody else', async () => {
    const [person, other] = [await signInAdministrator(app), await signInAdministrator(app)];
    const elsewhere = await signInElsewhere(person.email, person.password);
    const { sessions: listed } = await apiOf(app, person).run<{ sessions: Session[] }>(sessions);
    const id = listed.find(({ current }) => !current)?.id;
    expect(await apiOf(app, other).run(endSession, { id })).toEqual({ endSession: false });
    expect(await apiOf(app, person).run(endSession, { id })).toEqual({ endSession: true });
    expect([await isSignedIn(person), await isSignedIn(elsewhere)]).toEqual([true, false]);
  });

  it('are ended shortly after a sign-in alone, but for the one that asks', async () => {
    const person = await signInAdministrator(app);
    await signInElsewhere(person.email, person.password);
    const { sessions: listed } = await apiOf(app, person).run<{ sessions: Session[] }>(sessions);
    const [own, other] = [listed.find(({ current }) => current)?.id, listed.find(({ current }) => !current)?.id];
    app.clock.advance(minutes(6));
    expect(await apiOf(app, person).codeOf(endSession, { id: other })).toBe('FORBIDDEN');
    expect(await apiOf(app, person).codeOf('mutation { endOtherSessions }')).toBe('FORBIDDEN');
    expect(await apiOf(app, person).run(endSession, { id: own })).toEqual({ endSession: true });
  });

  it('end together but for this one, of members as well', async () => {
    const { secret } = await buildToken(app);
    const member = await buildMember(app, secret);
    const elsewhere = [
      await signInElsewhere(member.userName, memberPassword),
      await signInElsewhere(member.userName, memberPassword),
    ];
    expect(await apiOf(app, member).run('mutation { endOtherSessions }')).toEqual({ endOtherSessions: 2 });
    expect([await isSignedIn(member), ...(await Promise.all(elsewhere.map(isSignedIn)))]).toEqual([true, false, false]);
  });
});
