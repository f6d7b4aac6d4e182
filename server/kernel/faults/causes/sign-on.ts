import type { FaultLine } from './fault-line.js';

const refused = { code: 'UNAUTHENTICATED' } as const;
const forbidden = { code: 'FORBIDDEN' } as const;

/** Single sign-on: what the provider says, and whom its subjects are here. */
export const signOnFaults = {
  'sign-on.not-configured': {
    code: 'NOT_FOUND',
    text: () => 'No single sign-on is configured; set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  },
  'sign-on.stale': {
    ...refused,
    text: () => 'This sign-in was begun in another browser or more than ten minutes ago; begin again.',
  },
  'sign-on.denied': { ...refused, text: () => 'The sign-in was cancelled at the identity provider.' },
  'sign-on.refused': {
    ...refused,
    text: ({ error }: { error: string }) => `The identity provider refused the sign-in: ${error}.`,
  },
  'sign-on.invalid': {
    ...refused,
    text: () => 'The answer of the identity provider does not hold: check OIDC_ISSUER and the client in its console.',
  },
  'sign-on.too-weak': {
    ...refused,
    text: () =>
      'The identity provider does not confirm a sign-in as strong as OIDC_ACR_VALUES asks for; use a second factor there.',
  },
  'sign-on.unreachable': {
    code: 'UNAVAILABLE',
    text: () => 'The identity provider does not answer; try again in a moment, or sign in with a password.',
  },
  'sign-on.no-account': {
    ...refused,
    text: () => 'The identity provider knows you, but you have no account here; ask an owner of Rollcall.',
  },
  'sign-on.deactivated': {
    ...refused,
    text: () => 'Your account here is deactivated; ask an owner of Rollcall.',
  },
  'sign-on.address-taken': {
    ...refused,
    text: () =>
      'An administrator with your e-mail address signs in with a password; sign in with it and connect single sign-on.',
  },
  'sign-on.connected': {
    ...refused,
    text: () => 'This account at the identity provider is connected with somebody else here.',
  },
  'sign-on.only': {
    ...forbidden,
    text: () => 'Passwords are switched off here; use single sign-on.',
  },
} as const satisfies Record<string, FaultLine>;
