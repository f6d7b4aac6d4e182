import type { Context } from '../../kernel/context.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

const keptMs = 30 * 86_400_000;

/** Removes the notes of warnings whose date has long passed: a token that is renewed gets new ones each time. */
export const removeOldWarnings = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const params = [referenceLess(await readReference(context), keptMs)];
  return removeDue(context, { table: 'token_expiry_warnings', where: 'expires_at < ?', params });
};
