import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { type Sql, sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import type { MailKind } from './mail.entity.js';

/**
 * An invitation ends a fortnight after its mail went out; the mail stays longer than that, whatever the log's
 * retention.
 */
const leastDays = 30;

const settled = (before: Date): Sql => sql`status in ('SENT', 'BOUNCED', 'DEAD', 'CANCELLED')
  and coalesce(settled_at, sent_at, created_at) < ${before}`;

/** Removes mails as long after their end as the log keeps its entries. What waits or is kept here stays. */
export const removeOldMails = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const days = Math.max(reference.logDays, leastDays);
  return removeDue(context, { table: 'mails', where: settled(referenceLess(reference, days * dayMs)) });
};

/** Takes back the mails of a kind that did not go out in time, because what they say no longer holds. */
export const takeBackOldMails = async (
  context: Pick<Context, 'statement'>,
  kind: MailKind,
  goodForMs: number,
): Promise<void> => {
  const reference = await readReference(context);
  await context.statement(
    sql`update mails set status = 'CANCELLED', settled_at = ${reference.at}, held = false, text_body = '', html_body = ''
      where kind = ${kind} and status in ('WAITING', 'KEPT', 'DEAD')
        and created_at < ${referenceLess(reference, goodForMs)}`,
  );
};
