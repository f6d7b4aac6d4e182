/** Les causes que rencontrent les pages hors du portail. */
export const causesOfEntrance = {
  'cause.session.missing.what': 'Connectez-vous d’abord.',
  'cause.sign-in.wrong.what': 'L’adresse e-mail ou le mot de passe n’est pas correct.',
  'cause.sign-in.too-often.what': 'Trop de tentatives. Patientez un moment, puis réessayez.',
  'cause.sign-in.crowded.what': 'Beaucoup de personnes se connectent en ce moment. Réessayez dans {seconds} s.',
  'cause.password.length.what': 'Le mot de passe doit avoir de {least} à {most} caractères.',
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
