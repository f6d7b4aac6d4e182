import { hashPassword } from '../../../kernel/access/password.js';
import type { Context } from '../../../kernel/context.js';
import type { DomainError } from '../../../kernel/faults/errors.js';
import { faultWith } from '../../../kernel/faults/fault.js';
import { recordAudit } from '../../audit/index.js';
import { checkNewPassword } from '../../common/index.js';
import type { Viewer } from '../administrator.types.js';
import { AccountLinkKind, findLink } from '../links/account-link.js';
import { startSession } from '../sessions.js';
import { lockAdministrator } from './lock-administrator.js';
import type { AcceptAdministratorInvitationInput } from './team.types.js';

const notUsable = (): DomainError =>
  faultWith('administrator-invitation.used', { refusal: { reason: 'link.unknown' } });

/** Returns the link of an invitation that can still be accepted; `use` uses it up. */
const requireInvitation = async (context: Context, token: string, use = false) => {
  const link = await findLink(context, token, use);
  if (link?.kind !== AccountLinkKind.INVITATION) throw notUsable();
  return link;
};

/**
 * Accepts an invitation: sets the name and the password, and signs in. The link is looked up before the password is
 * hashed, because a made-up one must not cost more than a look-up.
 */
export const acceptAdministratorInvitation = async (
  context: Context,
  { token, name, password }: AcceptAdministratorInvitationInput,
): Promise<Viewer> => {
  const { email } = await requireInvitation(context, token);
  await checkNewPassword(context, password, [email, name]);
  const passwordHash = await hashPassword(password, { known: true, source: token });
  const viewer = await context.transaction(async (inside) => {
    const { owner } = await requireInvitation(inside, token, true);
    const administrator = await lockAdministrator(inside, owner.id);
    if (administrator.deactivatedAt) throw notUsable();
    Object.assign(administrator, { name: name.trim(), passwordHash, invitedAt: null });
    administrator.passwordVersion += 1;
    await inside.em.flush();
    await recordAudit(inside, {
      action: 'administrator.accepted',
      targetKind: 'ADMINISTRATOR',
      targetId: administrator.id,
      targetLabel: administrator.email,
    });
    return startSession(inside, administrator);
  });
  context.changed('ADMINISTRATOR', viewer.id);
  return viewer;
};
