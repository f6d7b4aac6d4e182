/** La page de son propre compte. */
export const profile = {
  'profile.factorsIntro': 'Votre compte, et comment vous montrez que c’est bien vous à la connexion.',
  'profile.mustAdd':
    'Votre organisation exige un second facteur. Ajoutez une application d’authentification ou une clé d’accès : le reste du portail s’ouvre aussitôt après.',
  'profile.app.title': 'Application d’authentification',
  'profile.app.intro':
    'Après votre mot de passe, vous saisissez six chiffres que montre une application de votre téléphone, par exemple Aegis, Google Authenticator ou votre gestionnaire de mots de passe.',
  'profile.app.since': 'Demandée à chaque connexion par mot de passe. Configurée :',
  'profile.app.add': 'Configurer',
  'profile.app.remove': 'Retirer',
  'profile.app.removeTitle': 'Retirer l’application d’authentification ?',
  'profile.app.removeWhy':
    'Ses codes cessent aussitôt de fonctionner. Sans autre facteur, votre mot de passe suffira pour vous connecter.',
  'profile.app.enrolTitle': 'Configurer une application d’authentification',
  'profile.app.scan':
    'Scannez le code avec l’application, ou saisissez la clé à la main. Saisissez ensuite les six chiffres que montre l’application.',
  'profile.app.qr': 'Code QR avec la clé pour l’application',
  'profile.app.key': 'Clé',
  'profile.app.confirm': 'Confirmer',
  'profile.passkeys.title': 'Clés d’accès',
  'profile.passkeys.intro':
    'Une clé d’accès vous connecte sans mot de passe, par l’empreinte, le visage ou le code de votre appareil, ou par une clé de sécurité.',
  'profile.passkeys.unavailable':
    'Les clés d’accès demandent https et un nom d’hôte dans l’adresse du portail, et un navigateur qui les connaît.',
  'profile.passkeys.add': 'Ajouter une clé d’accès',
  'profile.passkeys.addTitle': 'Ajouter une clé d’accès',
  'profile.passkeys.addHow':
    'Donnez-lui un nom auquel vous la reconnaîtrez. Votre navigateur demande ensuite où la garder.',
  'profile.passkeys.create': 'Continuer',
  'profile.passkeys.name': 'Nom',
  'profile.passkeys.nameHelp': 'Par exemple « Ordinateur portable » ou « Clé de mon trousseau ».',
  'profile.passkeys.added': 'Ajoutée',
  'profile.passkeys.used': 'utilisée pour la dernière fois',
  'profile.passkeys.rename': 'Renommer',
  'profile.passkeys.renameOf': 'Renommer {name}',
  'profile.passkeys.remove': 'Retirer',
  'profile.passkeys.removeOf': 'Retirer {name}',
  'profile.passkeys.removeWhy':
    'Elle cesse aussitôt de fonctionner. Supprimez-la aussi sur l’appareil : cette page ne le peut pas.',
  'profile.codes.title': 'Codes de secours',
  'profile.codes.intro':
    'Vous en recevez dix avec votre premier second facteur. Ils vous connectent quand l’appareil est perdu.',
  'profile.codes.left':
    '{count, plural, =0 {Il n’en reste aucun. Créez-en de nouveaux maintenant.} one {Il en reste # sur dix.} many {Il en reste # sur dix.} other {Il en reste # sur dix.}}',
  'profile.codes.renew': 'Créer de nouveaux codes',
  'profile.codes.renewTitle': 'Créer de nouveaux codes de secours ?',
  'profile.codes.renewWhy': 'Les codes que vous aviez conservés cessent de fonctionner.',
  'profile.codes.once':
    'Conservez ces codes maintenant, par exemple dans votre gestionnaire de mots de passe ou sur papier : ils ne peuvent pas être montrés de nouveau. Chacun remplace une fois votre second facteur.',
  'profile.codes.kept': 'Je les ai conservés',
  'profile.policy.title': 'Règle pour tous',
  'profile.policy.label': 'Qui doit avoir un second facteur ?',
  'profile.policy.help':
    'Qui n’en a pas est invité à en ajouter un au prochain clic, et ne peut rien faire d’autre d’ici là. Le fournisseur l’exige lui-même de qui passe par l’authentification unique.',
  'profile.policy.NOBODY': 'Personne n’y est tenu',
  'profile.policy.ADMINISTRATORS': 'Les propriétaires et les administrateurs',
  'profile.policy.EVERYONE': 'Toutes les personnes qui ont un rôle',
  'profile.policy.save': 'Enregistrer la règle',
  'profile.policy.saved': 'Règle enregistrée',
} as const;
