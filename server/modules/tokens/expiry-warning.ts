import { isExpired } from '../../kernel/access/credential.js';
import { dayMs } from '../../kernel/durations.js';
import type { ScimToken } from './token.entity.js';

/** The numbers of days before a token's expiry at which administrators are warned. */
export const warningDays = [1, 7, 14, 30] as const;

/**
 * Returns the warning that applies at a moment: the smallest number of days within which the token expires; null for
 * none. A token that was made for thirty days is not announced as expiring on its first.
 */
export const expiryWarning = (
  { expiresAt, validFrom }: Pick<ScimToken, 'expiresAt' | 'validFrom'>,
  now: Date,
): number | null => {
  if (expiresAt === null || isExpired(expiresAt, now)) return null;
  const lifetime = expiresAt.getTime() - validFrom.getTime();
  const left = expiresAt.getTime() - now.getTime();
  return warningDays.find((days) => left <= days * dayMs && lifetime > days * dayMs) ?? null;
};
