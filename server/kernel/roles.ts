import { Permission } from './permissions.js';

/** The roles that an administrator can have. */
export enum Role {
  OWNER = 'OWNER',
  ADMINISTRATOR = 'ADMINISTRATOR',
  HELP_DESK = 'HELP_DESK',
  AUDITOR = 'AUDITOR',
}

const everything: readonly Permission[] = Object.values(Permission);

const helpDesk: readonly Permission[] = [
  Permission.UsersRead,
  Permission.GroupsRead,
  Permission.InvitationsRead,
  Permission.InvitationsWrite,
  Permission.LogRead,
  Permission.AuditReadOwn,
  Permission.ProfileWrite,
];

const auditor: readonly Permission[] = [
  Permission.UsersRead,
  Permission.GroupsRead,
  Permission.ProvisioningRead,
  Permission.InvitationsRead,
  Permission.ConfigurationsRead,
  Permission.LogRead,
  Permission.ApiKeysRead,
  Permission.AuditRead,
  Permission.AuditReadOwn,
  Permission.AdministratorsRead,
  Permission.ProfileWrite,
];

/** The permissions of each role; none implies another here. */
const byRole: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  [Role.OWNER]: new Set(everything),
  [Role.ADMINISTRATOR]: new Set(everything.filter((permission) => permission !== Permission.AdministratorsWrite)),
  [Role.HELP_DESK]: new Set(helpDesk),
  [Role.AUDITOR]: new Set(auditor),
};

/** Returns the permissions of a role. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => byRole[role];
