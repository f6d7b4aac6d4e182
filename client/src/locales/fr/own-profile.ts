import type { ownProfile as english } from '../en/own-profile.js';

/** The profile of an administrator. */
export const ownProfile: Record<keyof typeof english, string> = {
  'ownProfile.changeEmail': 'Envoyer un lien à cette adresse',
  'ownProfile.changePassword': 'Changer le mot de passe',
  'ownProfile.currentPassword': 'Mot de passe actuel',
  'ownProfile.emailHelp':
    'Nous envoyons un lien à la nouvelle adresse. Le changement prend effet quand vous ouvrez ce lien. Votre adresse actuelle en est informée.',
  'ownProfile.emailNeedsMail':
    'L’adresse peut être changée dès qu’un serveur de messagerie est défini, car un lien doit la confirmer.',
  'ownProfile.emailSent': 'Un lien a été envoyé à {email}. Il fonctionne jusqu’au {until}.',
  'ownProfile.emailTitle': 'Adresse e-mail',
  'ownProfile.language': 'Langue',
  'ownProfile.languageHelp': 'La langue du portail et des e-mails qui vous sont envoyés.',
  'ownProfile.nameTitle': 'Nom et langue',
  'ownProfile.newEmail': 'Nouvelle adresse e-mail',
  'ownProfile.newPassword': 'Nouveau mot de passe',
  'ownProfile.passwordChanged': 'Votre mot de passe est changé.',
  'ownProfile.passwordHelp': 'Toutes vos autres sessions prennent fin quand vous changez le mot de passe.',
  'ownProfile.passwordTitle': 'Mot de passe',
  'ownProfile.save': 'Enregistrer',
  'ownProfile.saved': 'Votre profil est enregistré.',
  'ownProfile.signOnHelp': 'Associez votre compte à {name} pour vous y connecter désormais.',
  'ownProfile.signOnTitle': 'Authentification unique',
  'sessions.address': 'Adresse IP',
  'sessions.current': 'Cette session',
  'sessions.device': 'Navigateur',
  'sessions.end': 'Terminer',
  'sessions.endOne': 'Terminer la session dans {name}',
  'sessions.endOthers': 'Terminer toutes les autres sessions',
  'sessions.ended':
    '{count, plural, =0 {Aucune autre session n’était ouverte.} one {La session est terminée.} many {# sessions sont terminées.} other {# sessions sont terminées.}}',
  'sessions.help': 'Terminez une session que vous ne reconnaissez pas, et changez votre mot de passe.',
  'sessions.lastSeen': 'Dernière activité',
  'sessions.on': '{browser} sur {system}',
  'sessions.since': 'Connexion',
  'sessions.title': 'Sessions',
  'sessions.unknown': 'Navigateur inconnu',
};
