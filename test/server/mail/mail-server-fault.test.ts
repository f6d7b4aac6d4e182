import { minuteMs } from '../../../server/kernel/durations.js';
import {
  api,
  app,
  becomes,
  invitationOf,
  mail,
  mailsTo,
  patchActive,
  secret,
  signInAgain,
  startInvitationApp,
  until,
} from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken } from '../../support/builders.js';
import { startMailServer } from '../../support/mail-server.js';
import { makeTestApp } from '../../support/make-test-app.js';
import { days } from '../../support/test-clock.js';

/** Counts the mails that are still in the queue. */
const mailJobs = async (): Promise<number> =>
  (
    await app.database.query<{ waiting: number }>(
      "select count(*)::int as waiting from jobs.job where name = 'mail' and state in ('created', 'retry', 'active')",
    )
  ).rows[0]?.waiting ?? 0;

// A busy machine may delay the mail server; the long timeout keeps that from counting as a fault.
startInvitationApp({ timeoutMs: 20_000, retries: 5, now: () => app.clock.now().getTime() });
beforeEach(async () => {
  // A mail accepted in the previous test would still prove that the server accepts our sender.
  app.clock.advance(11 * minuteMs);
  await app.database.query("update mails set status = 'CANCELLED', held = false where status = 'WAITING'");
  // A job of the previous test may still record its fault, which would hold the mails of the next one.
  await until(mailJobs, (waiting) => waiting === 0);
  await app.database.query('delete from mail_server_fault');
});

interface Fault {
  kind: string;
  response: string;
  since: string;
}

const faultNow = async (): Promise<Fault | null> =>
  (await api.run<{ mailServerFault: Fault | null }>('{ mailServerFault { kind response since } }')).mailServerFault;

describe('a mail server that refuses the sender', () => {
  it('is told of with what it said and since when, until it takes a mail', async () => {
    mail.receiveSender = () => ({ code: 550, message: 'no such sender here' });
    const first = await buildScimUser(app, secret);
    const fault = await until(faultNow, (found) => found !== null);
    expect(fault).toMatchObject({ kind: 'SENDER', response: expect.stringContaining('no such sender here') });

    mail.receiveSender = () => ({ code: 553, message: 'still not' });
    app.clock.advance(61_000);
    await signInAgain();
    await buildScimUser(app, secret);
    const later = await until(faultNow, (found) => found?.response.includes('still not') === true);
    expect(later?.since).toBe(fault?.since);
    expect((await invitationOf(first.id)).status).toBe('SCHEDULED');

    mail.receiveSender = () => 'take';
    app.clock.advance(61_000);
    await becomes((await buildScimUser(app, secret)).id, 'SENT');
    expect(await faultNow()).toBeNull();
  });
});

interface StoredMail {
  status: string;
  attempts: number;
  failure: string | null;
}

const outboxOf = async (ids: readonly string[]): Promise<StoredMail[]> =>
  (
    await app.database.query<StoredMail>(
      "select status, attempts, failure from mails where user_id = any($1) and kind = 'INVITATION' order by id",
      [ids],
    )
  ).rows;

/** Waits until every waiting mail is held: by then, the last response of the mail server is recorded, too. */
const allHeld = (): Promise<boolean> =>
  until(
    async () =>
      (await app.database.query("select from mails where status = 'WAITING' and not held limit 1")).rowCount === 0,
    (held) => held,
  );

/** Refuses the sender, and counts the attempts. */
const refuseSender = (): { offered: () => number } => {
  let offered = 0;
  mail.receiveSender = () => {
    offered += 1;
    return { code: 550, message: 'no such sender here' };
  };
  return { offered: () => offered };
};

/** Creates users whose invitations are held after one pass through the queue. */
const buildHeld = async (count: number): Promise<{ id: string; userName: string }[]> => {
  const people = [];
  for (let index = 0; index < count; index += 1) people.push(await buildScimUser(app, secret));
  for (const { id } of people) {
    await until(
      () => invitationOf(id),
      ({ failure }) => failure?.includes('no such sender here') === true,
    );
  }
  await allHeld();
  return people;
};

