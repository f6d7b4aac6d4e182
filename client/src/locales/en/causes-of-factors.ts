/** Causes of second factors, which the sign-in page meets as well. */
export const causesOfFactors = {
  'cause.sign-in.second-factor.what': 'The password is right. Complete the sign-in by a second factor.',
  'cause.sign-in.challenge-gone.what':
    'This sign-in took longer than five minutes, or was completed already. Begin again.',
  'cause.second-factor.wrong.what':
    'This code is not right, or was used already. Wait for the next one, or take another factor.',
  'cause.second-factor.unreadable.what':
    'The server lacks the key that encrypts this factor. Take a recovery code or a passkey, and tell whoever runs the server.',
  'cause.second-factor.one.what': 'Give one second factor, not several.',
  'cause.step-up.code-needed.what': 'Your account has an authenticator app. Enter its code as well, or use a passkey.',
  'cause.step-up.passkey-needed.what': 'Your account signs in with a passkey as well. Use it instead of the password.',
  'cause.step-up.one.what': 'Give either the password or a passkey.',
  'cause.passkey.refused.what': 'This passkey was not accepted. Try again, or sign in another way.',
  'cause.passkey.unavailable.what':
    'Passkeys need https and a host name: set PUBLIC_URL to an address that begins with https.',
  'cause.passkey.name.what': 'Give the passkey a name of 1 to 100 characters.',
  'cause.passkey.too-many.what': 'There are {limit} passkeys already. Remove one first.',
  'cause.passkey.taken.what': 'This passkey is registered already.',
  'cause.passkey.not-found.what': 'This passkey does not exist any more. Reload the list.',
  'cause.totp.exists.what': 'There is an authenticator app already. Remove it before you set up another one.',
  'cause.totp.not-begun.what': 'This key is not waiting for a code any more. Begin with a new one.',
  'cause.totp.code-wrong.what':
    'This code is not right. Check the time of the device, and enter the code that is shown now.',
  'cause.totp.none.what': 'There is no authenticator app to remove. Reload the page.',
  'cause.recovery-codes.no-factor.what': 'Recovery codes need a second factor. Add one first.',
  'cause.second-factor.required.what':
    'Your organisation requires a second factor. Add another one before you remove the last.',
  'cause.session.factor-needed.what':
    'Your organisation requires a second factor. Add one to your account, then go on.',
  'cause.policy.own-factor.what': 'Add a second factor to your own account before you require one of others.',
} as const;
