import { Role } from '../../../server/kernel/roles.js';
import { codeOf, enrolApp, wrongCodeOf } from '../../support/authenticator-app.js';
import { type BuiltAdministrator, signInAdministrator } from '../../support/builders.js';
import { apiOf, type Caller, type GraphqlAnswer } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const complete = 'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { id } }';
const own = '{ ownSecondFactors { totpAddedAt recoveryCodesLeft required passkeys { id } } }';

const cookiesOf = ({ headers }: GraphqlAnswer<unknown>): string[] =>
  headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

/** Gives the password; returns the answer and a caller with the cookies that came with it. */
const begin = async ({ email, password }: BuiltAdministrator) => {
  const answer = await apiOf(app).send(signIn, { input: { email, password } });
  const caller: Caller = { cookie: cookiesOf(answer).join('; ') };
  return { answer, caller };
};

const finish = (caller: Caller, input: object) => apiOf(app, caller).send<unknown>(complete, { input });

const causeOf = ({ errors }: GraphqlAnswer<unknown>): unknown => errors?.[0]?.extensions['cause'];

/** An administrator with an authenticator app, signed in. */
const buildEnrolled = async (role = Role.OWNER) => {
  const administrator = await signInAdministrator(app, { role });
  return { administrator, ...(await enrolApp(app, administrator)) };
};

const audited = async (id: string): Promise<string[]> => {
  const { rows } = await app.database.query<{ action: string }>(
    'select action from audit_records where target_id = $1 order by id',
    [id],
  );
  return rows.map(({ action }) => action);
};

describe('an authenticator app', () => {
  it('counts once a code has confirmed its key, and brings ten recovery codes', async () => {
    const administrator = await signInAdministrator(app);
    const api = apiOf(app, administrator);
    await api.run('mutation { beginTotp { key uri } }');
    expect((await begin(administrator)).answer.data).toEqual({ signIn: { id: administrator.id } });
    const { recoveryCodes } = await enrolApp(app, administrator);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await api.run(own)).toMatchObject({
      ownSecondFactors: { totpAddedAt: expect.any(String), recoveryCodesLeft: 10, required: false },
    });
    expect(await audited(administrator.id)).toEqual(expect.arrayContaining(['factor.added', 'recoveryCodes.made']));
  });

  it('is not confirmed by a wrong code', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const { beginTotp } = await api.run<{ beginTotp: { key: string } }>('mutation { beginTotp { key } }');
    const wrong = wrongCodeOf(app, beginTotp.key);
    const answer = await api.send('mutation ($c: String!) { confirmTotp(code: $c) { recoveryCodes } }', { c: wrong });
    expect(causeOf(answer)).toBe('totp.code-wrong');
  });

  it('has an address for its QR code with the account in it, and a key that is stored sealed', async () => {
    const administrator = await signInAdministrator(app);
    const { beginTotp } = await apiOf(app, administrator).run<{ beginTotp: { key: string; uri: string } }>(
      'mutation { beginTotp { key uri } }',
    );
    expect(beginTotp.uri).toContain(`otpauth://totp/Rollcall:${encodeURIComponent(administrator.email)}`);
    const { rows } = await app.database.query<{ sealed: string }>(
      'select sealed from administrator_totp where administrator_id = $1',
      [administrator.id],
    );
    expect(rows[0]?.sealed).toMatch(/^v1:/);
    expect(rows[0]?.sealed).not.toContain(beginTotp.key);
  });

  it('is set up and removed only shortly after a sign-in', async () => {
    const { administrator } = await buildEnrolled();
    app.clock.advance(minutes(6));
    const api = apiOf(app, administrator);
    for (const mutation of ['beginTotp { key }', 'removeTotp', 'renewRecoveryCodes']) {
      expect(await api.codeOf(`mutation { ${mutation} }`)).toBe('FORBIDDEN');
    }
  });

  it('is removed with the recovery codes when it was the last factor', async () => {
    const { administrator } = await buildEnrolled();
    const api = apiOf(app, administrator);
    await api.run('mutation { removeTotp }');
    expect(await api.run(own)).toMatchObject({ ownSecondFactors: { totpAddedAt: null, recoveryCodesLeft: 0 } });
    expect((await begin(administrator)).answer.data).toEqual({ signIn: { id: administrator.id } });
  });
});

