import type { administrators as english } from '../en/administrators.js';

/** The page of administrators, and its dialogs. */
export const administrators: Record<keyof typeof english, string> = {
  'administrators.act.deactivate': 'Désactiver',
  'administrators.act.reactivate': 'Réactiver',
  'administrators.act.remove': 'Supprimer',
  'administrators.act.resend': 'Envoyer un nouveau lien',
  'administrators.act.role': 'Changer le rôle',
  'administrators.deactivateDone': '{name} est désactivé.',
  'administrators.deactivateExplanation':
    'Toutes les sessions de cet administrateur prennent fin en quelques secondes, et il ne peut plus se connecter tant que personne ne le réactive.',
  'administrators.deactivateTitle': 'Désactiver {name} ?',
  'administrators.guide': 'Ce que chaque rôle permet',
  'administrators.intro':
    'Ces personnes peuvent se connecter au portail. Seuls les propriétaires peuvent modifier cette liste.',
  'administrators.invite': 'Inviter un administrateur',
  'administrators.inviteConfirm': 'Inviter',
  'administrators.inviteExplanation':
    'La personne reçoit un lien utilisable une seule fois, pendant 48 heures, et choisit un nom et un mot de passe.',
  'administrators.invited': '{email} est invité.',
  'administrators.lastSignIn': 'Dernière connexion',
  'administrators.link': 'Lien d’invitation',
  'administrators.linkExplanation':
    'Aucun serveur de messagerie n’est défini. Transmettez ce lien vous-même : il fonctionne une seule fois, jusqu’au {until}, et n’est affiché que maintenant.',
  'administrators.linkTitle': 'Invitation de {email}',
  'administrators.linkUntil': 'Le lien fonctionne jusqu’au {until}.',
  'administrators.name': 'Nom',
  'administrators.never': 'Jamais',
  'administrators.reactivateDone': '{name} peut de nouveau se connecter.',
  'administrators.reactivateExplanation':
    'Cet administrateur peut de nouveau se connecter, avec le même mot de passe et le même rôle.',
  'administrators.reactivateTitle': 'Réactiver {name} ?',
  'administrators.removeExplanation':
    'Le compte et toutes ses sessions sont supprimés définitivement. Les clés API que cet administrateur a créées continuent de fonctionner, et la piste d’audit garde le nom.',
  'administrators.removeTitle': 'Supprimer {name} ?',
  'administrators.removed': '{name} est supprimé.',
  'administrators.resendExplanation': 'Le lien précédent cesse de fonctionner.',
  'administrators.resendTitle': 'Envoyer un nouveau lien à {email} ?',
  'administrators.role': 'Rôle',
  'administrators.act.factors': 'Retirer les seconds facteurs',
  'administrators.factorsTitle': 'Retirer les seconds facteurs de {name} ?',
  'administrators.factorsExplanation':
    'L’application d’authentification, les clés d’accès et les codes de secours sont retirés, toutes les sessions se terminent et un e-mail en informe la personne. Tant qu’aucun nouveau facteur n’est configuré, son mot de passe suffit pour se connecter. Assurez-vous d’abord que c’est bien elle qui le demande.',
  'administrators.factorsRemoved': 'Les seconds facteurs de {name} ont été retirés.',
  'administrators.secondFactor': 'Second facteur',
  'administrators.factor.none': 'Aucun',
  'administrators.factor.app': 'Application d’authentification',
  'administrators.factor.passkeys':
    '{count, plural, one {# clé d’accès} many {# de clés d’accès} other {# clés d’accès}}',
  'administrators.roleChanged': '{name} a maintenant le rôle {role}.',
  'administrators.roleExplanation': 'Le nouveau rôle s’applique immédiatement.',
  'administrators.roleTitle': 'Changer le rôle de {name}',
  'administrators.singleSignOn': 'Par authentification unique',
  'administrators.state.ACTIVE': 'Actif',
  'administrators.state.DEACTIVATED': 'Désactivé',
  'administrators.state.INVITED': 'Invité',
  'administrators.state.lapsed': 'Invitation expirée',
  'administrators.title': 'Administrateurs',
  'administrators.you': '(vous)',
  'role.ADMINISTRATOR.may': 'Modifie tout sauf les administrateurs et leurs rôles.',
  'role.AUDITOR.may': 'Lit tout sauf les secrets et les valeurs personnelles du journal, et ne modifie rien.',
  'role.HELP_DESK.may': 'Trouve les utilisateurs, les invite et lit le journal sans valeurs personnelles.',
  'role.OWNER.may': 'Fait tout, y compris les administrateurs et leurs rôles.',
};
