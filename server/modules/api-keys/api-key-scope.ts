import { registerEnumType } from 'type-graphql';
import { apiKeyPermissions, type Permission, scopeName } from '../../kernel/permissions.js';

/** The permissions that a key can be given, by their names in GraphQL. */
export const ApiKeyScope: Record<string, Permission> = Object.fromEntries(
  apiKeyPermissions.map((permission) => [scopeName(permission), permission]),
);

export type ApiKeyScope = Permission;

registerEnumType(ApiKeyScope, {
  name: 'ApiKeyScope',
  description: 'What a key may do, by subject: read or write. Writing does not include reading.',
});
