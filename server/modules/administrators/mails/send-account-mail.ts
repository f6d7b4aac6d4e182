import type { Context } from '../../../kernel/context.js';
import { newId } from '../../../query/index.js';
import { renderMail } from '../../invitations/index.js';
import { MailKind, queueMail } from '../../outbox/index.js';
import { PortalLanguage } from '../administrator.entity.js';
import { AccountLinkKind, type AccountOwner, type IssuedLink, issueLink } from '../links/account-link.js';
import { type AccountMailName, accountMailTexts } from './account-mail-texts.js';

/** The person to whom a mail goes, and how they are called in it. */
export interface MailHolder {
  owner: AccountOwner;
  /** The name that one signs in by. */
  userName: string;
  /** The address to which the mail goes. */
  recipient: string;
  language: PortalLanguage;
}

const dateIn = (language: PortalLanguage, date: Date): string =>
  new Intl.DateTimeFormat(language === PortalLanguage.FR ? 'fr' : 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    hourCycle: 'h23',
  }).format(date);

interface Facts {
  kind: MailKind;
  email: string;
  link?: string;
  expiresAt?: Date;
}

const queue = (context: Context, name: AccountMailName, holder: MailHolder, facts: Facts, id: string) => {
  const { owner, userName, recipient, language } = holder;
  const { button, ...template } = accountMailTexts[language][name];
  const { kind, email, link = '', expiresAt } = facts;
  const organisation = new URL(context.publicUrl).hostname;
  const until = expiresAt ? `${dateIn(language, expiresAt)} UTC` : '';
  const values = { organisation, userName, email, link, expiresAt: until };
  const mail = renderMail(template, values, { language, buttonLabel: button });
  const userId = owner.kind === 'USER' ? owner.id : null;
  return queueMail(context, { kind, userId, recipient, senderName: null, language, ...mail }, id);
};

const linkMails = {
  [AccountLinkKind.INVITATION]: { name: 'invitation', kind: MailKind.ADMINISTRATOR_INVITATION },
  [AccountLinkKind.PASSWORD_RESET]: { name: 'reset', kind: MailKind.PASSWORD_RESET },
  [AccountLinkKind.EMAIL_CHANGE]: { name: 'emailChange', kind: MailKind.EMAIL_CHANGE },
} as const;

/** Makes a one-time link and queues the mail that carries it. */
export const mailLink = async (context: Context, kind: AccountLinkKind, holder: MailHolder): Promise<IssuedLink> => {
  const mailId = newId();
  const { owner, recipient: email } = holder;
  const link = await issueLink(context, { kind, owner, email, mailId });
  const mail = linkMails[kind];
  await queue(
    context,
    mail.name,
    holder,
    { kind: mail.kind, email, link: link.url, expiresAt: link.expiresAt },
    mailId,
  );
  return link;
};

type NoticeName = 'emailRequested' | 'emailChanged' | 'passwordChanged' | 'factorsRemoved';

/** Tells the holder of an account what was changed of it; without a mail server there is nobody to tell. */
export const mailNotice = async (
  context: Context,
  name: NoticeName,
  holder: MailHolder,
  email = holder.recipient,
): Promise<void> => {
  if (!context.sendsMail) return;
  const facts = { kind: MailKind.ACCOUNT_NOTICE, email, link: `${context.publicUrl}/profile` };
  await queue(context, name, holder, facts, newId());
};
