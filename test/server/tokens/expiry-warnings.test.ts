import { contextFactory } from '../../../server/database/context.js';
import type { Database } from '../../../server/database/database.js';
import { createTextCipher } from '../../../server/kernel/access/sealed-text.js';
import { system } from '../../../server/kernel/actor.js';
import { warnOfExpiry } from '../../../server/modules/expiry-warnings/index.js';
import { openBodies, type StoredBodies } from '../../../server/modules/outbox/mail-bodies.js';
import { expiryWarning } from '../../../server/modules/tokens/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { type BuiltAdministrator, buildToken, signInAdministrator } from '../../support/builders.js';
import { connectTo } from '../../support/database/open-database.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp, testKeys } from '../../support/make-test-app.js';
import { days } from '../../support/test-clock.js';

const now = new Date('2026-11-23T12:00:00Z');
const token = (left: number, lifetime = 365) => ({
  expiresAt: new Date(now.getTime() + days(left)),
  validFrom: new Date(now.getTime() + days(left - lifetime)),
});

describe('the warning of a token', () => {
  it.each([
    [31, null],
    [30, 30],
    [14.5, 30],
    [14, 14],
    [7, 7],
    [1.01, 7],
    [1, 1],
    [0.1, 1],
    [0, null],
  ])('with %s days left is %s', (left, warning) => {
    expect(expiryWarning(token(left), now)).toBe(warning);
  });

  it('does not begin on the first day of a token made for thirty', () => {
    expect([29, 14, 7, 1].map((left) => expiryWarning(token(left, 30), now))).toEqual([null, 14, 7, 1]);
  });

  it('is none for a token without an end', () => {
    expect(expiryWarning({ expiresAt: null, validFrom: now }, now)).toBeNull();
  });
});

interface MailAnswer {
  recipient: string;
  subject: string;
  text: string;
}

const cipher = createTextCipher(testKeys);

const mailsOf = async ({ database }: TestApp): Promise<MailAnswer[]> => {
  const { rows } = await database.query("select * from mails where kind = 'TOKEN_EXPIRY' order by id");
  return rows.map(({ id, recipient, subject, ...stored }) => {
    const bodies = openBodies({ cipher }, id, stored as StoredBodies);
    return { recipient, subject, text: bodies.ok ? bodies.value.text : bodies.error };
  });
};

const inDays = ({ clock }: TestApp, count: number) => new Date(clock.now().getTime() + days(count));

describe('administrators are told by mail', () => {
  let app: TestApp;
  let by: BuiltAdministrator;
  let database: Database;
  beforeEach(async () => {
    // Nobody but the test looks for what is due.
    app = await makeTestApp({ jobs: { dueEveryMs: 3_600_000 } });
    by = await signInAdministrator(app);
    const { rows } = await app.database.query<{ name: string }>('select current_database() as name');
    const url = new URL(process.env['ROLLCALL_TEST_DATABASE_URL'] ?? '');
    database = await connectTo(Object.assign(url, { pathname: `/${rows[0]?.name}` }).href);
  });
  afterEach(async () => {
    await database.close();
    await app.close();
  });

  const look = async (times = 1): Promise<MailAnswer[]> => {
    const createContext = contextFactory({
      ...database,
      live: { publish: () => undefined, subscribe: () => ({}) as never },
      clock: app.clock,
      publicUrl: 'https://rollcall.example',
      userResource: () => Promise.reject(new Error('nobody asks')),
      enqueue: async () => undefined,
      sendsMail: false,
      cipher,
      sealsSecrets: () => true,
      afterAnswer: () => undefined,
    });
    const looks = Array.from({ length: times }, () => warnOfExpiry(createContext(system, { requestId: 'test' })));
    await Promise.all(looks);
    return mailsOf(app);
  };
  const advance = (count: number) => app.clock.advance(days(count));

  it('at each of the four times, with the link to the tokens', async () => {
    const { name } = await buildToken(app, { by, expiresAt: inDays(app, 40) });
    const counts: number[] = [];
    for (const daysOn of [0, 9, 2, 15, 8, 5.5]) {
      advance(daysOn);
      counts.push((await look()).length);
    }
    expect(counts).toEqual([0, 0, 1, 2, 3, 4]);
    expect((await mailsOf(app))[0]).toMatchObject({
      recipient: by.email,
      subject: expect.stringContaining(name),
      text: expect.stringContaining('https://rollcall.example/admin/identity/user-provisioning'),
    });
  });

  it('once, however many look at the same moment', async () => {
    await buildToken(app, { by, expiresAt: inDays(app, 40) });
    advance(11);
    expect(await look(8)).toHaveLength(1);
  });

  it('all of them', async () => {
    const other = await signInAdministrator(app);
    await buildToken(app, { by, expiresAt: inDays(app, 40) });
    advance(11);
    expect((await look()).map(({ recipient }) => recipient).sort()).toEqual([by.email, other.email].sort());
  });

  it.each([
    ['EN', /^The SCIM token “.*” expires on [A-Z][a-z]+ \d+, \d+$/],
    ['FR', /^Le jeton SCIM «\u00a0.*\u00a0» expire le \d+ \S+ \d+$/],
    ['RECIPIENT', /expires on .* \/ Le jeton SCIM .* expire le/],
  ])('in the language of the settings: %s', async (language, subject) => {
    await app.database.query('update provisioning_settings set invite_language = $1', [language]);
    await buildToken(app, { by, expiresAt: inDays(app, 40) });
    advance(11);
    expect((await look())[0]?.subject).toMatch(subject);
  });

  it('again after a renewal has moved the end', async () => {
    const { id } = await buildToken(app, { by, expiresAt: inDays(app, 40) });
    advance(11);
    await look();
    const api = apiOf(app, await signInAdministrator(app));
    await app.database.query('delete from administrators where id = $1', [by.id]);
    const renew =
      'mutation ($id: ID!, $at: DateTime) { renewScimToken(id: $id, expiresAt: $at, keepSecret: true) { secret } }';
    await api.run(renew, { id, at: inDays(app, 60) });
    expect(await look()).toHaveLength(1);
    advance(31);
    expect(await look()).toHaveLength(2);
  });

  it('but not of a token that is inactive', async () => {
    await buildToken(app, { by, status: 'INACTIVE', expiresAt: inDays(app, 40) });
    advance(11);
    expect(await look()).toEqual([]);
  });
});

describe('the server', () => {
  it('looks by itself', async () => {
    const app = await makeTestApp({ jobs: { dueEveryMs: 50 } });
    const by = await signInAdministrator(app);
    await buildToken(app, { by, expiresAt: inDays(app, 40) });
    app.clock.advance(days(11));
    const [mail] = await until(
      () => mailsOf(app),
      (all) => all.length > 0,
    );
    expect(mail?.recipient).toBe(by.email);
    await app.close();
  });
});
