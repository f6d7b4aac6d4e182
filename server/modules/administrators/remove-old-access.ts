import { idleMs } from '../../kernel/access/session-end.js';
import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

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
