import { generateSecret } from '../../../server/kernel/access/secrets.js';
import {
  app,
  auditedOf,
  isSignedIn,
  mail,
  mailsFor,
  signInElsewhere,
  startAccountApp,
  tokenFor,
} from '../../support/apps/account-app.js';
import {
  buildAdministrator,
  buildMember,
  buildToken,
  memberPassword,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { textOf } from '../../support/mail-server.js';
import { minutes } from '../../support/test-clock.js';

startAccountApp({ worksLater: true });

const request = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) }';

const password = 'seven clever herons gather';

let network = 0;
/** Asks for a new password from a network of its own. */
const ask = (email: string) => {
  network += 1;
  return apiOf(app).send(request, { email }, { 'x-forwarded-for': `198.51.100.${network}` });
};

const resetWith = (token: string, chosen = password) => apiOf(app).send(reset, { input: { token, password: chosen } });

describe('a forgotten password', () => {
  it('is replaced by a link that is mailed, which ends every session and starts none', async () => {
    const person = await signInAdministrator(app);
    await ask(person.email.toUpperCase());
    const answer = await resetWith(await tokenFor(person.email));
    expect([answer.data, answer.headers.getSetCookie()]).toEqual([{ resetPassword: true }, []]);
    expect(await isSignedIn(person)).toBe(false);
    expect(await isSignedIn(await signInElsewhere(person.email, person.password))).toBe(false);
    expect(await isSignedIn(await signInElsewhere(person.email, password))).toBe(true);
    expect(await auditedOf(person.id)).toEqual(
      expect.arrayContaining(['password.resetRequested', 'password.reset', 'session.started']),
    );
  });

  it('of a member is replaced as well, in the language of the user', async () => {
    const { secret } = await buildToken(app);
    const member = await buildMember(app, secret, { preferredLanguage: 'fr-CA' });
    await ask(member.userName);
    expect(textOf((await mailsFor(member.userName))[0]?.raw ?? '')).toContain('réinitialiser le mot de passe');
    await resetWith(await tokenFor(member.userName));
    expect(await isSignedIn(member)).toBe(false);
    expect(await isSignedIn(await signInElsewhere(member.userName, memberPassword))).toBe(false);
    expect(await isSignedIn(await signInElsewhere(member.userName, password))).toBe(true);
  });

  it('gets the same answer for an address that belongs to nobody', async () => {
    const person = await buildAdministrator(app);
    const [known, unknown] = [await ask(person.email), await ask(`${unique('nobody')}@example.com`)];
    expect([known.status, known.data, known.errors]).toEqual([unknown.status, unknown.data, unknown.errors]);
    expect(known.headers.getSetCookie()).toEqual(unknown.headers.getSetCookie());
  });

  it('is slowed down alike for everybody', async () => {
    const person = await buildAdministrator(app);
    const codesOf = async (email: string) => {
      const codes: unknown[] = [];
      for (let count = 0; count < 5; count += 1) codes.push((await ask(email)).errors?.[0]?.extensions['code']);
      return codes;
    };
    const codes = await codesOf(person.email);
    expect(codes).toEqual(await codesOf(`${unique('nobody')}@example.com`));
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  it('is not mailed to whom no password opens anything', async () => {
    const [gone, invited, provider, last] = [
      await buildAdministrator(app),
      await buildAdministrator(app),
      await buildAdministrator(app),
      await buildAdministrator(app),
    ];
    const set = (column: string, id: string) =>
      app.database.query(`update administrators set ${column} where id = $1`, [id]);
    await set('deactivated_at = now()', gone.id);
    await set('invited_at = now()', invited.id);
    await set('single_sign_on = true', provider.id);
    for (const { email } of [gone, invited, provider, last]) await ask(email);
    await tokenFor(last.email);
    const addresses = mail.received.map(({ to }) => to);
    expect([gone, invited, provider].filter(({ email }) => addresses.includes(email))).toEqual([]);
  });
});

describe('the link', () => {
  it('works once', async () => {
    const person = await buildAdministrator(app);
    await ask(person.email);
    const token = await tokenFor(person.email);
    const answers = await Promise.all([resetWith(token), resetWith(token)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect((await resetWith(token)).errors).toMatchObject([{ extensions: { cause: 'reset-link.used' } }]);
  });

  it('ends after half an hour', async () => {
    const person = await buildAdministrator(app);
    await ask(person.email);
    const token = await tokenFor(person.email);
    app.clock.advance(minutes(31));
    expect((await resetWith(token)).errors).toBeDefined();
  });

  it('outlasts a password that the rule refuses', async () => {
    const person = await buildAdministrator(app);
    await ask(person.email);
    const token = await tokenFor(person.email);
    expect((await resetWith(token, 'Password123!')).errors).toMatchObject([{ extensions: { field: 'password' } }]);
    expect((await resetWith(token)).data).toEqual({ resetPassword: true });
  });

  it('ends with a deactivation', async () => {
    const [owner, person] = [await signInAdministrator(app), await buildAdministrator(app)];
    await ask(person.email);
    const token = await tokenFor(person.email);
    const deactivate = 'mutation ($id: ID!) { deactivateAdministrator(id: $id) { id } }';
    await apiOf(app, owner).run(deactivate, { id: person.id });
    expect((await resetWith(token)).errors).toBeDefined();
  });

  it('is refused where it was made up', async () => {
    expect((await resetWith(generateSecret('reset'))).errors).toMatchObject([{ extensions: { field: 'token' } }]);
  });
});
