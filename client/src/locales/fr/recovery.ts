import type { recovery as english } from '../en/recovery.js';

/** The pages of one-time links, and of a forgotten password. */
export const recovery: Record<keyof typeof english, string> = {
  'recovery.accept': 'Accepter l’invitation',
  'recovery.acceptHelp':
    'Vous êtes invité à administrer Rollcall en tant que {email}. Choisissez votre nom et un mot de passe.',
  'recovery.acceptTitle': 'Votre invitation',
  'recovery.askAgain': 'Demander un nouveau lien',
  'recovery.confirmEmail': 'Confirmer cette adresse',
  'recovery.emailDone': 'Votre adresse est désormais {email}. Connectez-vous avec elle.',
  'recovery.emailHelp': 'Confirmez que {email} est l’adresse de votre compte.',
  'recovery.emailTitle': 'Confirmer votre adresse',
  'recovery.forgotHelp':
    'Saisissez l’adresse ou le nom d’utilisateur avec lequel vous vous connectez. Vous recevrez un lien par e-mail.',
  'recovery.forgotTitle': 'Mot de passe oublié\u202f?',
  'recovery.gone.EMAIL_CHANGE':
    'Ce lien a été utilisé, remplacé ou a expiré. Demandez de nouveau le changement dans votre profil.',
  'recovery.gone.INVITATION':
    'Cette invitation a été utilisée, remplacée ou retirée, ou a expiré. Demandez-en une nouvelle à un propriétaire.',
  'recovery.gone.PASSWORD_RESET': 'Ce lien a été utilisé ou a expiré.',
  'recovery.goneTitle': 'Ce lien ne fonctionne plus',
  'recovery.reset': 'Définir le mot de passe',
  'recovery.resetDone':
    'Votre mot de passe est changé et toutes vos sessions ont pris fin. Connectez-vous avec le nouveau mot de passe.',
  'recovery.resetDoneTitle': 'Mot de passe changé',
  'recovery.resetHelp': 'Choisissez un nouveau mot de passe. Toutes vos sessions prennent fin.',
  'recovery.resetTitle': 'Nouveau mot de passe',
  'recovery.send': 'Envoyer un lien',
  'recovery.sent':
    'S’il existe un compte de ce nom, un e-mail contenant un lien est en route. Le lien fonctionne pendant 30 minutes. Si aucun e-mail n’arrive, adressez-vous à un propriétaire ou à la personne qui gère le serveur.',
  'recovery.toProfile': 'Aller à votre profil',
};
