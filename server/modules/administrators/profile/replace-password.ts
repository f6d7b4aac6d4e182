import type { Context } from '../../../kernel/context.js';
import { sql } from '../../../query/index.js';
import { type AuditAction, recordAudit } from '../../audit/index.js';
import { AccountLinkKind, type AccountOwner, removeLinks } from '../links/account-link.js';
import { mailNotice } from '../mails/send-account-mail.js';
import { endSessionsOf } from './end-sessions.js';
import type { PasswordHolder } from './read-holder.js';

const replace = async ({ statement }: Context, { kind, id }: AccountOwner, hash: string): Promise<void> => {
  await statement(
    kind === 'ADMINISTRATOR'
      ? sql`update administrators set password_hash = ${hash}, password_version = password_version + 1 where id = ${id}`
      : sql`update member_accounts set password_hash = ${hash}, password_version = password_version + 1
          where user_id = ${id}`,
  );
};

interface NewPassword {
  holder: PasswordHolder;
  hash: string;
  action: AuditAction;
  /** The session that goes on; the others end. */
  keep?: string | undefined;
}

/**
 * Replaces the password of an account, ends its sessions and its reset links, and tells its holder. The row of the
 * account is changed first: a sign-in that is under way waits for it, and finds another version of the password.
 */
export const replacePassword = async (context: Context, { holder, hash, action, keep }: NewPassword): Promise<void> => {
  const { owner, userName } = holder;
  await replace(context, owner, hash);
  await endSessionsOf(context, owner, keep);
  await removeLinks(context, owner, AccountLinkKind.PASSWORD_RESET);
  await recordAudit(context, { action, targetKind: owner.kind, targetId: owner.id, targetLabel: userName });
  await mailNotice(context, 'passwordChanged', holder);
};
