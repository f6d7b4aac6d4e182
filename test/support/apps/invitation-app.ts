import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { buildToken, signInAdministrator } from '../builders.js';
import { type Api, apiOf } from '../graphql-client.js';
import { type MailServer, startMailServer } from '../mail-server.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';
import { patchOf } from '../patch-of.js';
import { type ScimEndpoint, scimOf } from '../scim-client.js';

/** The server of the test file that called `startInvitationApp`. */
export let app: TestApp;
/** The mail server that it sends through. */
export let mail: MailServer;
/** The GraphQL API, as an administrator. */
export let api: Api;
export let secret: string;
export let scim: ScimEndpoint;

const saveSettings = `mutation ($input: UpdateProvisioningSettingsInput!) {
  updateProvisioningSettings(input: $input) { version }
}`;

/** Saves settings as an administrator. */
export const setSettings = async (values: Record<string, unknown>): Promise<void> => {
  const { provisioning } = await api.run<{ provisioning: { settings: { version: number } } }>(
    '{ provisioning { settings { version } } }',
  );
  await api.run(saveSettings, { input: { version: provisioning.settings.version, ...values } });
};

/** Signs in again: moving the clock ends the idle session. */
export const signInAgain = async (): Promise<void> => {
  api = apiOf(app, await signInAdministrator(app));
};

interface Sending {
  timeoutMs?: number;
  retries?: number;
  /** The clock, in milliseconds, that dates the last mail that the mail server accepted. */
  now?: () => number;
}

/** Starts a server that invites provisioned users at once and sends through a mail server of its own. */
export const startInvitationApp = ({ timeoutMs = 400, retries = 1, now }: Sending = {}): void => {
  beforeAll(async () => {
    mail = await startMailServer();
    app = await makeTestApp({
      mail: { url: mail.url, from: 'Rollcall <rollcall@example.com>', perSecond: 1_000, timeoutMs, now },
      jobs: { pollSeconds: 0.5, retrySeconds: 1, retries, dueEveryMs: 50 },
    });
    ({ secret } = await buildToken(app));
    scim = scimOf(app, secret);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });
  beforeEach(async () => {
    await signInAgain();
    mail.receive = () => 'take';
    mail.receiveSender = () => 'take';
    await setSettings({
      autoInvite: true,
      inviteDelayMinutes: 0,
      inviteLanguage: 'RECIPIENT',
      reminderDays: [3, 7],
    });
  });
};

/** Repeats a question until its answer satisfies `holds`; mail is sent in the background. */
export const until = async <T>(ask: () => Promise<T> | T, holds: (value: T) => boolean): Promise<T> => {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`It did not come to hold: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

export interface InvitationAnswer {
  status: string;
  email: string | null;
  sentCount: number;
  failure: string | null;
}

/** Returns the invitation of a user. */
export const invitationOf = async (id: string): Promise<InvitationAnswer> => {
  const { user } = await api.run<{ user: { invitation: InvitationAnswer } }>(
    'query ($id: ID!) { user(id: $id) { invitation { status email sentCount failure } } }',
    { id },
  );
  return user.invitation;
};

/** Waits until the invitation has a status. */
export const becomes = (id: string, status: string): Promise<InvitationAnswer> =>
  until(
    () => invitationOf(id),
    (invitation) => invitation.status === status,
  );

/** Returns the mails that the mail server accepted for an address. */
export const mailsTo = (to: string) => mail.received.filter((received) => received.to === to);

/** Okta's deactivation and reactivation. */
export const patchActive = (id: string, active: boolean) =>
  scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active } }));
