/** The permissions of actors, by subject. Every root field of the schema names one (or is public). */
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
  /** The own name, language and address: those of members come from the identity provider. */
  ProfileWrite = 'profile:write',
  ConfigurationsRead = 'configurations:read',
  ConfigurationsWrite = 'configurations:write',
  ConfigurationsResolve = 'configurations:resolve',
  LogRead = 'log:read',
  /** Personal values in the provisioning log: whoever lacks it sees them masked. */
  LogReadPersonal = 'log:readPersonal',
  /** The texts of mails, and a trial of them. */
  MailWrite = 'mail:write',
  ApiKeysRead = 'apiKeys:read',
  ApiKeysManage = 'apiKeys:manage',
  AuditRead = 'audit:read',
  /** The records of what one did oneself. */
  AuditReadOwn = 'audit:readOwn',
  AdministratorsRead = 'administrators:read',
  AdministratorsWrite = 'administrators:write',
}

/** The permissions that come with another one wherever that is given, because keys have no finer scope. */
const implied: Readonly<Partial<Record<Permission, readonly Permission[]>>> = {
  [Permission.AuditRead]: [Permission.AuditReadOwn],
  [Permission.LogRead]: [Permission.LogReadPersonal],
  [Permission.InvitationsWrite]: [Permission.MailWrite],
  [Permission.ApiKeysManage]: [Permission.ApiKeysRead],
};

/** Returns the permissions with those that they imply. */
export const withImplied = (permissions: readonly Permission[]): ReadonlySet<Permission> =>
  new Set(permissions.flatMap((permission) => [permission, ...(implied[permission] ?? [])]));

const umbrella = new Map(
  Object.entries(implied).flatMap(([wide, narrow]) => narrow.map((one) => [one, wide as Permission] as const)),
);

/** Returns a permission's name in the API, which has no colon there: `users:read` is USERS_READ. */
export const permissionName = (permission: Permission): string =>
  permission
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(':', '_')
    .toUpperCase();

/** Returns the name of the scope that gives a permission. */
export const scopeName = (permission: Permission): string => permissionName(umbrella.get(permission) ?? permission);

/** A member sees the own profile and nothing else. */
export const memberPermissions: ReadonlySet<Permission> = new Set([Permission.ProfileRead]);

/** A SCIM token provisions users and groups and nothing else. */
export const scimTokenPermissions: ReadonlySet<Permission> = new Set([
  Permission.UsersRead,
  Permission.UsersWrite,
  Permission.GroupsRead,
  Permission.GroupsWrite,
]);

const notForKeys: readonly Permission[] = [
  Permission.ApiKeysRead,
  Permission.ApiKeysManage,
  Permission.ProfileRead,
  Permission.ProfileWrite,
  Permission.AdministratorsRead,
  Permission.AdministratorsWrite,
  ...umbrella.keys(),
];

/**
 * The permissions that an API key can be given. A key neither reads nor manages keys and administrators, so that no key
 * makes another way in, and it has no profile.
 */
export const apiKeyPermissions: readonly Permission[] = Object.values(Permission).filter(
  (permission) => !notForKeys.includes(permission),
);
