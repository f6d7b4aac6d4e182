import type { Context } from '../../kernel/context.js';
import { needTransaction } from '../../kernel/faults/transaction-needed.js';
import { sql } from '../../query/index.js';
import { endMemberSessions } from '../accounts/index.js';
import { cancelMails } from '../outbox/index.js';
import { recordInvitation } from './record.js';

/** Takes back an invitation that is under way; answers whether there was one. */
export const withdrawInvitation = async (context: Context, userId: string, userName: string): Promise<boolean> => {
  const rows = await context.statement(
    sql`update invitations set status = 'WITHDRAWN', next_at = null where user_id = ${userId}
      and status in ('SCHEDULED', 'SENT', 'OPENED') returning user_id`,
  );
  await cancelMails(context, userId);
  if (rows.length === 0) return false;
  await recordInvitation(context, 'invitation.withdrawn', { userId, userName });
  return true;
};

/** What of a user's invitation does not go with the user's row: mails that have not gone out. */
export const forgetInvitation = cancelMails;

/**
 * What a deactivation ends: the pending invitation, and the sessions of who has registered. Most users have neither,
 * and then the deactivation stays a single statement.
 */
export const endAccess = async (context: Context, userId: string, userName: string): Promise<void> => {
  const known = await context.lookUp(sql`select 1 from invitations where user_id = ${userId}`);
  if (known.length === 0) return;
  needTransaction(context);
  await withdrawInvitation(context, userId, userName);
  await endMemberSessions(context, userId);
};
