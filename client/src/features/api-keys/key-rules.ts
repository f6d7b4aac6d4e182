import type { ApiKeyScope, ApiKeysPage_KeysQuery } from '../../gql/graphql.js';
import { dayMs } from '../../lib/durations.js';

export type ApiKey = ApiKeysPage_KeysQuery['apiKeys'][number];

/** Orders every scope, reading before writing; the record does not compile while one is missing. */
const order: Record<ApiKeyScope, number> = {
  USERS_READ: 1,
  GROUPS_READ: 2,
  PROVISIONING_READ: 3,
  CONFIGURATIONS_READ: 4,
  CONFIGURATIONS_RESOLVE: 5,
  INVITATIONS_READ: 6,
  LOG_READ: 7,
  AUDIT_READ: 8,
  USERS_WRITE: 11,
  GROUPS_WRITE: 12,
  PROVISIONING_WRITE: 13,
  CONFIGURATIONS_WRITE: 14,
  INVITATIONS_WRITE: 15,
};

/** The scopes in the order in which they are offered. */
export const allScopes = (Object.keys(order) as ApiKeyScope[]).sort((a, b) => order[a] - order[b]);

/**
 * The scopes of the preset "Read only": enough for every list of the directory and for subscriptions, none that
 * writes. The audit trail contains personal data, so its scope must be chosen explicitly.
 */
export const readScopes = allScopes.filter((scope) => scope.endsWith('_READ') && scope !== 'AUDIT_READ');

/** Sorts the scopes of a key as `allScopes` does. */
export function inOrder(scopes: readonly ApiKeyScope[]): ApiKeyScope[] {
  return [...scopes].sort((a, b) => order[a] - order[b]);
}

export type KeyState = 'active' | 'unused' | 'expired';

/** Returns the state of a key; expiry takes precedence over use. */
export function keyState({ expired, unused }: Pick<ApiKey, 'expired' | 'unused'>): KeyState {
  if (expired) return 'expired';
  return unused ? 'unused' : 'active';
}

/** Returns true if the key was used within the last seven days: revoking it probably breaks a program. */
export function isInUse({ lastUsedAt }: Pick<ApiKey, 'lastUsedAt'>, now: Date): boolean {
  return lastUsedAt != null && now.getTime() - new Date(lastUsedAt).getTime() <= 7 * dayMs;
}

/** Returns the moment this many days from now, for a key's expiry. */
export function inDays(days: number, now: Date): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
