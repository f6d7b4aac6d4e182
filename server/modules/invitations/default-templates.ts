import { fault } from '../../kernel/faults/fault.js';
import { MailKind } from '../outbox/index.js';
import { MailLanguage } from './mail-template.types.js';

interface TemplateText {
  subject: string;
  body: string;
}

const paragraphs = (...texts: string[]): string => texts.join('\n\n');

const english: Partial<Record<MailKind, TemplateText>> = {
  [MailKind.INVITATION]: {
    subject: 'Your account at ${organisation}',
    body: paragraphs(
      'Hello ${displayName},',
      '${organisation} has prepared an account for you. Choose a password to use it; your user name is ${userName}.',
      '${link}',
      'The link works once, until ${expiresAt}. If you did not expect this mail, you need not do anything.',
    ),
  },
  [MailKind.REMINDER]: {
    subject: 'Reminder: your account at ${organisation}',
    body: paragraphs(
      'Hello ${displayName},',
      'Your account at ${organisation} is still waiting for its password. Your user name is ${userName}.',
      '${link}',
      'The link works once, until ${expiresAt}. If you did not expect this mail, you need not do anything.',
    ),
  },
  [MailKind.TEST]: {
    subject: 'Test mail from ${organisation}',
    body: paragraphs('Hello,', 'This mail shows that ${organisation} reaches you by way of your mail server.'),
  },
};

const french: Partial<Record<MailKind, TemplateText>> = {
  [MailKind.INVITATION]: {
    subject: 'Votre compte chez ${organisation}',
    body: paragraphs(
      'Bonjour ${displayName},',
      '${organisation} a préparé un compte pour vous. Choisissez un mot de passe pour l’utiliser\u202f; votre nom d’utilisateur est ${userName}.',
      '${link}',
      'Le lien fonctionne une seule fois, jusqu’au ${expiresAt}. Si vous n’attendiez pas cet e-mail, vous n’avez rien à faire.',
    ),
  },
  [MailKind.REMINDER]: {
    subject: 'Rappel\u00a0: votre compte chez ${organisation}',
    body: paragraphs(
      'Bonjour ${displayName},',
      'Votre compte chez ${organisation} attend toujours son mot de passe. Votre nom d’utilisateur est ${userName}.',
      '${link}',
      'Le lien fonctionne une seule fois, jusqu’au ${expiresAt}. Si vous n’attendiez pas cet e-mail, vous n’avez rien à faire.',
    ),
  },
  [MailKind.TEST]: {
    subject: 'E-mail de test de ${organisation}',
    body: paragraphs('Bonjour,', 'Cet e-mail montre que ${organisation} vous joint par votre serveur de messagerie.'),
  },
};

/** Returns the text of a mail as Rollcall ships it. */
export const defaultTemplate = (kind: MailKind, language: MailLanguage): TemplateText => {
  const template = (language === MailLanguage.FR ? french : english)[kind];
  if (!template) throw fault('mail-text.fixed/none');
  return template;
};
