import { isExpired } from '../../kernel/access/credential.js';
import { dayMs } from '../../kernel/durations.js';
import type { ScimToken } from './token.entity.js';

/** So many days before a token expires, administrators are told. */
export const warningDays = [1, 7, 14, 30] as const;

/**
 * The warning that holds at a moment: the fewest of the days within which the token expires; null for none. A token
 * that was made for thirty days is not announced as lapsing on its first.
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
