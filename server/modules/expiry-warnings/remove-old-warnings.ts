import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { sql } from '../../query/index.js';
import { MailKind, takeBackOldMails } from '../outbox/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import { warningDays } from '../tokens/index.js';

/** After this time, the date of which any mail warned has passed. */
const keptMs = Math.max(...warningDays) * dayMs;

/**
 * Removes the notes of warnings whose date has long passed, for a token that is renewed gets new ones each time, and
 * takes back the mails that were still to tell of such a date.
 */
export const removeOldWarnings = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const before = referenceLess(await readReference(context), keptMs);
  await takeBackOldMails(context, MailKind.TOKEN_EXPIRY, keptMs);
  return removeDue(context, { table: 'token_expiry_warnings', where: sql`expires_at < ${before}` });
};
