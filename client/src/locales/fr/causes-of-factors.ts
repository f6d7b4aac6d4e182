/** Les causes des seconds facteurs, que rencontre aussi la page de connexion. */
export const causesOfFactors = {
  'cause.sign-in.second-factor.what': 'Le mot de passe est correct. Terminez la connexion par un second facteur.',
  'cause.sign-in.challenge-gone.what':
    'Cette connexion a pris plus de cinq minutes, ou elle est déjà terminée. Recommencez.',
  'cause.second-factor.wrong.what':
    'Ce code n’est pas correct, ou il a déjà servi. Attendez le suivant ou prenez un autre facteur.',
  'cause.second-factor.unreadable.what':
    'Il manque au serveur la clé qui chiffre ce facteur. Prenez un code de secours ou une clé d’accès, et prévenez la personne qui exploite le serveur.',
  'cause.second-factor.one.what': 'Donnez un seul second facteur.',
  'cause.step-up.code-needed.what':
    'Votre compte utilise une application d’authentification. Saisissez aussi son code, ou utilisez une clé d’accès.',
  'cause.step-up.passkey-needed.what':
    'Votre compte utilise aussi une clé d’accès. Utilisez-la à la place du mot de passe.',
  'cause.step-up.one.what': 'Donnez soit le mot de passe, soit une clé d’accès.',
  'cause.passkey.refused.what': 'Cette clé d’accès n’a pas été acceptée. Réessayez ou connectez-vous autrement.',
  'cause.passkey.unavailable.what':
    'Les clés d’accès demandent https et un nom d’hôte : donnez à PUBLIC_URL une adresse qui commence par https.',
  'cause.passkey.name.what': 'Donnez à la clé d’accès un nom de 1 à 100 caractères.',
  'cause.passkey.too-many.what': 'Il y a déjà {limit} clés d’accès. Retirez-en une d’abord.',
  'cause.passkey.taken.what': 'Cette clé d’accès est déjà enregistrée.',
  'cause.passkey.not-found.what': 'Cette clé d’accès n’existe plus. Rechargez la liste.',
  'cause.totp.exists.what':
    'Il y a déjà une application d’authentification. Retirez-la avant d’en configurer une autre.',
  'cause.totp.not-begun.what': 'Cette clé n’attend plus de code. Recommencez avec une nouvelle.',
  'cause.totp.code-wrong.what':
    'Ce code n’est pas correct. Vérifiez l’heure de l’appareil et saisissez le code affiché maintenant.',
  'cause.totp.none.what': 'Il n’y a pas d’application d’authentification à retirer. Rechargez la page.',
  'cause.recovery-codes.no-factor.what': 'Les codes de secours supposent un second facteur. Ajoutez-en un d’abord.',
  'cause.second-factor.required.what':
    'Votre organisation exige un second facteur. Ajoutez-en un autre avant de retirer le dernier.',
  'cause.session.factor-needed.what':
    'Votre organisation exige un second facteur. Ajoutez-en un à votre compte, puis continuez.',
  'cause.policy.own-factor.what': 'Ajoutez un second facteur à votre propre compte avant d’en exiger un des autres.',
} as const;