describe('mails that the sender is refused for', () => {
  it('wait, and the server is not asked for each of them', async () => {
    const sender = refuseSender();
    const people = await buildHeld(4);
    expect(sender.offered()).toBeLessThan(people.length);
    for (const stored of await outboxOf(people.map(({ id }) => id))) expect(stored.status).toBe('WAITING');
    expect((await invitationOf(people[3]?.id ?? '')).status).toBe('SCHEDULED');
  });

  it('are tried once a minute, and all go out once each as soon as the server takes one', async () => {
    const sender = refuseSender();
    const people = await buildHeld(3);
    const before = sender.offered();
    app.clock.advance(61_000);
    await until(sender.offered, (offered) => offered > before);
    await allHeld();
    mail.receiveSender = () => 'take';
    app.clock.advance(61_000);
    for (const { id } of people) await becomes(id, 'SENT');
    for (const { userName } of people) expect(mailsTo(userName)).toHaveLength(1);
    expect(await faultNow()).toBeNull();
  });

  it('go out after a test mail that the server takes', async () => {
    refuseSender();
    const [person] = await buildHeld(1);
    mail.receiveSender = () => 'take';
    await api.run('mutation { sendTestMail(language: EN) }');
    expect(await becomes(person?.id ?? '', 'SENT')).toMatchObject({ failure: null, sentCount: 1 });
  });

  it('wait as well where the server says so only in reply to the recipient', async () => {
    mail.receive = () => ({ code: 550, message: '5.1.8 Sender address rejected: no such sender here' });
    const [person] = await buildHeld(1);
    expect(await faultNow()).toMatchObject({ kind: 'SENDER' });
    mail.receive = () => 'take';
    app.clock.advance(61_000);
    expect(await becomes(person?.id ?? '', 'SENT')).toMatchObject({ sentCount: 1 });
  });

  it('do not wait for one that the server never takes', async () => {
    mail.receive = () => ({ code: 554, message: '5.7.1 no such sender here' });
    const [blocked] = await buildHeld(1);
    mail.receive = (to) => (to === blocked?.userName ? { code: 554, message: '5.7.1 no such sender here' } : 'take');
    const others = await buildHeld(2);
    app.clock.advance(61_000);
    for (const { id } of others) await becomes(id, 'SENT');
  });

  it('are not sent when what they say no longer holds', async () => {
    refuseSender();
    const [gone, stays] = await buildHeld(2);
    await patchActive(gone?.id ?? '', false);
    mail.receiveSender = () => 'take';
    app.clock.advance(61_000);
    await becomes(stays?.id ?? '', 'SENT');
    expect(mailsTo(gone?.userName ?? '')).toEqual([]);
  });

  it('are written anew where that lasts longer than their links', async () => {
    refuseSender();
    const [person] = await buildHeld(1);
    const id = person?.id ?? '';
    app.clock.advance(days(15));
    await signInAgain();
    await until(
      () => outboxOf([id]),
      (mails) => mails.map(({ status }) => status).join() === 'CANCELLED,WAITING',
    );
    await allHeld();
    expect((await invitationOf(id)).status).toBe('SCHEDULED');
    mail.receiveSender = () => 'take';
    app.clock.advance(61_000);
    await becomes(id, 'SENT');
    expect(mailsTo(person?.userName ?? '')).toHaveLength(1);
  });

  it('are not sent as reminders of an invitation that expired meanwhile', async () => {
    const user = await buildScimUser(app, secret);
    await becomes(user.id, 'SENT');
    refuseSender();
    app.clock.advance(days(8));
    await signInAgain();
    const reminders = async () =>
      (
        await app.database.query<{ status: string }>(
          "select status from mails where user_id = $1 and kind = 'REMINDER'",
          [user.id],
        )
      ).rows.map(({ status }) => status);
    await until(reminders, (statuses) => statuses.includes('WAITING'));
    app.clock.advance(days(8));
    await signInAgain();
    await becomes(user.id, 'EXPIRED');
    expect(new Set(await reminders())).toEqual(new Set(['CANCELLED']));
  });
});

it('a server that starts with other settings sends what is held at once', async () => {
  const refusing = await startMailServer();
  const taking = await startMailServer();
  refusing.receiveSender = () => ({ code: 550, message: 'no such sender here' });
  const never = 2 ** 31 - 1;
  const first = await makeTestApp({ jobs: { dueEveryMs: never } });
  const startBeside = (url: string) =>
    makeTestApp({
      beside: first,
      mail: { url, from: 'rollcall@example.com' },
      jobs: { pollSeconds: 0.5, dueEveryMs: 50 },
    });
  await first.database.query('update provisioning_settings set auto_invite = true, invite_delay_minutes = 0');
  try {
    const before = await startBeside(refusing.url);
    const person = await buildScimUser(before, (await buildToken(before)).secret);
    const held = async () =>
      (await first.database.query('select from mails where user_id = $1 and held', [person.id])).rowCount === 1;
    await until(held, (now) => now);
    await before.close();

    const after = await startBeside(taking.url);
    await taking.waitFor(1);
    expect(taking.received.map(({ to }) => to)).toEqual([person.userName]);
    await after.close();
  } finally {
    await first.close();
    await refusing.close();
    await taking.close();
  }
});
