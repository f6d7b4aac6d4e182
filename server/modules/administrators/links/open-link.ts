import type { Context } from '../../../kernel/context.js';
import { type AccountLink, findLink } from './account-link.js';

/** Returns what a one-time link is for, without using it up; null where it cannot be used. */
export const openAccountLink = async (context: Context, token: string): Promise<Omit<AccountLink, 'owner'> | null> => {
  const link = await findLink(context, token);
  return link ? { kind: link.kind, email: link.email, expiresAt: link.expiresAt } : null;
};
