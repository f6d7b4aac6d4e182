import type { FaultLine } from './fault-line.js';

const badInput = { code: 'BAD_USER_INPUT' } as const;
const conflict = { code: 'CONFLICT' } as const;
const ofId = { field: 'id' } as const;
const ofToken = { ...badInput, field: 'token' } as const;

/** Administrators, their invitations, their passwords and the one-time links of accounts. */
export const administratorFaults = {
  'administrator.not-found': {
    code: 'NOT_FOUND',
    ...ofId,
    text: () => 'This administrator does not exist any more; reload the list.',
  },
  'administrator.taken': {
    ...conflict,
    reason: 'uniqueness',
    field: 'email',
    text: () => 'An administrator has this e-mail address already.',
  },
  'administrator.too-many': {
    ...badInput,
    text: ({ limit }: { limit: number }) => `There are ${limit} administrators already; remove one first.`,
  },
  'administrator.last-owner': {
    ...conflict,
    ...ofId,
    text: () => 'This is the last owner who can sign in; make somebody else an owner first.',
  },
  'administrator.deactivated': {
    ...conflict,
    ...ofId,
    text: () => 'This administrator is deactivated; reactivate the administrator first.',
  },
  'administrator.accepted': {
    ...conflict,
    ...ofId,
    text: () => 'This administrator has accepted the invitation already.',
  },
  'account.unknown': {
    code: 'NOT_FOUND',
    text: ({ given }: { given: string }) => `Nobody signs in as ${given} here.`,
  },
  'account.without-password': {
    ...conflict,
    text: ({ given }: { given: string }) =>
      `No password opens the account of ${given}: it is deactivated, has not accepted its invitation, or signs in ` +
      'through the identity provider.',
  },
  'administrator-invitation.used': {
    ...ofToken,
    text: () => 'This invitation was used, replaced or withdrawn, or has expired; ask an owner for a new one.',
  },
  'reset-link.used': {
    ...ofToken,
    text: () => 'This link was used or has expired; ask for a new one on the sign-in page.',
  },
  'email-link.used': {
    ...ofToken,
    text: () => 'This link was used, replaced or has expired; ask for the change again in your profile.',
  },
  'password.none': {
    ...conflict,
    text: () => 'You sign in through the identity provider; change your password and your address there.',
  },
  'password.current-wrong': {
    ...badInput,
    field: 'currentPassword',
    text: () => 'The current password is not right.',
  },
} as const satisfies Record<string, FaultLine>;
