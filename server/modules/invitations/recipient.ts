import { isEmail } from 'class-validator';
import type { Context } from '../../kernel/context.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { mailAddressForm } from '../../kernel/text/mail-address.js';
import { sql, uuid } from '../../query/index.js';
import type { InvitationSettings } from '../settings/index.js';
import { InvitationObstacle } from './invitation.types.js';
import { MailLanguage } from './mail-template.types.js';

/** The user whom a mail is for. */
export interface Recipient {
  id: string;
  active: boolean;
  connectionId: string | null;
  userName: string;
  /** The primary address, or the first. */
  email: string | null;
  attributes: Attributes;
}

interface UserRow {
  id: string;
  active: boolean;
  connection_id: string | null;
  attributes: Attributes;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the address for a user's invitation: the primary one, or the first. */
export const emailOf = (attributes: Attributes): string | null => {
  const emails = (attributes['emails'] ?? []) as { value?: unknown; primary?: unknown }[];
  const chosen = emails.find(({ primary }) => primary === true) ?? emails[0];
  return text(chosen?.value).trim() || null;
};

/** Returns whether Rollcall would hand a mail for this address to the mail server. */
export const isReachable = (address: string): boolean => isEmail(address, mailAddressForm);

/** Returns the reason why a user with these attributes cannot be invited; null where there is none. */
export const obstacleOf = (attributes: Attributes): InvitationObstacle | null => {
  const email = emailOf(attributes);
  if (email === null) return InvitationObstacle.NO_ADDRESS;
  return isReachable(email) ? null : InvitationObstacle.UNREACHABLE_ADDRESS;
};

/** Reads a user as a recipient and locks it until the transaction ends, so that nobody deactivates it meanwhile. */
export const lockRecipient = async ({ statement }: Context, id: string): Promise<Recipient | undefined> => {
  const [row] = await statement<UserRow>(
    sql`select id, active, connection_id, attributes from users where id = ${uuid(id)} for no key update`,
  );
  if (!row) return undefined;
  return {
    id: row.id,
    active: row.active,
    connectionId: row.connection_id,
    userName: text(row.attributes['userName']),
    email: emailOf(row.attributes),
    attributes: row.attributes,
  };
};

/** Returns the language of a user's mails: the one set, else by preferredLanguage, then locale, then English. */
export const languageOf = (attributes: Attributes, { inviteLanguage }: InvitationSettings): MailLanguage => {
  if (inviteLanguage !== 'RECIPIENT') return inviteLanguage === 'FR' ? MailLanguage.FR : MailLanguage.EN;
  const own = text(attributes['preferredLanguage']) || text(attributes['locale']);
  return /^\s*fr\b/i.test(own.replaceAll('_', '-')) ? MailLanguage.FR : MailLanguage.EN;
};
