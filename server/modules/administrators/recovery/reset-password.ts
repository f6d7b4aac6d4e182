import { hashPassword } from '../../../kernel/access/password.js';
import type { Context } from '../../../kernel/context.js';
import type { DomainError } from '../../../kernel/faults/errors.js';
import { faultWith } from '../../../kernel/faults/fault.js';
import { checkNewPassword } from '../../common/index.js';
import { AccountLinkKind, findLink } from '../links/account-link.js';
import { forgetBrowsersOf } from '../profile/end-sessions.js';
import type { ResetPasswordInput } from '../profile/profile.types.js';
import { type PasswordHolder, readHolder } from '../profile/read-holder.js';
import { replacePassword } from '../profile/replace-password.js';

const notUsable = (): DomainError => faultWith('reset-link.used', { refusal: { reason: 'link.unknown' } });

/** Returns the account of a link that can still be used; `use` uses it up. */
const requireHolder = async (context: Context, token: string, use = false): Promise<PasswordHolder> => {
  const link = await findLink(context, token, use);
  if (link?.kind !== AccountLinkKind.PASSWORD_RESET) throw notUsable();
  const holder = await readHolder(context, link.owner);
  if (!holder) throw notUsable();
  return holder;
};

/**
 * Sets a new password by a link and ends every session of the account. It starts none: whoever has the mailbox still
 * gives the password, and a second factor where there is one.
 */
export const resetPassword = async (context: Context, { token, password }: ResetPasswordInput): Promise<boolean> => {
  const { about } = await requireHolder(context, token);
  await checkNewPassword(context, password, about);
  const hash = await hashPassword(password, { known: true, source: token });
  await context.transaction(async (inside) => {
    const holder = await requireHolder(inside, token, true);
    await replacePassword(inside, { holder, hash, action: 'password.reset' });
    await forgetBrowsersOf(inside, holder.owner);
  });
  return true;
};
