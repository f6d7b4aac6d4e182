import type { Context } from '../../kernel/context.js';
import type { Attributes } from '../../kernel/schema/index.js';
import type { MailKind } from '../outbox/index.js';
import type { InvitationSettings } from '../settings/index.js';
import { MailLanguage } from './mail-template.types.js';
import { readTemplate } from './mail-templates.js';
import { emailOf } from './recipient.js';
import { type MailText, type MailValues, type RenderedMail, renderMail } from './render-mail.js';

const buttonLabels: Record<MailLanguage, string> = {
  [MailLanguage.EN]: 'Choose a password',
  [MailLanguage.FR]: 'Choisir un mot de passe',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the name of the sender's organisation in mails to users. */
export const organisationOf = ({ publicUrl }: Context, { senderName }: InvitationSettings): string =>
  senderName ?? new URL(publicUrl).hostname;

const dateIn = (language: MailLanguage, date: Date): string =>
  new Intl.DateTimeFormat(language === MailLanguage.FR ? 'fr' : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );

export interface MailFacts {
  attributes: Attributes;
  settings: InvitationSettings;
  language: MailLanguage;
  link: string;
  expiresAt: Date;
}

const valuesOf = (context: Context, { attributes, settings, language, link, expiresAt }: MailFacts): MailValues => {
  const name = (attributes['name'] ?? {}) as Record<string, unknown>;
  const userName = text(attributes['userName']);
  return {
    displayName: text(attributes['displayName']) || text(name['givenName']) || userName,
    givenName: text(name['givenName']),
    familyName: text(name['familyName']),
    userName,
    email: emailOf(attributes) ?? '',
    organisation: organisationOf(context, settings),
    link,
    expiresAt: dateIn(language, expiresAt),
  };
};

/** Renders a mail to a user, from the given text or from the template of its kind. */
export const writeMail = async (
  context: Context,
  kind: MailKind,
  facts: MailFacts,
  template?: MailText,
): Promise<RenderedMail> => {
  const { language } = facts;
  const chosen = template ?? (await readTemplate(context, kind, language));
  return renderMail(chosen, valuesOf(context, facts), { language, buttonLabel: buttonLabels[language] });
};
