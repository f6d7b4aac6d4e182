import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { buildToken, signInAdministrator } from './builders.js';
import { type Api, apiOf } from './graphql-client.js';
import { type MailServer, startMailServer } from './mail-server.js';
import { makeTestApp, type TestApp } from './make-test-app.js';
import { type ScimDoor, scimOf } from './scim-client.js';

/** The server of the test file that called `startInvitationApp`. */
export let app: TestApp;
/** The mail server that it sends through. */
export let mail: MailServer;
/** What an administrator may do. */
export let api: Api;
export let secret: string;
export let scim: ScimDoor;

/** What the administrator's settings page stores. */
export const setSettings = (values: Record<string, unknown>) => {
  const names = Object.keys(values);
  return app.database.query(
    `insert into provisioning_settings (connection_id, ${names.join(', ')})
      select id, ${names.map((_, index) => `$${index + 1}`).join(', ')} from identity_provider_connections
      on conflict (connection_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    Object.values(values),
  );
};

/** Signs in anew: after the clock was moved, the session that was idle has ended. */
export const signInAgain = async (): Promise<void> => {
  api = apiOf(app, await signInAdministrator(app));
};

/** Starts a server that invites whomever Okta brings, at once, and sends through a mail server of its own. */
export const startInvitationApp = (): void => {
  beforeAll(async () => {
    mail = await startMailServer();
    app = await makeTestApp({
      mail: { url: mail.url, from: 'Rollcall <rollcall@example.com>', perSecond: 1_000, timeoutMs: 400 },
      jobs: { pollSeconds: 0.5, retrySeconds: 1, retries: 1, dueEveryMs: 50 },
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
    await setSettings({
      auto_invite: true,
      invite_delay_minutes: 0,
      invite_language: 'RECIPIENT',
      reminder_days: [3, 7],
    });
  });
};

/** Asks until something holds; mail goes out in the background. */
export const until = async <T>(ask: () => Promise<T> | T, holds: (value: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const value = await ask();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come to hold: ${JSON.stringify(await ask())}`);
};

export interface InvitationAnswer {
  status: string;
  email: string | null;
  sentCount: number;
  failure: string | null;
}

/** How a user's invitation stands. */
export const invitationOf = async (id: string): Promise<InvitationAnswer> => {
  const { user } = await api.run<{ user: { invitation: InvitationAnswer } }>(
    'query ($id: ID!) { user(id: $id) { invitation { status email sentCount failure } } }',
    { id },
  );
  return user.invitation;
};

/** Waits until the invitation stands so. */
export const becomes = (id: string, status: string): Promise<InvitationAnswer> =>
  until(
    () => invitationOf(id),
    (invitation) => invitation.status === status,
  );

/** What the mail server took for an address. */
export const mailsTo = (to: string) => mail.received.filter((received) => received.to === to);

/** Okta's deactivation and reactivation. */
export const patchActive = (id: string, active: boolean) =>
  scim.patch(`/Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { active } }],
  });
