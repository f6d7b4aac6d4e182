import { afterAll, beforeAll } from '@jest/globals';
import { apiOf, type Caller, cookieOf } from '../graphql-client.js';
import { accountTokenIn, type MailServer, type ReceivedMail, startMailServer } from '../mail-server.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';
import { until } from './invitation-app.js';

/** The server of the test file that called `startAccountApp`. */
export let app: TestApp;
/** The mail server that it sends through. */
export let mail: MailServer;

/** Starts a server that sends the mails of accounts through a mail server of its own. */
export const startAccountApp = ({ worksLater = false }: { worksLater?: boolean } = {}): void => {
  beforeAll(async () => {
    mail = await startMailServer();
    app = await makeTestApp({
      mail: { url: mail.url, from: 'Rollcall <rollcall@example.com>', perSecond: 1_000, timeoutMs: 5_000 },
      jobs: { pollSeconds: 0.5, retrySeconds: 1, retries: 1, dueEveryMs: 50 },
      renewsHashes: worksLater,
      trustProxy: ['127.0.0.1'],
    });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });
};

const mailsTo = (to: string): ReceivedMail[] => mail.received.filter((received) => received.to === to);

/** Waits until so many mails have come to an address, and returns them. */
export const mailsFor = (to: string, count = 1): Promise<ReceivedMail[]> =>
  until(
    () => mailsTo(to),
    (mails) => mails.length >= count,
  );

/** Waits for a mail with a one-time link to an address, and returns the secret of the newest. */
export const tokenFor = async (to: string): Promise<string> => {
  const withLinks = await until(
    () => mailsTo(to).filter((received) => accountTokenIn(received) !== ''),
    (mails) => mails.length > 0,
  );
  return accountTokenIn(withLinks.at(-1));
};

const signInMutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

/** Signs in once more, in another browser. */
export const signInElsewhere = async (email: string, password: string): Promise<Caller> => ({
  cookie: cookieOf(await apiOf(app).send(signInMutation, { input: { email, password } })),
});

/** Returns whether a caller is signed in. */
export const isSignedIn = async (caller: Caller): Promise<boolean> =>
  (await apiOf(app, caller).run<{ viewer: object | null }>('{ viewer { id } }')).viewer !== null;

/** Returns the actions that the audit trail holds about a target, the oldest first. */
export const auditedOf = async (targetId: string): Promise<string[]> => {
  const { rows } = await app.database.query<{ action: string }>(
    'select action from audit_records where target_id = $1 order by at, id',
    [targetId],
  );
  return rows.map(({ action }) => action);
};
