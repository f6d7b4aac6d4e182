/** The page of one’s own account. */
export const profile = {
  'profile.factorsIntro': 'Your account, and how you show that it is you when you sign in.',
  'profile.mustAdd':
    'Your organisation requires a second factor. Add an authenticator app or a passkey: the rest of the portal opens right afterwards.',
  'profile.app.title': 'Authenticator app',
  'profile.app.intro':
    'After your password you enter six digits that an app on your phone shows, such as Aegis, Google Authenticator or your password manager.',
  'profile.app.since': 'Asked for at each sign-in with the password. Set up:',
  'profile.app.add': 'Set up',
  'profile.app.remove': 'Remove',
  'profile.app.removeTitle': 'Remove the authenticator app?',
  'profile.app.removeWhy':
    'Its codes stop working at once. Without another factor, your password alone will sign you in.',
  'profile.app.enrolTitle': 'Set up an authenticator app',
  'profile.app.scan':
    'Scan the code with the app, or enter the key by hand. Then enter the six digits that the app shows.',
  'profile.app.qr': 'QR code with the key for the app',
  'profile.app.key': 'Key',
  'profile.app.confirm': 'Confirm',
  'profile.passkeys.title': 'Passkeys',
  'profile.passkeys.intro':
    'A passkey signs you in without a password, by the fingerprint, face or PIN of your device or by a security key.',
  'profile.passkeys.unavailable':
    'Passkeys need https and a host name in the address of the portal, and a browser that knows them.',
  'profile.passkeys.add': 'Add a passkey',
  'profile.passkeys.addTitle': 'Add a passkey',
  'profile.passkeys.addHow': 'Give it a name by which you know it again. Then your browser asks where to keep it.',
  'profile.passkeys.create': 'Continue',
  'profile.passkeys.name': 'Name',
  'profile.passkeys.nameHelp': 'For example “Laptop” or “Key on my key ring”.',
  'profile.passkeys.added': 'Added',
  'profile.passkeys.used': 'last used',
  'profile.passkeys.rename': 'Rename',
  'profile.passkeys.renameOf': 'Rename {name}',
  'profile.passkeys.remove': 'Remove',
  'profile.passkeys.removeOf': 'Remove {name}',
  'profile.passkeys.removeWhy': 'It stops working at once. Delete it on the device as well: this page cannot do that.',
  'profile.codes.title': 'Recovery codes',
  'profile.codes.intro': 'You get ten of them with your first second factor. They sign you in when the device is lost.',
  'profile.codes.left':
    '{count, plural, =0 {None is left. Make new ones now.} one {# of ten is left.} other {# of ten are left.}}',
  'profile.codes.renew': 'Make new codes',
  'profile.codes.renewTitle': 'Make new recovery codes?',
  'profile.codes.renewWhy': 'The codes that you stored before stop working.',
  'profile.codes.once':
    'Store these codes now, e.g. in your password manager or on paper: they cannot be shown again. Each replaces your second factor once.',
  'profile.codes.kept': 'I have stored them',
  'profile.policy.title': 'Rule for everybody',
  'profile.policy.label': 'Who has to have a second factor?',
  'profile.policy.help':
    'Whoever has none is asked to add one at the next click, and can do nothing else until then. Whoever comes by single sign-on is asked by the provider.',
  'profile.policy.NOBODY': 'Nobody has to',
  'profile.policy.ADMINISTRATORS': 'Owners and administrators',
  'profile.policy.EVERYONE': 'Everyone with a role',
  'profile.policy.save': 'Save the rule',
  'profile.policy.saved': 'Rule saved',
} as const;
