import type { roles as english } from '../en/roles.js';

/** Roles, and what a role does not allow. */
export const roles: Record<keyof typeof english, string> = {
  'notAllowed.explanation': 'Votre rôle ne comprend pas cette page.',
  'notAllowed.help': 'Un propriétaire peut vous donner un autre rôle.',
  'notAllowed.title': 'Vous ne pouvez pas ouvrir cette page',
  'readOnly.note': 'Votre rôle vous permet de lire cette page, mais pas de la modifier.',
  'role.ADMINISTRATOR': 'Administrateur',
  'role.AUDITOR': 'Auditeur',
  'role.HELP_DESK': 'Assistance',
  'role.OWNER': 'Propriétaire',
};
