import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import type { Role } from '../../../kernel/roles.js';
import { canonicalKey } from '../../../kernel/text/canonical-key.js';
import { recordAudit } from '../../audit/index.js';
import { Administrator, PortalLanguage } from '../administrator.entity.js';
import { AccountLinkKind, type IssuedLink, issueLink } from '../links/account-link.js';
import { readHolder } from '../profile/read-holder.js';
import { addInvited, issueInvitation, noteInvitedAgain } from '../team/invite-administrator.js';
import { lockAdministrator } from '../team/lock-administrator.js';
import { removeFactorsOf } from '../team/remove-factors.js';
import { ownersOf } from './request-reset.js';

/** A link for whoever has the machine, and the account that it opens. */
export interface CommandLink extends IssuedLink {
  label: string;
}

/**
 * Invites an administrator, or one again who has not accepted, whose role is the given one from now on. The link is for
 * whoever runs the command.
 */
export const inviteByCommand = (context: Context, email: string, role: Role): Promise<CommandLink> =>
  context.transaction(async (inside) => {
    const known = await inside.em.findOne(Administrator, { emailKey: canonicalKey(email) });
    if (!known) {
      const id = await addInvited(inside, { email, role, language: PortalLanguage.EN });
      return { label: email, ...(await issueInvitation(inside, id, email)) };
    }
    const administrator = await lockAdministrator(inside, known.id);
    if (administrator.deactivatedAt) throw fault('administrator.deactivated');
    if (!administrator.invitedAt) throw fault('administrator.taken');
    const before = administrator.role;
    administrator.role = role;
    await inside.em.flush();
    await noteInvitedAgain(inside, administrator, before === role ? [] : [{ path: 'role', before, after: role }]);
    return { label: administrator.email, ...(await issueInvitation(inside, administrator.id, administrator.email)) };
  });

/** A link that sets a new password, and whether second factors were removed with it. */
interface ResetLink extends CommandLink {
  removed: boolean;
}

/**
 * Makes a link that sets a new password, of an administrator before a user of the directory; removes the second factors
 * as well where that is asked for.
 */
export const resetByCommand = (context: Context, given: string, withFactors: boolean): Promise<ResetLink> =>
  context.transaction(async (inside) => {
    const [owner] = await ownersOf(inside, given);
    if (!owner) throw fault('account.unknown', { given });
    const holder = await readHolder(inside, owner);
    if (!holder) throw fault('account.without-password', { given });
    const { userName: label, recipient: email } = holder;
    const link = await issueLink(inside, { kind: AccountLinkKind.PASSWORD_RESET, owner, email });
    await recordAudit(inside, {
      action: 'password.resetRequested',
      targetKind: owner.kind,
      targetId: owner.id,
      targetLabel: label,
    });
    const removed =
      withFactors &&
      owner.kind === 'ADMINISTRATOR' &&
      (await removeFactorsOf(inside, await lockAdministrator(inside, owner.id)));
    return { label, removed, ...link };
  });
