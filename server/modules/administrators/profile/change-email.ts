import { requireFreshSignIn } from '../../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../../kernel/context.js';
import type { DomainError } from '../../../kernel/faults/errors.js';
import { fault, faultWith } from '../../../kernel/faults/fault.js';
import { canonicalKey } from '../../../kernel/text/canonical-key.js';
import { recordAudit } from '../../audit/index.js';
import { Administrator } from '../administrator.entity.js';
import { AccountLinkKind, findLink, removeLinks } from '../links/account-link.js';
import { type MailHolder, mailLink, mailNotice } from '../mails/send-account-mail.js';
import { lockAdministrator } from '../team/lock-administrator.js';
import type { RequestEmailChangeInput, RequestedEmailChange } from './profile.types.js';

const holderOf = ({ id, email, language }: Administrator): MailHolder => ({
  owner: { kind: 'ADMINISTRATOR', id },
  userName: email,
  recipient: email,
  language,
});

const requireFree = async ({ em }: Context, email: string): Promise<void> => {
  if ((await em.count(Administrator, { emailKey: canonicalKey(email) })) > 0) throw fault('administrator.taken');
};

/**
 * Asks for another address: a link is sent there, and the old address is told. Nothing changes before the link is
 * followed.
 */
export const requestEmailChange = async (
  context: Context,
  input: RequestEmailChangeInput,
): Promise<RequestedEmailChange> => {
  const { id } = requireFreshSignIn(context, 'access');
  if (!context.sendsMail) throw fault('mail.no-server');
  const email = input.email.trim();
  const administrator = await lockAdministrator(context, id);
  if (administrator.singleSignOn) throw fault('password.none');
  await requireFree(context, email);
  const holder = holderOf(administrator);
  await removeLinks(context, holder.owner, AccountLinkKind.EMAIL_CHANGE);
  const { expiresAt } = await mailLink(context, AccountLinkKind.EMAIL_CHANGE, { ...holder, recipient: email });
  await mailNotice(context, 'emailRequested', holder, email);
  await recordAudit(context, {
    action: 'administrator.emailRequested',
    targetKind: 'ADMINISTRATOR',
    targetId: id,
    targetLabel: administrator.email,
    changes: [{ path: 'email', before: administrator.email, after: email }],
  });
  return { email, expiresAt };
};

const notUsable = (): DomainError => faultWith('email-link.used', { refusal: { reason: 'link.unknown' } });

/**
 * Changes the address of an administrator by the link that was sent to the new one. Links that went to the old address
 * end.
 */
export const confirmEmailChange = async (context: Context, token: string): Promise<string> => {
  const link = await findLink(context, token, true);
  if (link?.kind !== AccountLinkKind.EMAIL_CHANGE) throw notUsable();
  const administrator = await lockAdministrator(context, link.owner.id);
  if (administrator.deactivatedAt) throw notUsable();
  await requireFree(context, link.email);
  const before = administrator.email;
  const holder = holderOf(administrator);
  Object.assign(administrator, { email: link.email, emailKey: canonicalKey(link.email) });
  await context.em.flush();
  await removeLinks(context, link.owner);
  await mailNotice(context, 'emailChanged', holder, link.email);
  await recordAudit(context, {
    action: 'administrator.emailChanged',
    targetKind: 'ADMINISTRATOR',
    targetId: administrator.id,
    targetLabel: link.email,
    changes: [{ path: 'email', before, after: link.email }],
  });
  context.changed('ADMINISTRATOR', administrator.id);
  return link.email;
};
