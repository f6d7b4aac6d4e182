import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { sql } from '../../query/index.js';
import { MailKind, takeBackOldMails } from '../outbox/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import { warningDays } from '../tokens/index.js';

/** After this time, the date in any warning has passed. */
const keptMs = Math.max(...warningDays) * dayMs;

/**
 * Removes the records of warnings whose date has long passed, because a renewed token gets new ones each time, and
 * cancels mails that would still name such a date.
 */
export const removeOldWarnings = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const before = referenceLess(await readReference(context), keptMs);
  await takeBackOldMails(context, MailKind.TOKEN_EXPIRY, keptMs);
  return removeDue(context, { table: 'token_expiry_warnings', where: sql`expires_at < ${before}` });
};
