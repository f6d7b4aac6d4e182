/** Pourquoi le portail ne peut pas faire ce qui est demandé. */
export const causesOfPortal = {
  'cause.session.cookie-and-key.what': 'Envoyez une clé d’API ou le cookie de session, mais pas les deux.',
  'cause.session.browser-only.what': 'Connectez-vous avec un navigateur.',
  'cause.session.fresh-needed.what': 'Confirmez votre mot de passe, puis réessayez.',
  'cause.session.administrator-only.what': 'Ceci est réservé aux administrateurs connectés.',
  'cause.key.without-scheme.what': 'Écrivez Bearer et une espace devant la clé d’API.',
  'cause.key.malformed.what': 'Ce n’est pas une clé d’API complète. Copiez-la de nouveau en entier.',
  'cause.key.unknown.what': 'Cette clé d’API n’est pas valide. Créez-en une autre.',
  'cause.key.expired.what': 'Cette clé d’API a expiré. Créez-en une autre.',
  'cause.key.spent.what': 'Cette clé a demandé trop de choses. Patientez {seconds} s.',
  'cause.origin.foreign-link.what': 'Les liens placés sur les pages d’un autre site ne sont pas suivis.',
  'cause.permission.missing.what': 'L’autorisation nécessaire vous manque : {permissions}.',
  'cause.permission.people.what': 'Ceci est réservé aux personnes et fermé aux clés d’API : {operation}.',
  'cause.input.contradiction.what': 'Ce qui a été donné pour {field} se contredit ou manque.',
  'cause.input.rule.what': 'La valeur de {field} n’est pas valide ({rule}).',
  'cause.input.unknown-word.what': '« {value} » n’est pas une valeur de {field}.',
  'cause.input.range.what': '{field} doit être compris entre {least} et {most}.',
  'cause.input.too-many.what': 'On peut en demander {limit} au plus à la fois.',
  'cause.page.cursor.what': 'Cette page de la liste n’existe plus. Recommencez à la première.',
  'cause.page.too-large.what': 'C’est trop pour une seule page. Demandez-en moins à la fois.',
  'cause.address.parameter.what': 'Le paramètre {field} de l’adresse n’est pas valide.',
  'cause.user.managed.what': 'Cet utilisateur est géré par Okta. Modifiez-le là-bas.',
  'cause.group.managed.what': 'Ce groupe est géré par Okta. Modifiez-le là-bas.',
  'cause.group.whole.what': 'Parcourez plutôt les membres page par page.',
  'cause.user.address-unreachable.what':
    'Aucun e-mail n’arrive à cette adresse. Écrivez un nom, @ et un hôte, et rien d’autre.',
  'cause.invitation.too-many.what': 'Plus de {limit} utilisateurs correspondent. Restreignez le filtre.',
  'cause.invitation.simulated.what':
    'Cet utilisateur a été inventé par le simulateur d’Okta. Aucun e-mail ne lui est envoyé.',
  'cause.invitation.deactivated.what': 'Cet utilisateur est désactivé. Réactivez-le avant de l’inviter.',
  'cause.invitation.no-address.what': 'Cet utilisateur n’a pas d’adresse e-mail. Ajoutez-en une avant de l’inviter.',
  'cause.invitation.unreachable.what':
    'Cet utilisateur ne peut pas être invité : aucun e-mail n’arrive à son adresse. Corrigez-la là où il est géré.',
  'cause.invitation.registered.what': 'Cet utilisateur s’est déjà inscrit.',
  'cause.invitation.sent-already.what': 'Cet utilisateur est déjà invité. Renvoyez plutôt l’invitation.',
  'cause.invitation.none.what': 'Cet utilisateur n’a pas d’invitation. Invitez-le plutôt.',
  'cause.mail.no-server.what':
    'Aucun serveur de messagerie n’est configuré. Démarrez le serveur avec SMTP_URL et MAIL_FROM, puis réessayez.',
  'cause.mail.cannot-resend.what': 'Seul un e-mail abandonné ou conservé peut être renvoyé. Rechargez la liste.',
  'cause.mail-text.variable-unknown.what':
    'Il n’y a pas de variable {variable}. Utilisez l’une de celles-ci : {known}.',
  'cause.mail-text.link-in-subject.what': 'Le lien a sa place dans le texte.',
  'cause.mail-text.link-missing.what':
    'Il faut la variable « link » dans le texte, sinon personne ne peut suivre l’invitation.',
  'cause.mail-text.fixed.what': 'Cet e-mail ne peut pas être modifié.',
  'cause.mail-text.changed.what':
    'Quelqu’un d’autre a modifié ce texte. Rechargez-le, puis refaites votre modification.',
  'cause.scim-token.limit.what': 'Deux jetons existent déjà. Supprimez ou renouvelez l’un d’eux.',
  'cause.scim-token.not-found.what': 'Ce jeton n’existe plus. Rechargez la liste.',
  'cause.scim-token.expired.what': 'Ce jeton a expiré. Renouvelez-le pour vous en servir de nouveau.',
  'cause.expiry.past.what': 'L’expiration doit être dans le futur. Laissez-la vide pour qu’il n’y en ait pas.',
  'cause.allowed-addresses.invalid.what':
    '« {entry} » n’est ni une adresse IP, ni un réseau. Écrivez par exemple 203.0.113.7 ou 198.51.100.0/24.',
  'cause.allowed-addresses.too-many.what': 'Donnez au plus {limit} adresses et réseaux.',
  'cause.api-key.not-found.what': 'Cette clé n’existe plus. Rechargez la liste.',
  'cause.api-key.expired.what': 'Cette clé a expiré. Créez-en une autre.',
  'cause.settings.delay.what': 'Le délai va de 0 (tout de suite) à {limit} minutes (30 jours).',
  'cause.settings.reminders.what': 'Donnez au plus {limit} rappels, chacun de 1 à {days} jours après l’invitation.',
  'cause.settings.sender.what': 'Le nom de l’expéditeur a au plus {limit} caractères, sans retour à la ligne.',
  'cause.settings.changed.what':
    'Ces paramètres ont été enregistrés entre-temps par {by}. Rechargez-les, puis refaites votre modification.',
  'cause.exchange.unknown.what': 'Le journal de provisionnement ne contient pas cette entrée.',
  'cause.exchange.no-error.what': 'Cette requête a réussi : aucune erreur n’est à classer.',
  'cause.log.retention.what': 'Conservez les entrées de {least} à {most} jours.',
  'cause.custom-attribute.name.what':
    'Un nom commence par une lettre et compte au plus 64 lettres, chiffres, traits d’union et tirets bas.',
  'cause.custom-attribute.reserved.what':
    '« {name} » est celui d’un attribut standard ou réservé. Choisissez un autre nom.',
  'cause.custom-attribute.too-many.what': 'Il y a déjà {limit} attributs personnalisés. Supprimez-en un d’abord.',
  'cause.custom-attribute.taken.what': 'Un attribut personnalisé porte déjà ce nom.',
  'cause.custom-attribute.used.what':
    'Des configurations utilisent {name} : {places}. Retirez-le d’abord de celles-ci.',
  'cause.custom-attribute.not-found.what': 'Cet attribut personnalisé n’existe plus. Rechargez la liste.',
  'cause.configuration.not-found.what': 'Cette configuration n’existe plus. Rechargez la liste.',
  'cause.configuration.taken.what': 'Une configuration porte déjà ce nom. Choisissez-en un autre.',
  'cause.configuration.too-many.what': 'Il y a déjà {limit} configurations. Supprimez-en une d’abord.',
  'cause.configuration.group-gone.what':
    'L’un des groupes n’existe plus. Rechargez les groupes et choisissez de nouveau.',
  'cause.configuration.warnings.what':
    'Rien n’est enregistré : des variables sont inconnues, ou une valeur manquerait à des utilisateurs. Donnez une valeur par défaut, ou enregistrez malgré tout.',
  'cause.configuration.field.what': 'Un champ de la configuration n’est pas valide : {problem}',
  'cause.configuration.variable-unneeded.what': 'La configuration n’a besoin d’aucune variable de ce nom.',
  'cause.configuration.list-changed.what': 'La liste a changé depuis que vous l’avez lue. Rechargez-la et recommencez.',
  'cause.simulation.none.what': 'Aucune simulation n’est en cours.',
  'cause.simulation.running.what': 'Une simulation est en cours. Arrêtez-la ou attendez sa fin.',
  'cause.administrator.not-found.what': 'Cet administrateur n’existe plus. Rechargez la liste.',
  'cause.administrator.taken.what': 'Un administrateur a déjà cette adresse e-mail.',
  'cause.administrator.too-many.what': 'Il y a déjà {limit} administrateurs. Supprimez-en un d’abord.',
  'cause.administrator.last-owner.what':
    'C’est le dernier propriétaire qui peut se connecter. Nommez d’abord un autre propriétaire.',
  'cause.administrator.deactivated.what': 'Cet administrateur est désactivé. Réactivez-le d’abord.',
  'cause.administrator.accepted.what': 'Cet administrateur a déjà accepté l’invitation.',
  'cause.password.none.what':
    'Vous vous connectez par le fournisseur d’identité. C’est là que vous changez votre mot de passe et votre adresse.',
  'cause.password.current-wrong.what': 'Le mot de passe actuel n’est pas correct.',
  'cause.account.unknown.what': 'Personne ne se connecte ici avec {given}.',
  'cause.account.without-password.what': 'Aucun mot de passe n’ouvre le compte de {given}.',
} as const;
