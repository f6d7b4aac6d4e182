/** Les causes que rencontrent les pages hors du portail. */
export const causesOfEntrance = {
  'cause.session.missing.what': 'Connectez-vous d’abord.',
  'cause.sign-in.wrong.what': 'L’adresse e-mail ou le mot de passe n’est pas correct.',
  'cause.sign-in.too-often.what': 'Trop de tentatives. Patientez un moment, puis réessayez.',
  'cause.sign-in.crowded.what': 'Beaucoup de personnes se connectent en ce moment. Réessayez dans {seconds} s.',
  'cause.password.length.what': 'Le mot de passe doit avoir de {least} à {most} caractères.',
  'cause.password.common.what':
    'Ce mot de passe est parmi les premiers que l’on essaie : les mots très répandus, les suites de touches et les répétitions ne comptent guère. Choisissez plusieurs mots sans rapport entre eux.',
  'cause.password.own-words.what':
    'Ce mot de passe se compose surtout de votre nom ou de votre adresse, ou du nom de votre organisation. Choisissez plusieurs mots sans rapport avec vous.',
  'cause.set-up-link.used.what':
    'Ce lien d’installation a servi ou a expiré. Redémarrez le serveur pour en obtenir un autre.',
  'cause.invitation-link.unusable.what': 'Ce lien ne peut pas servir pour l’instant. Réessayez.',
  'cause.invitation-link.used.what': 'Ce lien a déjà servi. Connectez-vous avec le mot de passe que vous avez choisi.',
  'cause.invitation-link.expired.what': 'Ce lien a expiré. Demandez une nouvelle invitation à votre administrateur.',
  'cause.invitation-link.withdrawn.what': 'Cette invitation a été retirée. Adressez-vous à votre administrateur.',
  'cause.invitation-link.replaced.what':
    'Une invitation plus récente vous a été envoyée. Utilisez le lien qu’elle contient.',
  'cause.invitation-link.incomplete.what': 'Ce lien n’est pas complet. Copiez-le en entier depuis l’e-mail.',
  'cause.origin.differs.what': 'La page a été ouverte à une autre adresse que celle du serveur.',
  'cause.sign-on.not-configured.what':
    'L’authentification unique n’est pas configurée ici. Connectez-vous avec votre mot de passe.',
  'cause.sign-on.stale.what':
    'Cette connexion a été commencée dans un autre navigateur ou il y a plus de dix minutes. Recommencez.',
  'cause.password.leaked.what':
    'Ce mot de passe figure dans une liste de mots de passe divulgués, que les attaquants essaient en premier. Choisissez plusieurs mots sans rapport entre eux.',
  'cause.sign-on.too-weak.what':
    'Rollcall demande une authentification plus forte que celle que le fournisseur d’identité a confirmée. Connectez-vous chez lui avec un second facteur, puis réessayez.',
  'cause.sign-on.denied.what': 'Vous avez annulé la connexion auprès du fournisseur d’identité.',
  'cause.sign-on.refused.what': 'Le fournisseur d’identité a refusé la connexion : {error}.',
  'cause.sign-on.invalid.what':
    'La réponse du fournisseur d’identité n’a pas pu être vérifiée. Réessayez ; si cela persiste, prévenez un propriétaire de Rollcall.',
  'cause.sign-on.unreachable.what':
    'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou connectez-vous avec votre mot de passe.',
  'cause.sign-on.no-account.what':
    'Le fournisseur d’identité vous connaît, mais vous n’avez pas de compte ici. Adressez-vous à un propriétaire de Rollcall.',
  'cause.sign-on.deactivated.what': 'Votre compte est désactivé ici. Adressez-vous à un propriétaire de Rollcall.',
  'cause.sign-on.address-taken.what':
    'Un administrateur ayant votre adresse e-mail se connecte avec un mot de passe. Connectez-vous ainsi, puis associez l’authentification unique dans votre profil.',
  'cause.sign-on.connected.what': 'Ce compte du fournisseur d’identité est associé à quelqu’un d’autre ici.',
  'cause.sign-on.only.what': 'Les mots de passe sont désactivés ici. Utilisez l’authentification unique.',
  'cause.administrator-invitation.used.what':
    'Cette invitation a servi, a été remplacée ou retirée, ou a expiré. Demandez-en une autre à un propriétaire.',
  'cause.reset-link.used.what': 'Ce lien a servi ou a expiré. Demandez-en un autre sur la page de connexion.',
  'cause.email-link.used.what':
    'Ce lien a servi, a été remplacé ou a expiré. Demandez de nouveau le changement dans votre profil.',
} as const;
