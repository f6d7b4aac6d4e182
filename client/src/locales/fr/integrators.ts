import type { integrators as english } from '../en/integrators.js';

/** Admin > Système : clés d’API et explorateur d’API. */
export const integrators: Record<keyof typeof english, string> = {
  'nav.system': 'Système',
  'apiKeys.action.edit': 'Modifier',
  'apiKeys.action.revoke': 'Révoquer',
  'apiKeys.action.rotate': 'Nouveau secret',
  'apiKeys.back': 'Revenir aux clés',
  'apiKeys.changed': 'Clé « {name} » modifiée',
  'apiKeys.create': 'Créer une clé',
  'apiKeys.createConfirm': 'Créer la clé',
  'apiKeys.createExplanation':
    'Une clé permet à un programme d’utiliser l’API GraphQL sans qu’une personne se connecte. Elle est affichée une seule fois, à la page suivante.',
  'apiKeys.created': 'Création',
  'apiKeys.editConfirm': 'Enregistrer les modifications',
  'apiKeys.editExplanation': 'Le secret reste le même. Ce qui est retiré est refusé dès la prochaine requête.',
  'apiKeys.editTitle': 'Modifier « {name} »',
  'apiKeys.empty':
    'Donnez à chaque programme sa propre clé, avec les seuls droits nécessaires. Vous voyez ici quand chacune a servi, et vous la révoquez sans toucher aux autres.',
  'apiKeys.emptyTitle': 'Aucun programme n’a encore accès',
  'apiKeys.endpoint': 'Adresse de l’API',
  'apiKeys.expires': 'Expiration',
  'apiKeys.expiry': 'Expiration',
  'apiKeys.expiryDays': '{days, plural, one {# jour} many {# de jours} other {# jours}}',
  'apiKeys.expiryHelp': 'Au-delà, les requêtes avec cette clé sont refusées.',
  'apiKeys.expiryNone': 'Sans expiration',
  'apiKeys.expiryNoneWarning': 'Une clé sans expiration reste valable même oubliée. Choisissez une durée si possible.',
  'apiKeys.firstCall': 'Premier appel',
  'apiKeys.firstCallHelp': 'Complet, avec votre clé : collez-le et exécutez-le. Rien n’est à installer.',
  'apiKeys.gone': 'Le secret de « {name} » ne peut plus être affiché',
  'apiKeys.goneHelp':
    'Seule son empreinte est conservée. Si vous ne l’avez pas noté, donnez à la clé un nouveau secret ; l’ancien cesse alors de fonctionner.',
  'apiKeys.goneTitle': 'La clé n’est plus visible',
  'apiKeys.goneUnknown': 'Cette clé ne peut plus être affichée',
  'apiKeys.intro':
    'Clés par lesquelles des programmes utilisent l’API GraphQL. Une clé n’ouvre rien d’autre : ni ce portail, ni SCIM.',
  'apiKeys.lastUsed': 'Dernière utilisation',
  'apiKeys.leaveExplanation':
    'La clé ne sera plus affichée. Si vous ne l’avez pas conservée, il faudra lui donner un nouveau secret.',
  'apiKeys.leaveTitle': 'Quitter sans avoir conservé la clé ?',
  'apiKeys.name': 'Nom',
  'apiKeys.nameHelp': 'Le programme qui l’utilisera, par exemple « Gestion des appareils ».',
  'apiKeys.neverExpires': 'Jamais',
  'apiKeys.neverUsed': 'Jamais',
  'apiKeys.onceTitle': '{name} : affichée une seule fois',
  'apiKeys.onlyNow': 'Cette clé n’est affichée qu’une seule fois',
  'apiKeys.onlyNowHelp':
    'Copiez-la maintenant, ou conservez-la dans votre gestionnaire de mots de passe : elle ne pourra plus être affichée.',
  'apiKeys.presetRead': 'Lecture seule',
  'apiKeys.requests':
    '{count, plural, one {# requête en 7 jours} many {# de requêtes en 7 jours} other {# requêtes en 7 jours}}',
  'apiKeys.revokeConfirm': 'Révoquer la clé',
  'apiKeys.revokeExplanation':
    'La clé cesse de fonctionner dès la prochaine requête, et ses abonnements ouverts prennent fin. Elle ne peut pas être rétablie.',
  'apiKeys.revokeInUse': 'Un programme l’a utilisée au cours des sept derniers jours : il recevra des erreurs.',
  'apiKeys.revokeTitle': 'Révoquer « {name} » ?',
  'apiKeys.revoked': 'Clé « {name} » révoquée',
  'apiKeys.rotateConfirm': 'Émettre un nouveau secret',
  'apiKeys.rotateExplanation':
    'Le secret actuel cesse aussitôt de fonctionner : le programme reçoit des erreurs jusqu’à ce qu’il ait le nouveau. Le nom, les droits et l’expiration restent les mêmes.',
  'apiKeys.rotateTitle': 'Nouveau secret pour « {name} » ?',
  'apiKeys.rotatedHelp':
    'Le secret précédent vient de cesser de fonctionner. Remplacez-le dans le programme qui l’utilise.',
  'apiKeys.runPython': 'Enregistrez-le sous first-call.py, puis : python3 first-call.py',
  'apiKeys.runTypescript':
    'Enregistrez-le sous first-call.mts, puis : node first-call.mts (Node.js 22.18 ou plus récent)',
  'apiKeys.scope.GROUPS_READ': 'Lire les groupes',
  'apiKeys.scope.GROUPS_WRITE': 'Modifier les groupes',
  'apiKeys.scope.PROVISIONING_READ': 'Lire l’état du provisionnement',
  'apiKeys.scope.PROVISIONING_WRITE': 'Modifier le provisionnement',
  'apiKeys.scope.USERS_READ': 'Lire les utilisateurs',
  'apiKeys.scope.USERS_WRITE': 'Modifier les utilisateurs',
  'apiKeys.scopeHelp.GROUPS_READ': 'Les noms des groupes, et les groupes de chaque utilisateur.',
  'apiKeys.scopeHelp.GROUPS_WRITE': 'Créer, modifier et supprimer des groupes locaux et leurs membres.',
  'apiKeys.scopeHelp.PROVISIONING_READ': 'La connexion à Okta et la liste des jetons SCIM, sans leurs secrets.',
  'apiKeys.scopeHelp.PROVISIONING_WRITE':
    'Définir les jetons SCIM sur Actif ou Inactif, les supprimer, gérer les attributs personnalisés. Les secrets restent réservés aux personnes.',
  'apiKeys.scopeHelp.USERS_READ': 'Tous les attributs de tous les utilisateurs, et les membres d’un groupe.',
  'apiKeys.scopeHelp.USERS_WRITE':
    'Créer et supprimer des utilisateurs locaux, désactiver et réactiver tout utilisateur.',
  'apiKeys.scopes': 'Droits',
  'apiKeys.secret': 'Clé d’API',
  'apiKeys.state.active': 'Active',
  'apiKeys.state.expired': 'Expirée',
  'apiKeys.state.unused': 'Inutilisée depuis 90 jours',
  'apiKeys.status': 'État',
  'apiKeys.stored': 'J’ai conservé la clé',
  'apiKeys.title': 'Clés d’API',
  'apiKeys.toExplorer': 'Essayer d’autres requêtes dans l’explorateur d’API',
  'apiKeys.whyExpired': 'Elle a expiré : créez-en une autre.',
  'explorer.allowMutations': 'Autoriser les mutations',
  'explorer.allowMutationsHelp': 'Sinon, ce qui modifie des données est refusé avant l’envoi.',
  'explorer.copyCurl': 'Copier pour cURL',
  'explorer.curl': 'La requête pour cURL',
  'explorer.example': 'Exemples',
  'explorer.example.groups': 'Groupes avec leurs membres',
  'explorer.example.page': 'Utilisateurs, page par page',
  'explorer.example.provisioning': 'État du provisionnement',
  'explorer.example.subscription': 'S’abonner aux changements',
  'explorer.example.user': 'Un utilisateur par son nom d’utilisateur',
  'explorer.intro':
    'Écrivez des requêtes pour l’API de ce serveur, avec complétion et documentation. Elles s’exécutent en votre nom, avec vos droits.',
  'explorer.keyboard':
    'Dans l’éditeur, Tab met en retrait. Pour en sortir au clavier, appuyez sur Échap, puis sur Tab.',
  'explorer.language': 'L’éditeur lui-même n’existe qu’en anglais.',
  'explorer.notice': 'L’éditeur est volumineux',
  'explorer.noticeHelp':
    'Il charge environ {size} ko, une seule fois. Il vient de ce serveur seul et fonctionne sans aucune autre connexion.',
  'explorer.open': 'Ouvrir l’explorateur',
  'explorer.refused':
    'Les mutations sont désactivées. Cochez « Autoriser les mutations » ci-dessus pour exécuter celle-ci.',
  'explorer.title': 'Explorateur d’API',
};
