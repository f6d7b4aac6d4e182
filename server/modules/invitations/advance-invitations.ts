import { digestSecret, generateSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { constant, newId, type Sql, sql } from '../../query/index.js';
import { cancelMails, MailKind, queueMail } from '../outbox/index.js';
import { invitationLifetimeMs } from './invitation-dates.js';
import { settingsFor } from './invitation-settings.js';
import { isReachable, languageOf, lockRecipient, type Recipient } from './recipient.js';
import { recordInvitation } from './record.js';
import { withdrawInvitation } from './withdraw-invitation.js';
import { writeMail } from './write-mail.js';

interface DueRow {
  user_id: string;
  status: 'SCHEDULED' | 'SENT' | 'OPENED';
  email: string | null;
  expires_at: Date | null;
  /** Tells that its mail has not been sent, though there is a mail server. */
  mail_waits: boolean;
}

const batch = 50;

const due = (now: Date): Sql =>
  sql`select user_id from invitations where next_at <= ${now} order by next_at limit ${constant(batch)}`;

/** Locks an invitation that is due. Its user is locked before it, as every other writer does. */
const lockDue = (userId: string, now: Date): Sql => sql`select user_id, status, email, expires_at,
    exists (select from mails m where m.id = mail_id and m.status = 'WAITING') as mail_waits
  from invitations where user_id = ${userId} and next_at <= ${now} and status in ('SCHEDULED', 'SENT', 'OPENED')
  for update skip locked`;

interface MailProps {
  recipient: Recipient;
  email: string;
  kind: MailKind;
  expiresAt: Date;
}

/** Writes a mail with a link of its own and queues it. */
const makeMail = async (context: Context, { recipient, email, kind, expiresAt }: MailProps): Promise<string> => {
  const { attributes, id: userId, connectionId } = recipient;
  const settings = await settingsFor(context, connectionId);
  const language = languageOf(attributes, settings);
  const secret = generateSecret('invite');
  const mailId = newId();
  await context.statement(
    sql`insert into invitation_links (digest, user_id, mail_id, created_at)
      values (${digestSecret(secret)}, ${userId}, ${mailId}, ${context.clock.now()})`,
  );
  const link = `${context.publicUrl}/welcome#${secret}`;
  const written = await writeMail(context, kind, { attributes, settings, language, link, expiresAt });
  const mail = { kind, userId, recipient: email, senderName: settings.senderName, language, ...written };
  return queueMail(context, mail, mailId);
};

const sendInvitation = async (context: Context, recipient: Recipient): Promise<void> => {
  const { id, email } = recipient;
  if (!recipient.active || email === null || !isReachable(email)) {
    await withdrawInvitation(context, id, recipient.userName);
    return;
  }
  const expiresAt = new Date(context.clock.now().getTime() + invitationLifetimeMs);
  const mailId = await makeMail(context, { recipient, email, kind: MailKind.INVITATION, expiresAt });
  await context.statement(
    sql`update invitations set email = ${email}, mail_id = ${mailId}, expires_at = ${expiresAt}, next_at = ${expiresAt}
      where user_id = ${id}`,
  );
};

/** Sends a reminder to the address of the invitation, as long as that is still the user's. */
const sendReminder = async (context: Context, recipient: Recipient, row: DueRow, expiresAt: Date): Promise<void> => {
  if (recipient.email === row.email && row.email !== null) {
    await makeMail(context, { recipient, email: row.email, kind: MailKind.REMINDER, expiresAt });
  }
  await context.statement(
    sql`update invitations set reminders_made = reminders_made + 1, next_at = ${expiresAt}
      where user_id = ${row.user_id}`,
  );
};

const expire = async (context: Context, { id: userId, userName }: Recipient): Promise<void> => {
  await cancelMails(context, userId, MailKind.REMINDER);
  await context.statement(sql`update invitations set status = 'EXPIRED', next_at = null where user_id = ${userId}`);
  await recordInvitation(context, 'invitation.expired', { userId, userName });
};

/** Replaces an invitation whose mail waited so long that its date has passed; nobody has its link yet. */
const writeAnew = async (context: Context, recipient: Recipient): Promise<void> => {
  await cancelMails(context, recipient.id);
  await context.statement(sql`update invitation_links set revoked = true where user_id = ${recipient.id}`);
  await sendInvitation(context, recipient);
};

const advance = async (context: Context, userId: string): Promise<void> => {
  const recipient = await lockRecipient(context, userId);
  const now = context.clock.now();
  const [row] = await context.statement<DueRow>(lockDue(userId, now));
  if (!recipient || !row) return;
  const isOver = row.expires_at !== null && row.expires_at <= now;
  if (isOver && row.status === 'SCHEDULED' && row.mail_waits) await writeAnew(context, recipient);
  else if (isOver) await expire(context, recipient);
  else if (row.status === 'SCHEDULED' && row.expires_at === null) await sendInvitation(context, recipient);
  else if (row.expires_at) await sendReminder(context, recipient, row, row.expires_at);
};

/**
 * Does all that is due for invitations: mails, reminders, expiries. Each has a transaction of its own, so that a
 * failure holds up no other; it is reported and retried the next time.
 */
export const advanceInvitations = async (context: Context): Promise<void> => {
  const failures: unknown[] = [];
  let rows: { user_id: string }[];
  do {
    rows = await context.statement<{ user_id: string }>(due(context.clock.now()));
    for (const { user_id } of rows) {
      await context.transaction((inside) => advance(inside, user_id)).catch((error) => failures.push(error));
    }
  } while (rows.length === batch && failures.length === 0);
  if (failures.length > 0) throw failures[0];
};
