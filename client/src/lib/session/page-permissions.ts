import type { Permission } from '../../gql/graphql.js';

/**
 * The permissions that a page needs, by the beginning of its path. Of two that fit, the more precise one stands first.
 * A page whose query needs more than its line leaves that part of the query out for those who may not read it.
 */
const pages: readonly (readonly [start: string, ...needed: Permission[]])[] = [
  ['/users', 'USERS_READ'],
  ['/groups', 'GROUPS_READ'],
  ['/configurations/new', 'CONFIGURATIONS_WRITE'],
  ['/configurations', 'CONFIGURATIONS_READ', 'USERS_READ'],
  ['/admin/identity', 'PROVISIONING_READ'],
  ['/admin/system/provisioning-log', 'LOG_READ'],
  ['/admin/system/attributes', 'PROVISIONING_READ', 'CONFIGURATIONS_READ'],
  ['/admin/system/outbox', 'INVITATIONS_READ'],
  ['/admin/system/audit-trail', 'AUDIT_READ_OWN'],
  ['/admin/system/api-keys', 'API_KEYS_READ'],
  ['/admin/system/api-explorer', 'API_KEYS_READ'],
  ['/admin/system/administrators', 'ADMINISTRATORS_READ'],
  ['/profile'],
  ['/', 'USERS_READ', 'GROUPS_READ'],
];

/** Returns the permissions that the page at a path needs; undefined for a path without a page. */
export function permissionsOfPage(path: string): readonly Permission[] | undefined {
  const [pathname = ''] = path.split(/[?#]/);
  const line = pages.find(([start]) => pathname === start || (start !== '/' && pathname.startsWith(`${start}/`)));
  return line?.slice(1).map((permission) => permission as Permission);
}
