import { registerEnumType } from 'type-graphql';
import { apiKeyPermissions, type Permission } from '../../kernel/permissions.js';

/** GraphQL's names have no colon: `users:read` is USERS_READ there. */
const nameOf = (permission: string): string =>
  permission
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(':', '_')
    .toUpperCase();

/** The permissions that a key can be given, by their names in GraphQL. */
export const ApiKeyScope: Record<string, Permission> = Object.fromEntries(
  apiKeyPermissions.map((permission) => [nameOf(permission), permission]),
);

export type ApiKeyScope = Permission;

registerEnumType(ApiKeyScope, {
  name: 'ApiKeyScope',
  description: 'What a key may do, by subject: read or write. Writing does not include reading.',
});
