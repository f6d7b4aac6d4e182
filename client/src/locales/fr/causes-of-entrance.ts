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
} as const;
