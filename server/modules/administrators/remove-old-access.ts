import { idleMs } from '../../kernel/access/session-end.js';
import type { Context } from '../../kernel/context.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

/** Removes the sessions that are over. */
export const removeOldSessions = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const params = [reference.at, referenceLess(reference, idleMs)];
  return removeDue(context, { table: 'sessions', where: 'expires_at < ? or last_seen_at < ?', params });
};

/** Removes set-up links that open nothing any more. */
export const removeOldSetupLinks = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const { at } = await readReference(context);
  return removeDue(context, { table: 'setup_links', where: 'expires_at < ?', params: [at] });
};
