import { hashingState } from '../../../server/kernel/access/password.js';
import {
  type BuiltAdministrator,
  buildAdministrator,
  confirmSession,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await makeTestApp({ trustProxy: ['127.0.0.1'] });
  second = await makeTestApp({ trustProxy: ['127.0.0.1'], beside: app });
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const stepUp = 'mutation ($password: String!) { reauthenticate(input: { password: $password }) { id } }';

interface Attempt {
  email: string;
  password: string;
  from: string;
  cookie?: string | undefined;
}

/** Returns the error code of an attempt, or `signed in`. */
const attempt = async (at: TestApp, { email, password, from, cookie }: Attempt): Promise<string> => {
  const input = { email, password };
  const { errors } = await apiOf(at, { cookie }).send(signIn, { input }, { 'x-forwarded-for': from });
  return errors ? String(errors[0]?.extensions['code']) : 'signed in';
};

const wrong = 'a wrong password';

/** Returns the cookies of a browser that has signed in once and signed out again. */
const knownBrowser = async ({ email, password }: BuiltAdministrator): Promise<string> => {
  const { headers } = await apiOf(app).send(signIn, { input: { email, password } });
  return (
    headers.getSetCookie().flatMap((line) => (line.includes('-browser=') ? (line.split(';')[0] ?? '') : []))[0] ?? ''
  );
};

/** The result depends on elapsed time alone; GUESSES=10000 sends as many as the acceptance test requires. */
const guesses = Number(process.env['GUESSES'] ?? 600);

const newNetwork = (): string => `2001:db8:${unique('').slice(1, 5)}:${unique('').slice(1, 5)}::1`;

it('attempts for one account that come together never wait for each other in a circle', async () => {
  const { email, password } = await buildAdministrator(app);
  const outcomes: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    const from = newNetwork();
    const together = Array.from({ length: 6 }, () => attempt(app, { email, password, from }));
    outcomes.push(...(await Promise.all(together)));
  }
  expect(outcomes).not.toContain('UNAVAILABLE');
});

describe('people of one network', () => {
  it('sign in at once, also where one clock is a little behind the other', async () => {
    const [ann, ben] = [await buildAdministrator(app), await buildAdministrator(app)];
    const from = newNetwork();
    expect(await attempt(app, { ...ann, from })).toBe('signed in');
    app.clock.advance(-50);
    expect(await attempt(app, { ...ben, from })).toBe('signed in');
  });
});

