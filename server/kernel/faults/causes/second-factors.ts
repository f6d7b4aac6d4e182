import type { FaultLine } from './fault-line.js';

const badInput = { code: 'BAD_USER_INPUT' } as const;
const conflict = { code: 'CONFLICT' } as const;
const signedOut = { code: 'UNAUTHENTICATED' } as const;

/** Second factors: the steps of a sign-in, and what administrators do with their own. */
export const secondFactorFaults = {
  'sign-in.second-factor': {
    ...signedOut,
    text: ({ methods }: { methods: readonly string[] }) =>
      `The password is right. Complete the sign-in within five minutes by a second factor (${methods.join(', ')}).`,
  },
  'sign-in.challenge-gone': {
    ...signedOut,
    text: () => 'This sign-in took longer than five minutes, or was completed already. Begin again.',
  },
  'second-factor.wrong': {
    ...signedOut,
    field: 'code',
    text: () => 'This code is not right, or was used already. Wait for the next one, or take another factor.',
  },
  'second-factor.unreadable': {
    ...conflict,
    text: () =>
      'The server lacks the key that encrypts this factor. Take a recovery code or a passkey, and restore its keys.',
  },
  'second-factor.one': { ...badInput, text: () => 'Give one of code, recoveryCode and passkey.' },
  'step-up.code-needed': {
    ...badInput,
    field: 'code',
    text: () => 'Your account has an authenticator app: give its code beside the password, or a passkey.',
  },
  'step-up.passkey-needed': {
    ...badInput,
    field: 'passkey',
    text: () => 'Your account signs in with a passkey as well; give it instead of the password.',
  },
  'step-up.one': { ...badInput, text: () => 'Give either password or passkey.' },
  'passkey.refused': {
    ...signedOut,
    field: 'passkey',
    text: () => 'This passkey was not accepted. Try again, or sign in another way.',
  },
  'passkey.unavailable': {
    ...badInput,
    text: () => 'Passkeys need https and a host name: set PUBLIC_URL to an address that begins with https.',
  },
  'passkey.name': { ...badInput, field: 'name', text: () => 'Give the passkey a name of 1 to 100 characters.' },
  'passkey.too-many': {
    ...conflict,
    text: ({ limit }: { limit: number }) => `There are ${limit} passkeys already; remove one first.`,
  },
  'passkey.taken': { ...conflict, text: () => 'This passkey is registered already.' },
  'passkey.not-found': {
    code: 'NOT_FOUND',
    field: 'id',
    text: () => 'This passkey does not exist any more; reload the list.',
  },
  'totp.exists': {
    ...conflict,
    text: () => 'There is an authenticator app already; remove it before you set up another one.',
  },
  'totp.not-begun': { ...conflict, text: () => 'Begin with a new key: this one is not waiting for a code.' },
  'totp.code-wrong': {
    ...badInput,
    field: 'code',
    text: () => 'This code is not right. Check the time of the device, and give the code that is shown now.',
  },
  'totp.none': { ...conflict, text: () => 'There is no authenticator app to remove; reload the page.' },
  'recovery-codes.no-factor': { ...conflict, text: () => 'Recovery codes need a second factor; add one first.' },
  'second-factor.required': {
    ...conflict,
    text: () => 'Your organisation requires a second factor; add another one before you remove the last.',
  },
  'session.factor-needed': {
    code: 'FORBIDDEN',
    text: () => 'Your organisation requires a second factor; add one to your account, then go on.',
  },
  'policy.own-factor': {
    ...conflict,
    field: 'secondFactor',
    text: () => 'Add a second factor to your own account before you require one of others.',
  },
} as const satisfies Record<string, FaultLine>;
