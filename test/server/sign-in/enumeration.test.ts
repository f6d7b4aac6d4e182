import { hashingState } from '../../../server/kernel/access/password.js';
import { digestSecret } from '../../../server/kernel/access/secrets.js';
import { buildAdministrator, buildMember, buildToken, memberPassword, unique } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ trustProxy: ['127.0.0.1'] });
});
afterAll(() => app.close());

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { kind } }';

interface Attempt {
  email: string;
  password: string;
  from?: string;
}

const attempt = async ({ email, password, from = '192.0.2.1' }: Attempt) => {
  const { errors, data } = await apiOf(app).send(signIn, { input: { email, password } }, { 'x-forwarded-for': from });
  return errors?.[0]?.extensions['code'] ?? (data as { signIn: { kind: string } }).signIn.kind;
};

/** Returns the number of hashes that a wrong password costs. */
const costOf = async (email: string): Promise<number> => {
  const before = hashingState().done;
  expect(await attempt({ email, password: 'a wrong password' })).toBe('UNAUTHENTICATED');
  return hashingState().done - before;
};

describe('a wrong password', () => {
  it('costs the same for everybody, also where an administrator and a member have one address', async () => {
    const { secret } = await buildToken(app);
    const both = await buildAdministrator(app);
    await buildMember(app, secret, { userName: both.email });
    const [administrator, member] = [await buildAdministrator(app), await buildMember(app, secret)];
    const costs: number[] = [];
    for (const email of [both.email, administrator.email, member.userName, 'nobody@example.com']) {
      costs.push(await costOf(email));
    }
    expect(costs).toEqual([2, 2, 2, 2]);
    expect(await attempt(both)).toBe('ADMINISTRATOR');
    expect(await attempt({ email: both.email, password: memberPassword })).toBe('MEMBER');
  });
});

/** Returns two invented addresses whose digests have a common prefix. */
const neighbours = (): [string, string] => {
  const seen = new Map<string, string>();
  for (;;) {
    const email = `${unique('x')}@example.com`;
    const beginning = digestSecret(email).subarray(0, 2).toString('hex');
    const other = seen.get(beginning);
    if (other !== undefined) return [other, email];
    seen.set(beginning, email);
  }
};

describe('an address that belongs to nobody', () => {
  it('is counted for itself alone, as an account is', async () => {
    const [used, other] = neighbours();
    const from = '192.0.2.77';
    for (let count = 0; count < 2; count += 1) {
      await attempt({ email: used, password: 'wrong', from });
      await app.database.query("update sign_in_brakes set failures = 10 where key like 'accountInNetwork unknown%'");
    }
    expect(await attempt({ email: used, password: 'wrong', from })).toBe('RATE_LIMITED');
    expect(await attempt({ email: other, password: 'wrong', from })).toBe('UNAUTHENTICATED');
  });
});
