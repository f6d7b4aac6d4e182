import { inFrench as okta } from '../okta-labels.js';

/** Les causes d’échec : jetons, adresses, serveur. */
export const causesOfAccess = {
  'cause.token.unknown.what': 'Le jeton est inconnu',
  'cause.token.unknown.fix': `Ce jeton n’a jamais été émis ici, ou il a été supprimé ou renouvelé. Dans Okta, ouvrez ${okta('Provisioning', 'Integration', 'Edit')}, collez un jeton actif et testez les identifiants ; si vous n’en avez plus, renouvelez-le d’abord ici.`,
  'cause.token.inactive.what': 'Le jeton est inactif',
  'cause.token.inactive.fix': `Quelqu’un l’a défini sur Inactif. Définissez-le sur Actif sous État du jeton, ou collez le jeton actif dans Okta, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.token.expired.what': 'Le jeton a expiré',
  'cause.token.expired.fix': `Renouvelez-le sous État du jeton. Si vous gardez le secret, rien ne change dans Okta ; un nouveau secret va dans ${okta('OAuth Bearer Token')}, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.token.address.what': 'Le jeton a été utilisé depuis une adresse non autorisée',
  'cause.token.address.fix':
    'Le jeton n’est utilisable que depuis certaines adresses, et la requête est venue d’une autre, affichée ici. Si c’était Okta, ajoutez son adresse sous État du jeton > Sélectionner > Adresses autorisées. Si vous ne connaissez pas cette adresse, le jeton a peut-être fui : définissez-le sur Inactif et créez un nouveau secret.',
  'cause.token.malformed.what': 'Le jeton est incomplet',
  'cause.token.malformed.fix': `Ce qu’Okta envoie n’a pas la forme d’un jeton, souvent parce qu’une partie n’a pas été copiée. Copiez le jeton en entier et collez-le de nouveau dans ${okta('OAuth Bearer Token')}, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.token.none-usable.what': 'Aucun jeton n’est actif et valable',
  'cause.token.none-usable.fix':
    'Chaque requête est refusée. Définissez un jeton sur Actif sous État du jeton, ou renouvelez-le.',
  'cause.bearer.missing.what': 'Aucun jeton n’a été envoyé',
  'cause.bearer.missing.fix': `La requête n’avait pas d’en-tête Authorization. Dans Okta, choisissez ${okta('HTTP Header')} (ou ${okta('OAuth Bearer Token')}) comme mode d’authentification et collez le jeton. Un serveur mandataire peut aussi retirer l’en-tête.`,
  'cause.bearer.empty.what': 'Le jeton est vide',
  'cause.bearer.empty.fix': `Okta a envoyé le mot Bearer sans rien derrière. Collez le jeton dans le champ d’autorisation, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.bearer.doubled.what': '« Bearer » est écrit deux fois',
  'cause.bearer.doubled.fix': `Okta écrit Bearer lui-même, et il a été collé une fois de plus. Collez le jeton seul, sans Bearer devant, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.bearer.quoted.what': 'Le jeton est entre guillemets',
  'cause.bearer.quoted.fix': `Les guillemets ont été collés avec lui. Collez le jeton sans eux, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.bearer.blank-inside.what': 'Il y a une espace dans le jeton',
  'cause.bearer.blank-inside.fix': `Une espace ou un saut de ligne a été copié avec lui. Copiez le jeton avec le bouton Copier et collez-le de nouveau, sous ${okta('Provisioning', 'Integration', 'Edit')}.`,
  'cause.bearer.no-scheme.what': '« Bearer » manque devant le jeton',
  'cause.bearer.no-scheme.fix':
    'Ce type d’application envoie l’en-tête tel qu’il est saisi. Dans Okta, écrivez Bearer, une espace et le jeton dans le champ d’autorisation.',
  'cause.bearer.other-scheme.what': 'Un autre mode d’authentification a été choisi',
  'cause.bearer.other-scheme.fix': `La requête est venue avec un nom et un mot de passe, ou un autre schéma. Dans Okta, choisissez ${okta('HTTP Header')} (ou ${okta('OAuth Bearer Token')}) et collez le jeton.`,
  'cause.bearer.in-query.what': 'Le jeton est dans l’adresse',
  'cause.bearer.in-query.fix':
    'Un jeton dans une adresse finit dans les journaux des serveurs mandataires et n’est pas accepté. Retirez-le de l’URL, mettez-le dans le champ d’autorisation, et renouvelez le jeton.',
  'cause.bearer.two-headers.what': 'Il y a deux en-têtes Authorization',
  'cause.bearer.two-headers.fix':
    'Quelque chose entre Okta et ce serveur, souvent un serveur mandataire, ajoute un en-tête à lui. Faites-lui transmettre celui d’Okta et aucun autre.',
  'cause.path.doubled-base.what': '/scim/v2 est deux fois dans l’adresse',
  'cause.path.doubled-base.fix': `Okta ajoute lui-même /Users à l’URL de base, qui finit déjà par /scim/v2. Copiez l’URL SCIM cible depuis Provisionnement des utilisateurs et collez-la telle quelle dans ${okta('SCIM 2.0 Base Url')}.`,
  'cause.path.missing-version.what': '/v2 manque dans l’adresse',
  'cause.path.missing-version.fix': `L’URL de base a été collée en partie. Copiez l’URL SCIM cible, qui finit par /scim/v2, et collez-la dans ${okta('SCIM 2.0 Base Url')}.`,
  'cause.path.other-version.what': 'L’adresse demande une autre version de SCIM',
  'cause.path.other-version.fix':
    'Ce serveur parle SCIM 2.0. Choisissez dans Okta une application SCIM 2.0 et collez l’URL SCIM cible, qui finit par /scim/v2.',
  'cause.path.case.what': 'La casse de l’adresse n’est pas bonne',
  'cause.path.case.fix':
    'Les adresses de SCIM distinguent majuscules et minuscules, comme /Users et /Groups. Collez l’URL SCIM cible telle quelle, sans rien derrière.',
  'cause.path.resource.what': 'L’adresse finit par /Users ou /Groups',
  'cause.path.resource.fix': `Okta ajoute lui-même /Users et /Groups. Copiez l’URL SCIM cible, qui finit par /scim/v2, et collez-la telle quelle dans ${okta('SCIM 2.0 Base Url')}.`,
  'cause.path.unknown.what': 'Il n’y a rien à cette adresse',
  'cause.path.unknown.fix': `L’URL de base est suivie de quelque chose que SCIM ne connaît pas. Collez l’URL SCIM cible telle quelle dans ${okta('SCIM 2.0 Base Url')}, sans rien derrière.`,
  'cause.path.encoding.what': 'L’adresse est mal encodée',
  'cause.path.encoding.fix':
    'Un signe pour cent de l’adresse ne désigne aucun caractère. Vérifiez l’URL de base dans Okta ; un serveur mandataire peut aussi avoir changé l’adresse.',
  'cause.path.too-long.what': 'L’adresse est trop longue',
  'cause.path.too-long.fix':
    'Le client demande trop à la fois. Envoyez une longue requête par POST à /.search, ou en plusieurs fois.',
  'cause.method.not-allowed.what': 'Cette adresse n’accepte pas cette méthode',
  'cause.method.not-allowed.fix':
    'La réponse donne les méthodes acceptées. Vérifiez que l’application dans Okta est bien faite pour SCIM 2.0.',
  'cause.feature.unsupported.what': 'Cette partie de SCIM n’est pas proposée',
  'cause.feature.unsupported.fix': 'Le client demande une partie facultative. Okta s’en passe ; il n’y a rien à faire.',
  'cause.transport.refused.what': 'Un serveur mandataire a changé la requête',
  'cause.transport.refused.fix':
    'La requête est venue avec deux en-têtes Host ou un codage inconnu, ce que seul un intermédiaire produit. Vérifiez le serveur mandataire placé devant ce serveur.',
  'cause.rate.limited.what': 'Trop de requêtes en une seconde',
  'cause.rate.limited.fix':
    'La limite fixée pour ce serveur a été atteinte. Okta attend et recommence de lui-même ; il n’y a rien à faire.',
  'cause.database.away.what': 'La base de données n’a pas répondu',
  'cause.database.away.fix':
    'Okta attend et recommence de lui-même. Si cela dure, vérifiez la base de données et le disque de ce serveur.',
  'cause.search.too-long.what': 'La recherche a duré trop longtemps',
  'cause.search.too-long.fix':
    'Elle a été arrêtée pour ne pas faire attendre les autres. Demandez moins de résultats, ou comparez userName, externalId ou id avec eq. Okta ne cherche pas ainsi ; vérifiez le client.',
  'cause.overload.what': 'Le serveur avait trop à faire',
  'cause.overload.fix': 'Okta attend et recommence de lui-même. Si cela dure, donnez plus de moyens au serveur.',
  'cause.client.closed.what': 'Le client est parti avant la réponse',
  'cause.client.closed.fix':
    'La connexion s’est terminée avant, souvent à cause du délai d’un serveur mandataire. La demande peut avoir été exécutée malgré tout ; regardez l’utilisateur ou le groupe. Allongez ce délai.',
  'cause.unexpected.what': 'Quelque chose d’imprévu a échoué ici',
  'cause.unexpected.fix': `Okta n’y est pour rien. Donnez l’identifiant court à la personne qui exploite ce serveur ; son journal a les détails. Relancez ensuite la tâche dans Okta, sous ${okta('Dashboard', 'Tasks')}.`,
  'cause.refused.other.what': 'La requête a été refusée',
  'cause.refused.other.fix': `La réponse ci-dessous dit pourquoi. Corrigez cela dans Okta et relancez la tâche, sous ${okta('Dashboard', 'Tasks')}.`,
} as const;
