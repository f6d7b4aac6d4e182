import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { type Sql, sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import { invitationLifetimeMs } from './invitation-dates.js';

/** Links are kept for a month after their end, so that an old link is reported as expired rather than as unknown. */
const keptMs = 30 * dayMs;

/**
 * Holds for links that have ended. A link ends with its invitation. It ends a fortnight after it was made where the
 * invitation has no end of its own (it was withdrawn before its next mail, say) or a newer link replaced it. It does
 * not end before its mail: one that waits, or was given up, may still be sent. Scalar queries, which look up one row
 * each, keep the planner from joining whole tables for each batch; no link ends before it was made, so young ones are
 * skipped without any.
 */
const ended = (over: Date, replaced: Date): Sql => sql`invitation_links.created_at < ${over}
  and (select case when invitation_links.revoked or coalesce(i.accepted_at, i.expires_at) is null
      then invitation_links.created_at < ${replaced} else coalesce(i.accepted_at, i.expires_at) < ${over} end
    from invitations i where i.user_id = invitation_links.user_id)
  and coalesce((select m.status from mails m where m.id = invitation_links.mail_id), '')
    not in ('WAITING', 'KEPT', 'DEAD')`;

/** Removes the links of invitations that ended long ago, and those that newer ones replaced. */
export const removeOldLinks = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const over = referenceLess(reference, keptMs);
  const replaced = referenceLess(reference, invitationLifetimeMs + keptMs);
  return removeDue(context, { table: 'invitation_links', where: ended(over, replaced) });
};
