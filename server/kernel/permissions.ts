/** What an actor may do, by subject. Every root field of the schema names one (or is public). */
export enum Permission {
  UsersRead = 'users:read',
  UsersWrite = 'users:write',
  GroupsRead = 'groups:read',
  GroupsWrite = 'groups:write',
  ProvisioningRead = 'provisioning:read',
  ProvisioningWrite = 'provisioning:write',
  ConfigurationsRead = 'configurations:read',
  ConfigurationsWrite = 'configurations:write',
  ConfigurationsResolve = 'configurations:resolve',
  ApiKeysManage = 'apiKeys:manage',
}

/** An administrator may do everything; roles come later. */
export const administratorPermissions: ReadonlySet<Permission> = new Set(Object.values(Permission));

/** A SCIM token provisions users and groups and nothing else. */
export const scimTokenPermissions: ReadonlySet<Permission> = new Set([
  Permission.UsersRead,
  Permission.UsersWrite,
  Permission.GroupsRead,
  Permission.GroupsWrite,
]);

/** What an API key can be given: everything but the keys themselves, so that no key makes another one. */
export const apiKeyPermissions: readonly Permission[] = Object.values(Permission).filter(
  (permission) => permission !== Permission.ApiKeysManage,
);
