import type { Context } from '../../kernel/context.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

const dayMs = 86_400_000;

/** An invitation ends a fortnight after its mail went out; the mail stays longer than that, whatever the log's retention. */
const leastDays = 30;

const settled = `status in ('SENT', 'BOUNCED', 'DEAD', 'CANCELLED')
  and coalesce(settled_at, sent_at, created_at) < ?`;

/** Removes mails as long after their end as the log keeps its entries. What waits or is kept here stays. */
export const removeOldMails = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const days = Math.max(reference.logDays, leastDays);
  return removeDue(context, { table: 'mails', where: settled, params: [referenceLess(reference, days * dayMs)] });
};
