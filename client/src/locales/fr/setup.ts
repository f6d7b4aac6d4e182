import type { setup as english } from '../en/setup.js';
import { inFrench as okta } from '../okta-labels.js';

/** La connexion d’Okta pas à pas, le changement de jeton, et ce qui annonce une expiration. */
export const setup: Record<keyof typeof english, string> = {
  'connection.errors': 'Erreurs en 24 heures',
  'connection.moreThan': 'plus de {count}',
  'connection.requests': 'Requêtes en 24 heures',
  'connection.strangerHelp':
    'Une requête est arrivée avec un jeton qui n’existe plus ici. Le guide de configuration dit ce qu’il faut changer dans {provider}.',
  'expiry.action': 'Le renouveler ou le remplacer',
  'expiry.banner':
    '{days, plural, one {Le jeton « {name} » expire dans moins d’un jour.} many {Le jeton « {name} » expire dans moins de # de jours.} other {Le jeton « {name} » expire dans moins de # jours.}} Ensuite, la synchronisation s’arrête.',
  'expiry.expired': 'Le jeton « {name} » a expiré, et aucun autre ne fonctionne : la synchronisation est arrêtée.',
  'once.continue': 'Continuer vers la configuration d’Okta',
  'outbox.template.TOKEN_EXPIRY': 'Jeton bientôt expiré',
  'rotation.deactivate': 'Définir le premier sur Inactif',
  'rotation.deactivateHelp':
    '« {name} » n’est plus nécessaire. Le définir sur Inactif peut être annulé ; supprimez-le quand tout va bien.',
  'rotation.deactivateNow': 'Définir « {name} » sur Inactif',
  'rotation.deactivateWait': 'Pas encore : Okta utilise « {name} » tant que le nouveau n’a pas été vu.',
  'rotation.deactivated':
    '« {name} » n’est plus utilisé. Supprimez-le quand vous voulez : il y aura de la place pour le prochain changement.',
  'rotation.generate': 'Générer un second jeton',
  'rotation.generateHelp': 'Il existe à côté de « {name} », qui continue de fonctionner.',
  'rotation.generated': '« {name} » a été généré {ago}.',
  'rotation.intro': 'Deux jetons peuvent exister, pour que le nouveau soit utilisé avant que l’ancien soit désactivé.',
  'rotation.notActive':
    '« {name} » n’est pas actif. Définissez-le sur Actif ou renouvelez-le dans le tableau ci-dessus, puis testez de nouveau dans Okta.',
  'rotation.paste': 'Le coller dans Okta',
  'rotation.pasteHelp': `Dans l’application, ouvrir ${okta('Provisioning', 'Integration', 'Edit')}, mettre le nouveau jeton dans ${okta('OAuth Bearer Token')} et enregistrer.`,
  'rotation.state': '{done, plural, one {# étape faite} many {# d’étapes faites} other {# étapes faites}} sur {total}',
  'rotation.test': 'Le tester : le nouveau jeton a été utilisé',
  'rotation.testHelp': `Choisir ${okta('Test API Credentials')} dans Okta. Rien d’autre ne prouve que le nouveau jeton y est ; l’étape se coche d’elle-même.`,
  'rotation.title': 'Changer de jeton sans interruption',
  'rotation.used': '« {name} » a été utilisé {ago} : nous l’avons vu.',
  'rotation.waiting': 'En attente d’une requête avec « {name} ».',
  'setup.ACTIONS.awaits':
    'Vérifié par la première modification ou désactivation reçue : modifier par exemple un titre dans Okta, une fois quelqu’un affecté.',
  'setup.ACTIONS.do': `Sous ${okta('Provisioning')}, choisir ${okta('To App')}, puis ${okta('Edit')}.\nCocher ${okta('Enable')} pour chaque option : ${okta('Create Users')}, ${okta('Update User Attributes')}, ${okta('Deactivate Users')} et, si elle est proposée, ${okta('Sync Password')}.\nChoisir ${okta('Save')}.`,
  'setup.ACTIONS.note': 'Les mots de passe sont acceptés et restent sans effet : aucun n’est conservé ici.',
  'setup.ACTIONS.nothing': `${okta('Enable')} est-il coché pour ${okta('Update User Attributes')} et ${okta('Deactivate Users')}, et enregistré ?\nL’attribut modifié est-il mis en correspondance dans l’application ?\nLa personne modifiée est-elle affectée à l’application ?`,
  'setup.ACTIONS.title': `Activer les actions ${okta('To App')}`,
  'setup.APP.awaits': 'Se coche avec la première requête de l’application.',
  'setup.APP.do': `Dans la console d’administration d’Okta, ouvrir ${okta('Applications')}, qu’Okta nomme ${okta('Applications and Resources')} depuis août 2026, puis ${okta('Applications')} au-dessous.\nChoisir ${okta('Browse App Catalog')}.\nChercher ${okta('SCIM 2.0 Test App (OAuth Bearer Token)')} et choisir ${okta('Add Integration')}.\nLui donner un nom que vos collègues reconnaissent, choisir ${okta('Next')}, puis ${okta('Done')}.`,
  'setup.APP.others':
    'Une application à vous, créée avec l’un des deux assistants d’Okta, convient aussi. Le guide imprimable dit ce que ses pages demandent.',
  'setup.APP.title': 'Ajouter l’application dans Okta',
  'setup.ASSIGN.awaits': 'En attente du premier utilisateur créé ou lié.',
  'setup.ASSIGN.do': `Dans l’application, ouvrir ${okta('Assignments')} et choisir ${okta('Assign')}.\nTout le monde : ${okta('Assign to Groups')}, puis le groupe ${okta('Everyone')}. Certains groupes : ${okta('Assign to Groups')}. Certaines personnes : ${okta('Assign to People')}.\nConfirmer chaque personne ou groupe par ${okta('Save and Go Back')}, puis choisir ${okta('Done')}.`,
  'setup.ASSIGN.nothing': `Quelqu’un a-t-il été affecté avant l’activation de ${okta('Create Users')} ? Choisir alors ${okta('Provision User')} sous ${okta('Assignments')} : Okta n’envoie pas les précédents de lui-même.\n${okta('Dashboard', 'Tasks')} dans Okta montre-t-il une erreur ?\nLa personne est-elle active dans Okta ?`,
  'setup.ASSIGN.prepare': `Une personne manque dans Okta : ${okta('Directory', 'People')}, puis ${okta('Add Person')}.\nUn groupe manque : ${okta('Directory', 'Groups')}, puis ${okta('Add Group')}.\nPour mettre des personnes dans un groupe, l’ouvrir et choisir ${okta('Assign people')}.`,
  'setup.ASSIGN.prepareTitle': 'Ajouter les personnes et les groupes qui manquent dans Okta',
  'setup.ASSIGN.assignTitle': 'Les affecter à l’application',
  'setup.ASSIGN.title': 'Choisir qui est provisionné',
  'setup.PUSH.awaits': 'En attente du premier groupe.',
  'setup.PUSH.do': `Dans l’application, ouvrir l’onglet ${okta('Push Groups')}, choisir ${okta('Push Groups')}, puis ${okta('Find groups by name')}.\nChoisir un autre groupe que celui que vous avez affecté : Okta ne permet pas le même pour les deux.\nLaisser ${okta('Push group memberships immediately')} coché et choisir ${okta('Save')}.`,
  'setup.PUSH.nothing': `${okta('Push Status')} dans Okta affiche-t-il ${okta('Active')}, ou une erreur sous ${okta('Errors')} ?\nLes membres sont-ils affectés à l’application ? Okta omet les autres sans le dire.`,
  'setup.PUSH.title': 'Pousser un groupe',
  'setup.TEST.awaits': 'En attente de la requête par laquelle Okta teste les identifiants.',
  'setup.TEST.do': `Dans l’application, ouvrir ${okta('Provisioning')} et choisir ${okta('Configure API Integration')}. Si l’application a déjà été connectée, c’est ${okta('Provisioning', 'Integration', 'Edit')}.\nCocher ${okta('Enable API integration')} et coller les deux valeurs.\nChoisir ${okta('Test API Credentials')}, puis ${okta('Save')}.`,
  'setup.TEST.nothing':
    'L’adresse dans Okta est-elle celle ci-dessus, à la lettre, avec https et /scim/v2 à la fin ?\nInternet peut-il atteindre ce serveur ? Un pare-feu ou un proxy placé devant peut retenir Okta.\nLe certificat vient-il d’une autorité publique, avec toute sa chaîne ? Okta refuse un certificat signé par vous-même.\nOkta a-t-il affiché une erreur ? Elle dit ce qu’il a rencontré.',
  'setup.TEST.title': 'Connecter et tester',
  'setup.TOKEN.awaits': 'Il n’y a pas encore de jeton.',
  'setup.TOKEN.do':
    'À la page « Provisionnement des utilisateurs », choisir « Générer », puis copier l’adresse et le jeton.',
  'setup.TOKEN.title': 'Générer un jeton',
  'setup.act.CREATE': `${okta('Create Users')}`,
  'setup.act.DEACTIVATE': `${okta('Deactivate Users')}`,
  'setup.act.LINK': 'Lien',
  'setup.act.PUSH': 'Envoi',
  'setup.act.REQUEST': 'Requête',
  'setup.act.TEST': 'Test',
  'setup.act.UPDATE': `${okta('Update User Attributes')}`,
  'setup.answered': 'Notre réponse :',
  'setup.cause.bearer.blank-inside':
    'Le jeton est arrivé avec une espace ou un retour à la ligne à l’intérieur. Le copier de nouveau avec le bouton et le coller d’un seul tenant.',
  'setup.cause.bearer.doubled':
    'Le mot « Bearer » est arrivé deux fois. Dans Okta, coller le jeton seul : Okta ajoute ce mot lui-même.',
  'setup.cause.bearer.empty': `L’en-tête est arrivé sans jeton. Dans Okta, coller le jeton dans ${okta('OAuth Bearer Token')}.`,
  'setup.cause.bearer.in-query': `Le jeton est arrivé dans l’adresse. Choisir ${okta('HTTP Header')} comme authentification dans Okta.`,
  'setup.cause.bearer.no-scheme':
    'Le jeton est arrivé sans le mot « Bearer ». Dans une application à vous, la valeur de l’en-tête est « Bearer », une espace et le jeton.',
  'setup.cause.bearer.quoted': 'Le jeton est arrivé entre guillemets. Le coller sans eux.',
  'setup.cause.bearer.two-headers':
    'Deux en-têtes Authorization sont arrivés. Un proxy placé devant ce serveur en ajoute-t-il un ?',
  'setup.cause.other': 'Une requête a été refusée.',
  'setup.cause.path.doubled':
    'L’adresse dans Okta contient deux fois « /scim/v2 », ou une version de trop. Coller l’adresse ci-dessus telle quelle.',
  'setup.cause.path.resource':
    'L’adresse dans Okta finit par « /Users » ou « /Groups ». Coller l’adresse ci-dessus telle quelle : Okta ajoute cela lui-même.',
  'setup.cause.token.expired':
    'Une requête est arrivée avec un jeton expiré. Le renouveler sous « État du jeton » ; s’il reçoit un nouveau secret, le coller dans Okta.',
  'setup.cause.token.inactive':
    'Une requête est arrivée avec un jeton inactif. Le définir sur Actif sous « État du jeton », ou coller le jeton actif dans Okta.',
  'setup.cause.token.malformed':
    'Ce qu’Okta a envoyé n’est pas un jeton entier : une partie manque, ou autre chose a été collé. Copier de nouveau le jeton en entier.',
  'setup.cause.token.none-usable':
    'Aucun jeton n’est actif et valable, donc chaque requête est refusée. Définir un jeton sur Actif, ou en renouveler un.',
  'setup.cause.token.unknown': `Une requête est arrivée avec un jeton qui n’existe pas ici. Il a été supprimé ou renouvelé : coller le jeton actuel dans ${okta('OAuth Bearer Token')} dans Okta, ou en générer un.`,
  'setup.cause.write.failed': `La dernière de ces requêtes a été refusée. ${okta('Dashboard', 'Tasks')} dans Okta montre la même raison ; y corriger la cause, puis choisir ${okta('Retry Selected')}.`,
  'setup.done.counts': '{users} et {groups} sont arrivés d’Okta. Chaque modification suit en quelques secondes.',
  'setup.done.groups': '{count, plural, one {# groupe} many {# de groupes} other {# groupes}}',
  'setup.done.next': 'La suite',
  'setup.done.title': 'Okta est connecté',
  'setup.done.toGroups': 'Voir les groupes',
  'setup.done.toSettings': 'Choisir qui est invité, et ajouter des attributs',
  'setup.done.toTokens': 'Surveiller la connexion et ses jetons',
  'setup.done.toUsers': 'Voir les utilisateurs',
  'setup.done.users': '{count, plural, one {# utilisateur} many {# d’utilisateurs} other {# utilisateurs}}',
  'setup.intro':
    'Chaque étape se coche d’elle-même quand la requête d’Okta arrive : rien n’est à marquer comme fait. Tout administrateur de ce serveur peut reprendre là où vous vous arrêtez.',
  'setup.logEntry': 'Identifiant de journal {id}',
  'setup.notSeen': 'pas encore vu',
  'setup.nothing': 'Rien n’est arrivé ?',
  'setup.printable': 'Ouvrir le guide imprimable',
  'setup.progress':
    '{done, plural, one {# étape vérifiée} many {# d’étapes vérifiées} other {# étapes vérifiées}} sur {total}',
  'setup.seen': 'vu',
  'setup.share': 'Copier le lien pour l’administrateur d’Okta',
  'setup.shareHelp':
    'Un collègue s’occupe d’Okta ? Ce lien ouvre le guide à lire et à imprimer, avec l’URL SCIM cible et sans aucun jeton.',
  'setup.state.PROBLEM': 'Problème',
  'setup.state.NOT_STARTED': 'À faire',
  'setup.state.VERIFIED': 'Vérifié',
  'setup.state.WAITING': 'En attente',
  'setup.title': 'Connecter Okta',
  'setup.toTokens': 'Vers les jetons',
  'setup.tokenGone':
    'Le jeton lui-même n’est affiché qu’une fois, juste après sa génération. Si vous ne l’avez pas conservé, renouvelez-le.',
  'setup.tokenThatCame': 'Jeton reçu : « {name} »',
};
