/** Causes that the pages outside the portal meet. */
export const causesOfEntrance = {
  'cause.session.missing.what': 'Sign in first.',
  'cause.sign-in.wrong.what': 'The email address or the password is not right.',
  'cause.sign-in.too-often.what': 'Too many attempts. Wait a moment, then try again.',
  'cause.sign-in.crowded.what': 'Many people are signing in at this moment. Try again in {seconds} s.',
  'cause.password.length.what': 'The password needs {least} to {most} characters.',
  'cause.password.common.what':
    'This password is among the first that are guessed: well-known words, runs of keys and repetitions hardly count. Take several words that do not belong together.',
  'cause.password.own-words.what':
    'This password consists mostly of your own name or address, or of the name of your organisation. Take several words that have nothing to do with you.',
  'cause.set-up-link.used.what': 'This set-up link has been used or has expired. Restart the server to get a new one.',
  'cause.invitation-link.unusable.what': 'This link cannot be used now. Try again.',
  'cause.invitation-link.used.what': 'This link has been used. Sign in with the password that you chose.',
  'cause.invitation-link.expired.what': 'This link has expired. Ask your administrator for a new invitation.',
  'cause.invitation-link.withdrawn.what': 'This invitation was withdrawn. Ask your administrator.',
  'cause.invitation-link.replaced.what': 'A newer invitation was sent to you. Use the link in it.',
  'cause.invitation-link.incomplete.what': 'This link is not complete. Copy the whole of it from the email.',
  'cause.origin.differs.what': 'The page was opened at another address than the server’s own.',
  'cause.sign-on.not-configured.what': 'Single sign-on is not set up here. Sign in with your password.',
  'cause.sign-on.stale.what': 'This sign-in was begun in another browser or more than ten minutes ago. Begin again.',
  'cause.password.leaked.what':
    'This password is on a list of leaked ones, which attackers try first. Take several words that do not belong together.',
  'cause.sign-on.too-weak.what':
    'Rollcall asks for a stronger sign-in than the identity provider confirmed. Sign in there with a second factor, then try again.',
  'cause.sign-on.denied.what': 'You cancelled the sign-in at the identity provider.',
  'cause.sign-on.refused.what': 'The identity provider refused the sign-in: {error}.',
  'cause.sign-on.invalid.what':
    'The identity provider’s answer could not be verified. Try again; if it goes on, tell an owner of Rollcall.',
  'cause.sign-on.unreachable.what':
    'The identity provider does not answer. Try again in a moment, or sign in with your password.',
  'cause.sign-on.no-account.what':
    'The identity provider knows you, but you have no account here. Ask an owner of Rollcall.',
  'cause.sign-on.deactivated.what': 'Your account here is deactivated. Ask an owner of Rollcall.',
  'cause.sign-on.address-taken.what':
    'An administrator with your email address signs in with a password. Sign in with it, then connect single sign-on in your profile.',
  'cause.sign-on.connected.what': 'This account at the identity provider is connected with somebody else here.',
  'cause.sign-on.only.what': 'Passwords are switched off here. Use single sign-on.',
  'cause.administrator-invitation.used.what':
    'This invitation was used, replaced or withdrawn, or has expired. Ask an owner for a new one.',
  'cause.reset-link.used.what': 'This link was used or has expired. Ask for a new one on the sign-in page.',
  'cause.email-link.used.what':
    'This link was used, replaced or has expired. Ask for the change again in your profile.',
} as const;
