/** Roles, and what a role does not allow. */
export const roles = {
  'notAllowed.explanation': 'Your role does not include this page.',
  'notAllowed.help': 'An owner can give you another role.',
  'notAllowed.title': 'You may not open this page',
  'readOnly.note': 'Your role lets you read this page, but not change it.',
  'role.ADMINISTRATOR': 'Administrator',
  'role.AUDITOR': 'Auditor',
  'role.HELP_DESK': 'Help desk',
  'role.OWNER': 'Owner',
} as const;