describe('guessing at one account', () => {
  it('has at most 100 guesses of an hour evaluated, and lets its owner in at the first try', async () => {
    const owner = await buildAdministrator(app);
    const cookie = await knownBrowser(owner);
    const before = hashingState().done;
    let sent = 0;
    const guess = async (): Promise<void> => {
      while (sent < guesses) {
        const number = sent;
        sent += 1;
        app.clock.advance(minutes(60) / guesses);
        const address = number % (guesses / 10);
        const from = `10.${address % 10}.${Math.floor(address / 10)}.1`;
        await attempt(number % 2 === 0 ? app : second, { email: owner.email, password: wrong, from });
      }
    };
    await Promise.all(Array.from({ length: 12 }, guess));
    const evaluated = hashingState().done - before;
    expect(evaluated).toBeGreaterThan(10);
    expect(evaluated).toBeLessThanOrEqual(100);
    const here = { ...owner, from: '10.0.0.1' };
    expect(await attempt(second, here)).toBe('RATE_LIMITED');
    expect(await attempt(second, { ...here, cookie })).toBe('signed in');
  }, 600_000);

  it('goes on slowly, by two processes as by one', async () => {
    const { email } = await buildAdministrator(app);
    const from = newNetwork();
    const codes: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      codes.push(await attempt(count % 2 === 0 ? app : second, { email, password: wrong, from }));
    }
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
  });

  it('waits longer each time, and never for good', async () => {
    const { email, password } = await buildAdministrator(app);
    const from = newNetwork();
    for (let count = 0; count < 10; count += 1) await attempt(app, { email, password: wrong, from });
    app.clock.advance(11_000);
    expect(await attempt(app, { email, password: wrong, from })).toBe('UNAUTHENTICATED');
    app.clock.advance(11_000);
    expect(await attempt(app, { email, password, from })).toBe('RATE_LIMITED');
    app.clock.advance(minutes(1));
    expect(await attempt(app, { email, password, from })).toBe('signed in');
  });

  it('holds up nobody else of the network at first', async () => {
    const [victim, other] = [await buildAdministrator(app), await buildAdministrator(app)];
    const from = newNetwork();
    for (let count = 0; count < 12; count += 1) await attempt(app, { ...victim, password: wrong, from });
    expect(await attempt(app, { ...other, from })).toBe('signed in');
  });

  it('counts the whole /64 of an IPv6 address as one network', async () => {
    const { email } = await buildAdministrator(app);
    const prefix = newNetwork().replace('::1', '');
    const codes: string[] = [];
    for (let host = 1; host <= 11; host += 1) {
      codes.push(await attempt(app, { email, password: wrong, from: `${prefix}::${host}` }));
    }
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  it('slows down addresses that belong to nobody in the same way', async () => {
    const email = `${unique('nobody')}@example.com`;
    const from = newNetwork();
    expect(await attempt(app, { email, password: wrong, from })).toBe('UNAUTHENTICATED');
    await app.database.query("update sign_in_brakes set failures = 9 where key like 'accountInNetwork unknown%'");
    expect(await attempt(app, { email, password: wrong, from })).toBe('UNAUTHENTICATED');
    expect(await attempt(app, { email, password: wrong, from })).toBe('RATE_LIMITED');
  });

  it('does not use up what right passwords need', async () => {
    const owner = await buildAdministrator(app);
    const from = newNetwork();
    for (let count = 0; count < 55; count += 1) expect(await attempt(app, { ...owner, from })).toBe('signed in');
  });
});

describe('giving the password again', () => {
  it('is counted for the session, whatever strangers do', async () => {
    const owner = await signInAdministrator(app);
    for (let count = 0; count < 12; count += 1) {
      await attempt(app, { email: owner.email, password: wrong, from: newNetwork() });
    }
    const api = apiOf(app, await confirmSession(app, owner));
    for (let count = 0; count < 10; count += 1) {
      expect(await api.codeOf(stepUp, { password: wrong })).toBe('UNAUTHENTICATED');
    }
    expect(await api.codeOf(stepUp, { password: owner.password })).toBe('RATE_LIMITED');
  });
});

describe('a known browser', () => {
  it('is known for the accounts that signed in with it only', async () => {
    const [first, other] = [await buildAdministrator(app), await buildAdministrator(app)];
    const cookie = await knownBrowser(first);
    const from = newNetwork();
    for (let count = 0; count < 10; count += 1) await attempt(app, { ...other, password: wrong, from });
    expect(await attempt(app, { ...other, from, cookie })).toBe('RATE_LIMITED');
  });

  it('is a secret of which the database keeps the digest', async () => {
    const cookie = await knownBrowser(await buildAdministrator(app));
    expect(cookie).toMatch(/^rollcall-[\da-f]{8}-browser=rollcall_browser_\w+$/);
    const { rows } = await app.database.query('select encode(digest, $1) as digest from known_browsers', ['escape']);
    expect(JSON.stringify(rows)).not.toContain(cookie.split('_').at(-1));
  });

  it('waits itself after ten wrong passwords', async () => {
    const owner = await buildAdministrator(app);
    const cookie = await knownBrowser(owner);
    const from = newNetwork();
    for (let count = 0; count < 10; count += 1) await attempt(app, { ...owner, password: wrong, from, cookie });
    expect(await attempt(app, { ...owner, from, cookie })).toBe('RATE_LIMITED');
  });
});
