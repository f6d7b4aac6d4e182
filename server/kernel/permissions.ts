/** What an actor may do, by subject. Every root field of the schema names one (or is public). */
export enum Permission {
  UsersRead = 'users:read',
  UsersWrite = 'users:write',
  GroupsRead = 'groups:read',
  GroupsWrite = 'groups:write',
  ProvisioningRead = 'provisioning:read',
  ProvisioningWrite = 'provisioning:write',
  InvitationsRead = 'invitations:read',
  InvitationsWrite = 'invitations:write',
  ProfileRead = 'profile:read',
  ConfigurationsRead = 'configurations:read',
  ConfigurationsWrite = 'configurations:write',
  ConfigurationsResolve = 'configurations:resolve',
  LogRead = 'log:read',
  ApiKeysManage = 'apiKeys:manage',
  AuditRead = 'audit:read',
}

/** A permission by its name in the API, which has no colon there: `users:read` is USERS_READ. */
export const scopeName = (permission: Permission): string =>
  permission
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(':', '_')
    .toUpperCase();

/** An administrator may do everything; roles come later. */
export const administratorPermissions: ReadonlySet<Permission> = new Set(Object.values(Permission));

/** A member sees the own profile and nothing else. */
export const memberPermissions: ReadonlySet<Permission> = new Set([Permission.ProfileRead]);

/** A SCIM token provisions users and groups and nothing else. */
export const scimTokenPermissions: ReadonlySet<Permission> = new Set([
  Permission.UsersRead,
  Permission.UsersWrite,
  Permission.GroupsRead,
  Permission.GroupsWrite,
]);

const notForKeys: readonly Permission[] = [Permission.ApiKeysManage, Permission.ProfileRead];

/**
 * What an API key can be given: everything but the keys themselves, so that no key makes another one, and a profile.
 */
export const apiKeyPermissions: readonly Permission[] = Object.values(Permission).filter(
  (permission) => !notForKeys.includes(permission),
);
