import type { FaultLine } from './fault-line.js';

/** What GraphQL alone refuses: no entry of the provisioning log has these causes. */
export const portalFaults = {
  'session.missing': { code: 'UNAUTHENTICATED', text: () => 'Sign in first.' },
  'permission.missing': {
    code: 'FORBIDDEN',
    text: ({ permissions }: { permissions: string }) =>
      `This needs the permission ${permissions}, which you do not have.`,
  },
  'user.managed': {
    code: 'FORBIDDEN',
    reason: 'managedElsewhere',
    text: () => 'This user is managed by Okta; change it there.',
  },
  'group.managed': {
    code: 'FORBIDDEN',
    reason: 'managedElsewhere',
    text: () => 'This group is managed by Okta; change it there.',
  },
  'input.contradiction': {
    code: 'BAD_USER_INPUT',
    field: ({ field }: { field: string }) => field,
    text: ({ wanted }: { field: string; wanted: string }) => `Give ${wanted}.`,
  },
  'group.whole': {
    code: 'FORBIDDEN',
    text: () => 'wholeGroup is for the SCIM endpoint; page through members and memberGroups instead.',
  },
  'page.too-large': {
    code: 'BAD_USER_INPUT',
    field: 'memberList',
    text: ({ limit, displayName, count }: { limit: number; displayName: string; count: number }) =>
      `memberList holds at most ${limit} members in one answer, and ${displayName} has ${count}; page through members ` +
      'and memberGroups instead.',
  },
} as const satisfies Record<string, FaultLine>;
