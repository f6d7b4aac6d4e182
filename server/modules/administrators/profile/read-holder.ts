import type { Context } from '../../../kernel/context.js';
import { readAccount } from '../../accounts/index.js';
import { Administrator, PortalLanguage } from '../administrator.entity.js';
import type { AccountOwner } from '../links/account-link.js';
import type { MailHolder } from '../mails/send-account-mail.js';

/** An account with a password: what is needed to replace it and to tell its holder. */
export interface PasswordHolder extends MailHolder {
  passwordHash: string;
  /** The words of its holder, which are guessed first. */
  about: readonly (string | null)[];
}

/** Reads the account of a person; undefined where no password opens one, e.g. because it was deactivated. */
export const readHolder = async (context: Context, owner: AccountOwner): Promise<PasswordHolder | undefined> => {
  if (owner.kind === 'USER') {
    const account = await readAccount(context, owner.id);
    if (!account?.passwordHash) return undefined;
    const { userName, email, displayName, passwordHash, language } = account;
    return {
      owner,
      userName,
      recipient: email,
      language: language === 'FR' ? PortalLanguage.FR : PortalLanguage.EN,
      passwordHash,
      about: [userName, email, displayName],
    };
  }
  const found = await context.em.findOne(
    Administrator,
    { id: owner.id, deactivatedAt: null, invitedAt: null, singleSignOn: false },
    { refresh: true },
  );
  if (!found) return undefined;
  const { email, name, language, passwordHash } = found;
  return { owner, userName: email, recipient: email, language, passwordHash, about: [email, name] };
};
