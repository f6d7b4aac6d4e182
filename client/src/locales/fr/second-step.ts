/** La seconde étape d’une connexion. */
export const secondStep = {
  'secondStep.intro': 'Le mot de passe est correct. Encore une étape pour montrer que c’est bien vous.',
  'secondStep.code': 'Code',
  'secondStep.codeHelp': 'Les six chiffres que montre votre application d’authentification.',
  'secondStep.recoveryCode': 'Code de secours',
  'secondStep.recoveryCodeHelp': 'L’un des codes que vous avez conservés. Chacun sert une fois.',
  'secondStep.usePasskey': 'Utiliser une clé d’accès',
  'secondStep.useCode': 'Utiliser l’application d’authentification',
  'secondStep.useRecoveryCode': 'Utiliser un code de secours',
  'secondStep.back': 'Revenir au mot de passe',
  'signIn.passkey': 'Se connecter avec une clé d’accès',
  'signIn.orElse': 'ou',
} as const;
