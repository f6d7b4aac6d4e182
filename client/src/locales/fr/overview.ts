/** La vue d’ensemble et les points à traiter. */
export const overview = {
  'attention.title': 'Points à traiter',
  'attention.nothing': 'Rien à signaler.',
  'attention.problem': 'Problème',
  'attention.warning': 'Avertissement',
  'attention.noToken': 'Aucun jeton n’est actif : Okta ne peut rien envoyer.',
  'attention.expired': 'Le jeton « {name} » a expiré, et aucun autre ne fonctionne.',
  'attention.expiring':
    'Le jeton « {name} » expire {days, plural, one {dans un jour au plus} many {dans # de jours au plus} other {dans # jours au plus}}.',
  'attention.seeTokens': 'Ouvrir les jetons',
  'attention.errors':
    '{count, plural, one {# utilisateur ou groupe attend une modification qui a échoué.} many {# d’utilisateurs ou de groupes attendent une modification qui a échoué.} other {# utilisateurs ou groupes attendent une modification qui a échoué.}}',
  'attention.seeErrors': 'Ouvrir les erreurs',
  'attention.mails':
    '{count, plural, one {# e-mail n’a pas pu être remis et a été abandonné.} many {# d’e-mails n’ont pas pu être remis et ont été abandonnés.} other {# e-mails n’ont pas pu être remis et ont été abandonnés.}}',
  'attention.seeMails': 'Ouvrir ces e-mails',
  'attention.noMailServer':
    'Les utilisateurs sont invités automatiquement, mais aucun serveur de messagerie n’est configuré : les invitations restent dans la boîte d’envoi.',
  'attention.seeSettings': 'Ouvrir les paramètres',
  'overview.title': 'Vue d’ensemble',
  'overview.fromOkta': 'dont {count, number} depuis Okta',
  'overview.lastRequest': 'Dernière requête d’Okta',
  'overview.chart': 'Modifications et erreurs des dernières 24 heures',
  'overview.changes': 'Modifications',
  'overview.causes': 'Erreurs non résolues',
  'overview.freshTitle': 'Connecter Okta',
  'overview.fresh':
    'Le guide de configuration vous accompagne étape par étape ; les utilisateurs et les groupes arrivent ensuite d’eux-mêmes.',
  'overview.freshAction': 'Ouvrir le guide de configuration',
};
