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
} as const;
