import type { ProvisioningPage_ProvisioningQuery } from '../../../gql/graphql.js';
import { dayMs } from '../../../lib/durations.js';
import type { MessageKey } from '../../../lib/words/i18n.js';

export type Token = ProvisioningPage_ProvisioningQuery['provisioning']['tokens'][number];

export type TokenState = 'active' | 'inactive' | 'expired';

/** The entries of the menu "Select"; those of the user guide are in its order. */
export const tokenActions = ['activate', 'deactivate', 'renew', 'addresses', 'delete'] as const;

export type TokenAction = (typeof tokenActions)[number];

/** Returns the state of a token; expiry takes precedence over the status that was set. */
export function tokenState({ expired, status }: Pick<Token, 'expired' | 'status'>): TokenState {
  if (expired) return 'expired';
  return status === 'ACTIVE' ? 'active' : 'inactive';
}

/** Returns the reason why an action is not possible now; undefined when it is. */
export function whyUnavailable(token: Pick<Token, 'expired' | 'status'>, action: TokenAction): MessageKey | undefined {
  if (action === 'activate' && token.expired) return 'token.whyExpired';
  if (action === 'activate' && token.status === 'ACTIVE') return 'token.whyActive';
  if (action === 'deactivate' && token.status === 'INACTIVE') return 'token.whyInactive';
  return undefined;
}

/** Returns true if the token was used within this many days. */
export function usedWithin({ lastUsedAt }: Pick<Token, 'lastUsedAt'>, days: number, now: Date): boolean {
  return lastUsedAt != null && now.getTime() - new Date(lastUsedAt).getTime() <= days * dayMs;
}

/** Returns true if synchronisation needs this token: it is active, was used today, and no other active one was. */
export function isOnlyLifeline(token: Token, all: readonly Token[], now: Date): boolean {
  const inUse = (other: Token) => tokenState(other) === 'active' && usedWithin(other, 1, now);
  return inUse(token) && !all.some((other) => other.id !== token.id && inUse(other));
}

/** Returns the days until the token expires, 0 on the last one; undefined if it never does or already has. */
export function daysLeft({ expiresAt, expired }: Pick<Token, 'expiresAt' | 'expired'>, now: Date): number | undefined {
  if (!expiresAt || expired) return undefined;
  const left = (new Date(expiresAt).getTime() - now.getTime()) / dayMs;
  return left < 1 ? 0 : Math.round(left);
}

/** Returns the moment this many days from now, for a token's expiry. */
export function inDays(days: number, now: Date): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
