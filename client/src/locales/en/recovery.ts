/** The pages of one-time links, and of a forgotten password. */
export const recovery = {
  'recovery.accept': 'Accept the invitation',
  'recovery.acceptHelp': 'You are invited to administer Rollcall as {email}. Choose your name and a password.',
  'recovery.acceptTitle': 'Your invitation',
  'recovery.askAgain': 'Ask for a new link',
  'recovery.confirmEmail': 'Confirm this address',
  'recovery.emailDone': 'Your address is {email} from now on. Sign in with it.',
  'recovery.emailHelp': 'Confirm that {email} is the address of your account.',
  'recovery.emailTitle': 'Confirm your address',
  'recovery.forgotHelp': 'Enter the address or user name that you sign in with. You get a link by email.',
  'recovery.forgotTitle': 'Forgot your password?',
  'recovery.gone.EMAIL_CHANGE':
    'This link was used, replaced or has expired. Ask for the change again in your profile.',
  'recovery.gone.INVITATION':
    'This invitation was used, replaced or withdrawn, or has expired. Ask an owner for a new one.',
  'recovery.gone.PASSWORD_RESET': 'This link was used or has expired.',
  'recovery.goneTitle': 'This link does not work any more',
  'recovery.reset': 'Set the password',
  'recovery.resetDone': 'Your password is changed and all of your sessions have ended. Sign in with the new password.',
  'recovery.resetDoneTitle': 'Password changed',
  'recovery.resetHelp': 'Choose a new password. All of your sessions end.',
  'recovery.resetTitle': 'New password',
  'recovery.send': 'Send a link',
  'recovery.sent':
    'If there is an account of this name, an email with a link is on its way. The link works for 30 minutes. If no email arrives, ask an owner or whoever runs the server.',
  'recovery.toProfile': 'Go to your profile',
} as const;
