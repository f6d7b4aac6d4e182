import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import { MailKind, type MailResult } from '../outbox/index.js';
import { invitationLifetimeMs, nextLook } from './invitation-dates.js';
import { settingsFor } from './invitation-settings.js';
import { recordInvitation } from './record.js';

interface InvitationRow {
  user_id: string;
  status: string;
  reminders_made: number;
  expires_at: Date | null;
  mail_id: string | null;
  sent_at: Date | null;
  connection_id: string | null;
  user_name: string;
}

const read = (
  userId: string,
): Sql => sql`select i.user_id, i.status, i.reminders_made, i.expires_at, i.mail_id, i.sent_at, u.connection_id,
    u.attributes ->> 'userName' as user_name
  from invitations i join users u on u.id = i.user_id where i.user_id = ${userId} for update of i`;

const mayBecomeSent = new Set(['SCHEDULED', 'EXPIRED', 'BOUNCED']);

const sent = async (context: Context, row: InvitationRow, kind: string): Promise<void> => {
  const now = context.clock.now();
  const first = kind === MailKind.INVITATION;
  const { reminderDays } = await settingsFor(context, row.connection_id);
  const expiresAt = first || !row.expires_at ? new Date(now.getTime() + invitationLifetimeMs) : row.expires_at;
  const invitedAt = new Date(expiresAt.getTime() - invitationLifetimeMs);
  const { reminders_made: remindersMade } = row;
  const next = nextLook({ sentAt: invitedAt, expiresAt, remindersMade, reminderDays });
  const status = mayBecomeSent.has(row.status) ? 'SENT' : row.status;
  const nextAt = status === 'SENT' || status === 'OPENED' ? next : null;
  await context.statement(
    sql`update invitations set status = ${status}, sent_at = ${now}, sent_count = sent_count + 1,
      expires_at = ${expiresAt}, next_at = ${nextAt}, failure = null where user_id = ${row.user_id}`,
  );
  await recordInvitation(context, first ? 'invitation.sent' : 'invitation.reminded', {
    userId: row.user_id,
    userName: row.user_name,
  });
};

const refused = async (context: Context, row: InvitationRow, response: string): Promise<void> => {
  if (row.status === 'ACCEPTED' || row.status === 'WITHDRAWN') return;
  await context.statement(
    sql`update invitations set status = 'BOUNCED', failure = ${response}, next_at = null where user_id = ${row.user_id}`,
  );
  await recordInvitation(context, 'invitation.bounced', {
    userId: row.user_id,
    userName: row.user_name,
    changes: [{ path: 'failure', before: null, after: response }],
  });
};

const ofInvitations: readonly string[] = [MailKind.INVITATION, MailKind.REMINDER];

/** Records the result of a mail on its invitation; other mails to users have none. */
export const noteDelivery = async (context: Context, { mail, outcome, response }: MailResult): Promise<void> => {
  if (mail.user_id === null || !ofInvitations.includes(mail.kind)) return;
  const [row] = await context.statement<InvitationRow>(read(mail.user_id));
  if (!row) return;
  if (outcome === 'sent') return sent(context, row, mail.kind);
  if (outcome === 'refused') return refused(context, row, response ?? '');
  await context.statement(sql`update invitations set failure = ${response ?? null} where user_id = ${row.user_id}`);
  context.changed('USER', row.user_id);
};