describe('a sign-in with a second factor', () => {
  it('starts no session by the password, and says what can follow', async () => {
    const { administrator } = await buildEnrolled();
    const { answer, caller } = await begin(administrator);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      cause: 'sign-in.second-factor',
      facts: { methods: ['TOTP', 'RECOVERY_CODE'] },
    });
    expect(await apiOf(app, caller).run('{ viewer { id } }')).toEqual({ viewer: null });
    expect(answer.headers.getSetCookie().join()).toMatch(/-step=rollcall_step_\w+;.*HttpOnly/);
  });

  it('is completed by a code, once', async () => {
    const { administrator, key } = await buildEnrolled();
    const { caller } = await begin(administrator);
    const code = codeOf(app, key);
    const answer = await finish(caller, { code });
    expect(answer.data).toEqual({ completeSignIn: { id: administrator.id } });
    expect(causeOf(await finish(caller, { code: codeOf(app, key, 1) }))).toBe('sign-in.challenge-gone');
    const again = await begin(administrator);
    expect(causeOf(await finish(again.caller, { code }))).toBe('second-factor.wrong');
  });

  it.each([
    [-1, undefined],
    [1, undefined],
    [-3, 'second-factor.wrong'],
    [3, 'second-factor.wrong'],
  ])('takes the code of the step %s as the drift allows', async (steps, cause) => {
    const { administrator, key } = await buildEnrolled();
    app.clock.advance(minutes(3));
    const { caller } = await begin(administrator);
    expect(causeOf(await finish(caller, { code: codeOf(app, key, steps) }))).toBe(cause);
  });

  it('takes a code once, also when two come at the same time', async () => {
    const { administrator, key } = await buildEnrolled();
    const [one, two] = [await begin(administrator), await begin(administrator)];
    const code = codeOf(app, key);
    const answers = await Promise.all([finish(one.caller, { code }), finish(two.caller, { code })]);
    expect(answers.map(causeOf).sort()).toEqual(['second-factor.wrong', undefined]);
  });

  it('is completed by a recovery code, as it may be written by hand, once', async () => {
    const { administrator, recoveryCodes } = await buildEnrolled();
    const recoveryCode = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ');
    const first = await begin(administrator);
    expect(causeOf(await finish(first.caller, { recoveryCode }))).toBeUndefined();
    const second = await begin(administrator);
    expect(causeOf(await finish(second.caller, { recoveryCode }))).toBe('second-factor.wrong');
    expect(await audited(administrator.id)).toContain('recoveryCode.used');
  });

  it('takes no recovery code of earlier ones after they were renewed', async () => {
    const { administrator, recoveryCodes } = await buildEnrolled();
    const { renewRecoveryCodes: renewed } = await apiOf(app, administrator).run<{ renewRecoveryCodes: string[] }>(
      'mutation { renewRecoveryCodes }',
    );
    const { caller } = await begin(administrator);
    expect(causeOf(await finish(caller, { recoveryCode: recoveryCodes[1] }))).toBe('second-factor.wrong');
    expect(causeOf(await finish(caller, { recoveryCode: renewed[1] }))).toBeUndefined();
  });

  it('ends after five minutes', async () => {
    const { administrator, key } = await buildEnrolled();
    const { caller } = await begin(administrator);
    app.clock.advance(minutes(6));
    expect(causeOf(await finish(caller, { code: codeOf(app, key) }))).toBe('sign-in.challenge-gone');
  });

  it('needs the password first', async () => {
    const { key } = await buildEnrolled();
    expect(causeOf(await finish({}, { code: codeOf(app, key) }))).toBe('sign-in.challenge-gone');
  });

  it.each([[{}], [{ code: '123456', recoveryCode: 'x' }]])('asks for one factor: %j', async (input) => {
    const { administrator } = await buildEnrolled();
    const { caller } = await begin(administrator);
    expect(causeOf(await finish(caller, input))).toBe('second-factor.one');
  });

  it('has guesses wait after the tenth, also of another sign-in', async () => {
    const { administrator, key } = await buildEnrolled();
    for (let count = 0; count < 10; count += 1) {
      const { caller } = await begin(administrator);
      expect(causeOf(await finish(caller, { code: wrongCodeOf(app, key) }))).toBe('second-factor.wrong');
    }
    const { caller } = await begin(administrator);
    const { errors } = await finish(caller, { code: codeOf(app, key) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(await audited(administrator.id)).toContain('session.refused');
  });

  it('is not completed by the factor where the password was changed meanwhile', async () => {
    const { administrator, key } = await buildEnrolled();
    const { caller } = await begin(administrator);
    await app.database.query('update administrators set password_version = password_version + 1 where id = $1', [
      administrator.id,
    ]);
    expect(causeOf(await finish(caller, { code: codeOf(app, key) }))).toBe('sign-in.challenge-gone');
  });

  it('is not completed for an account that was deactivated meanwhile', async () => {
    const { administrator, key } = await buildEnrolled();
    const { caller } = await begin(administrator);
    await app.database.query('update administrators set deactivated_at = now() where id = $1', [administrator.id]);
    expect(causeOf(await finish(caller, { code: codeOf(app, key) }))).toBe('sign-in.challenge-gone');
  });
});

describe('passkeys', () => {
  it('are not offered where PUBLIC_URL is an address of the network', async () => {
    const answer = await apiOf(app, await signInAdministrator(app)).send('mutation { beginPasskeyRegistration }');
    expect(causeOf(answer)).toBe('passkey.unavailable');
  });
});
