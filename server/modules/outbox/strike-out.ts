import { type Masked, maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { type Mail, MailKind } from './mail.entity.js';

/** Masks the secrets of the links in a mail's text, because they open accounts. */
export const strikeOut = (body: string): Masked<string> => maskSecrets(body);

/** The kinds of mail whose link opens the account of an administrator, or one that exists already. */
const forRecipientsAlone: ReadonlySet<MailKind> = new Set([
  MailKind.ADMINISTRATOR_INVITATION,
  MailKind.PASSWORD_RESET,
  MailKind.EMAIL_CHANGE,
]);

/**
 * Returns a mail as an actor may see it: only an administrator who may invite sees the link of an unsent invitation.
 * Nobody sees a link that opens an account with more rights than the reader's.
 */
export const shownTo = ({ actor }: Context, mail: Mail): Mail =>
  actor.kind === 'administrator' &&
  actor.permissions.has(Permission.InvitationsWrite) &&
  !forRecipientsAlone.has(mail.kind)
    ? mail
    : { ...mail, textBody: strikeOut(mail.textBody), htmlBody: strikeOut(mail.htmlBody) };
