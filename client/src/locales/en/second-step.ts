/** The second step of a sign-in. */
export const secondStep = {
  'secondStep.intro': 'The password is right. One more step shows that it is you.',
  'secondStep.code': 'Code',
  'secondStep.codeHelp': 'The six digits that your authenticator app shows.',
  'secondStep.recoveryCode': 'Recovery code',
  'secondStep.recoveryCodeHelp': 'One of the codes that you stored. Each works once.',
  'secondStep.usePasskey': 'Use a passkey',
  'secondStep.useCode': 'Use the authenticator app',
  'secondStep.useRecoveryCode': 'Use a recovery code',
  'secondStep.back': 'Back to the password',
  'signIn.passkey': 'Sign in with a passkey',
  'signIn.orElse': 'or',
} as const;
