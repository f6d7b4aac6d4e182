import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { type Sql, sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import type { MailKind } from './mail.entity.js';
import { withoutBodies } from './mail-bodies.js';

/**
 * An invitation ends a fortnight after its mail was sent; the mail is kept longer than that, whatever the log's
 * retention.
 */
const leastDays = 30;

const settled = (before: Date): Sql => sql`status in ('SENT', 'BOUNCED', 'DEAD', 'CANCELLED')
  and coalesce(settled_at, sent_at, created_at) < ${before}`;

/** Removes mails as long after their end as the log keeps its entries. Mails that wait or are kept stay. */
export const removeOldMails = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const days = Math.max(reference.logDays, leastDays);
  return removeDue(context, { table: 'mails', where: settled(referenceLess(reference, days * dayMs)) });
};

/** Cancels the mails of a kind that were not sent in time, because their contents no longer hold. */
export const takeBackOldMails = async (
  context: Pick<Context, 'statement'>,
  kind: MailKind,
  goodForMs: number,
): Promise<void> => {
  const reference = await readReference(context);
  await context.statement(
    sql`update mails set status = 'CANCELLED', settled_at = ${reference.at}, held = false, ${withoutBodies}
      where kind = ${kind} and status in ('WAITING', 'KEPT', 'DEAD')
        and created_at < ${referenceLess(reference, goodForMs)}`,
  );
};
