import { idleMs } from '../../kernel/access/session-end.js';
import type { Context } from '../../kernel/context.js';
import { hourMs } from '../../kernel/durations.js';
import { sql } from '../../query/index.js';
import { MailKind, takeBackOldMails } from '../outbox/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

const minuteMs = hourMs / 60;

/** Removes the sessions that have expired. */
export const removeOldSessions = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const where = sql`expires_at < ${reference.at} or last_seen_at < ${referenceLess(reference, idleMs)}`;
  return removeDue(context, { table: 'sessions', where });
};

/** Removes the set-up links that no longer work. */
export const removeOldSetupLinks = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const { at } = await readReference(context);
  return removeDue(context, { table: 'setup_links', where: sql`expires_at < ${at}` });
};

const mailsOfLinks = {
  [MailKind.PASSWORD_RESET]: 30 * minuteMs,
  [MailKind.EMAIL_CHANGE]: 30 * minuteMs,
  [MailKind.ADMINISTRATOR_INVITATION]: 48 * hourMs,
} as const;

/** Removes the one-time links of accounts that have expired, and cancels the mails that would still carry one. */
export const removeOldAccountLinks = async (context: Pick<Context, 'statement'>): Promise<number> => {
  for (const [kind, goodForMs] of Object.entries(mailsOfLinks)) {
    await takeBackOldMails(context, kind as MailKind, goodForMs);
  }
  const { at } = await readReference(context);
  return removeDue(context, { table: 'account_links', where: sql`expires_at < ${at}` });
};
