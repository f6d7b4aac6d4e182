import type { Context } from '../../kernel/context.js';
import { needTransaction } from '../../kernel/faults/transaction-needed.js';
import { sql } from '../../query/index.js';
import { endMemberSessions } from '../accounts/index.js';
import { cancelMails } from '../outbox/index.js';
import { recordInvitation } from './record.js';

/** Withdraws an invitation whose link may be usable, a bounced one included; returns whether there was one. */
export const withdrawInvitation = async (context: Context, userId: string, userName: string): Promise<boolean> => {
  const rows = await context.statement(
    sql`update invitations set status = 'WITHDRAWN', next_at = null where user_id = ${userId}
      and status in ('SCHEDULED', 'SENT', 'OPENED', 'BOUNCED') returning user_id`,
  );
  await cancelMails(context, userId);
  if (rows.length === 0) return false;
  await recordInvitation(context, 'invitation.withdrawn', { userId, userName });
  return true;
};

/** Cancels a deleted user's unsent mails, the part of its invitation that is not deleted with its row. */
export const forgetInvitation = cancelMails;

/**
 * Ends the pending invitation of a deactivated user, and its sessions if it has registered. Most users have neither,
 * and then the deactivation stays a single statement.
 */
export const endAccess = async (context: Context, userId: string, userName: string): Promise<void> => {
  const known = await context.lookUp(sql`select 1 from invitations where user_id = ${userId}`);
  if (known.length === 0) return;
  needTransaction(context);
  await withdrawInvitation(context, userId, userName);
  await endMemberSessions(context, userId);
};
