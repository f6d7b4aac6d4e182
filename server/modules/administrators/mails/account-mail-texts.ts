import type { MailText } from '../../invitations/index.js';
import { PortalLanguage } from '../administrator.entity.js';

/** A text with the label of its button, where it has one. */
interface AccountText extends MailText {
  button: string;
}

/** The mails to the holder of an account, by what they are about. */
export type AccountMailName =
  | 'invitation'
  | 'reset'
  | 'emailChange'
  | 'emailRequested'
  | 'emailChanged'
  | 'passwordChanged'
  | 'factorsRemoved';

const english: Record<AccountMailName, AccountText> = {
  invitation: {
    subject: 'You are invited to administer Rollcall at ${organisation}',
    body: 'You are invited to administer Rollcall at ${organisation} as ${email}. Choose a password to accept. The link works once and until ${expiresAt}.\n\n${link}\n\nIf you did not expect this invitation, do nothing.',
    button: 'Accept the invitation',
  },
  reset: {
    subject: 'Choose a new password for Rollcall at ${organisation}',
    body: 'Somebody, probably you, asked to reset the password of ${userName} at ${organisation}. Choose a new one within 30 minutes. The link works once.\n\n${link}\n\nIf you did not ask for this, do nothing: your password stays as it is.',
    button: 'Choose a new password',
  },
  emailChange: {
    subject: 'Confirm your new address for Rollcall at ${organisation}',
    body: 'Confirm that ${email} is to be your address for Rollcall at ${organisation}. The link works once and for 30 minutes.\n\n${link}\n\nIf you did not ask for this, do nothing.',
    button: 'Confirm the address',
  },
  emailRequested: {
    subject: 'Your address for Rollcall at ${organisation} is about to change',
    body: 'Somebody who is signed in to your account at ${organisation} asked to replace this address by ${email}. It changes once that address is confirmed.\n\nIf it was not you, change your password at once and tell an owner of the installation.\n\n${link}',
    button: 'Open your profile',
  },
  emailChanged: {
    subject: 'Your address for Rollcall at ${organisation} was changed',
    body: 'You sign in to Rollcall at ${organisation} as ${email} from now on; this address no longer opens your account.\n\nIf it was not you, tell an owner of the installation at once.',
    button: '',
  },
  passwordChanged: {
    subject: 'Your password for Rollcall at ${organisation} was changed',
    body: 'The password of ${userName} at ${organisation} was changed, and the sessions that were open elsewhere have ended.\n\nIf it was not you, ask for a new password on the sign-in page at once, and tell an administrator.',
    button: '',
  },
  factorsRemoved: {
    subject: 'The second factors of your Rollcall account at ${organisation} were removed',
    body: 'An owner of the installation, or whoever runs its server, removed the authenticator app, the passkeys and the recovery codes of ${userName} at ${organisation}. Your sessions have ended, and your password alone signs you in. Sign in and set up a second factor again in your profile.\n\nIf you did not ask for this, tell an owner at once.\n\n${link}',
    button: 'Open your profile',
  },
};

const french: Record<AccountMailName, AccountText> = {
  invitation: {
    subject: 'Vous êtes invité à administrer Rollcall chez ${organisation}',
    body: 'Vous êtes invité à administrer Rollcall chez ${organisation} avec l’adresse ${email}. Choisissez un mot de passe pour accepter. Le lien fonctionne une seule fois, jusqu’au ${expiresAt}.\n\n${link}\n\nSi vous n’attendiez pas cette invitation, ne faites rien.',
    button: 'Accepter l’invitation',
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe pour Rollcall chez ${organisation}',
    body: 'Quelqu’un, sans doute vous, a demandé à réinitialiser le mot de passe de ${userName} chez ${organisation}. Choisissez-en un autre dans les 30 minutes. Le lien fonctionne une seule fois.\n\n${link}\n\nSi vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.',
    button: 'Choisir un nouveau mot de passe',
  },
  emailChange: {
    subject: 'Confirmez votre nouvelle adresse pour Rollcall chez ${organisation}',
    body: 'Confirmez que ${email} doit être votre adresse pour Rollcall chez ${organisation}. Le lien fonctionne une seule fois, pendant 30 minutes.\n\n${link}\n\nSi vous n’avez rien demandé, ne faites rien.',
    button: 'Confirmer l’adresse',
  },
  emailRequested: {
    subject: 'Votre adresse pour Rollcall chez ${organisation} va changer',
    body: 'Quelqu’un de connecté à votre compte chez ${organisation} a demandé à remplacer cette adresse par ${email}. Elle changera dès que celle-ci sera confirmée.\n\nSi ce n’était pas vous, changez votre mot de passe sans attendre et prévenez un propriétaire de l’installation.\n\n${link}',
    button: 'Ouvrir votre profil',
  },
  emailChanged: {
    subject: 'Votre adresse pour Rollcall chez ${organisation} a changé',
    body: 'Vous vous connectez désormais à Rollcall chez ${organisation} avec l’adresse ${email}\u00a0; celle-ci n’ouvre plus votre compte.\n\nSi ce n’était pas vous, prévenez sans attendre un propriétaire de l’installation.',
    button: '',
  },
  passwordChanged: {
    subject: 'Votre mot de passe pour Rollcall chez ${organisation} a changé',
    body: 'Le mot de passe de ${userName} chez ${organisation} a changé, et les sessions ouvertes ailleurs sont terminées.\n\nSi ce n’était pas vous, demandez sans attendre un nouveau mot de passe sur la page de connexion et prévenez un administrateur.',
    button: '',
  },
  factorsRemoved: {
    subject: 'Les seconds facteurs de votre compte Rollcall chez ${organisation} ont été retirés',
    body: 'Un propriétaire de l’installation, ou la personne qui exploite son serveur, a retiré l’application d’authentification, les clés d’accès et les codes de secours de ${userName} chez ${organisation}. Vos sessions sont terminées et votre mot de passe suffit pour vous connecter. Connectez-vous et configurez de nouveau un second facteur dans votre profil.\n\nSi vous n’avez rien demandé, prévenez un propriétaire sans attendre.\n\n${link}',
    button: 'Ouvrir votre profil',
  },
};

/** The texts of the mails to the holders of accounts. Nobody edits them: they protect the account. */
export const accountMailTexts = { [PortalLanguage.EN]: english, [PortalLanguage.FR]: french } as const;
