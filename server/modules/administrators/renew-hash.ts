import { hashPassword, isHashedOtherwise } from '../../kernel/access/password.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';
import { replaceMemberHash } from '../accounts/index.js';
import { Administrator } from './administrator.entity.js';
import type { SignedIn } from './check-credentials.js';

interface OldHash {
  id: string;
  stored: string;
  replace: (hash: string) => Promise<unknown>;
}

const oldHashOf = (context: Context, found: SignedIn): OldHash => {
  if ('member' in found) {
    const { userId: id, passwordHash: stored } = found.member;
    return { id, stored, replace: (hash) => replaceMemberHash(context, { userId: id, stored, hash }) };
  }
  const { id, passwordHash: stored } = found.administrator;
  const replace = (passwordHash: string) =>
    context.em.nativeUpdate(Administrator, { id, passwordHash: stored }, { passwordHash });
  return { id, stored, replace };
};

/**
 * Hashes a password that was right at today's cost, after the answer, where its hash was made at another one. The old
 * hash is replaced only while it is still stored: a password that is changed meanwhile stays changed.
 */
export const renewHash = (context: Context, found: SignedIn, password: string): void => {
  const { id, stored, replace } = oldHashOf(context, found);
  if (!isHashedOtherwise(stored)) return;
  context.afterAnswer(async () => {
    try {
      await replace(await hashPassword(password, { known: true, source: id }));
    } catch (error) {
      // Many people are signing in; the next sign-in tries again.
      if (!(error instanceof DomainError)) throw error;
    }
  });
};
