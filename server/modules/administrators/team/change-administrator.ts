import { requireFreshSignIn } from '../../../kernel/access/require-fresh-sign-in.js';
import type { Context } from '../../../kernel/context.js';
import { Role } from '../../../kernel/roles.js';
import { type AuditAction, recordAudit } from '../../audit/index.js';
import type { Administrator } from '../administrator.entity.js';
import { removeLinks } from '../links/account-link.js';
import { endSessionsOf, forgetBrowsersOf } from '../profile/end-sessions.js';
import { requireAnotherOwner } from './keep-an-owner.js';
import { readAdministrator } from './list-administrators.js';
import { lockAdministrator } from './lock-administrator.js';
import { removeFactorsOf } from './remove-factors.js';
import type { ListedAdministrator } from './team.types.js';

const note = async (
  context: Context,
  action: AuditAction,
  { id, email }: Pick<Administrator, 'id' | 'email'>,
  changes: readonly object[] = [],
): Promise<void> => {
  await recordAudit(context, { action, targetKind: 'ADMINISTRATOR', targetId: id, targetLabel: email, changes });
  context.changed('ADMINISTRATOR', id);
};

/**
 * Locks the administrator who is to be changed, after the owners, always in this order. Every change here takes the
 * lock of the owners: it also keeps somebody who was just demoted from changing others.
 */
const open = async (context: Context, id: string, { keepsRole }: { keepsRole: boolean }): Promise<Administrator> => {
  requireFreshSignIn(context, 'access');
  await requireAnotherOwner(context, keepsRole ? '' : id);
  return lockAdministrator(context, id);
};

/** Changes the role of an administrator. It holds from the next request on. */
export const changeAdministratorRole = async (
  context: Context,
  id: string,
  role: Role,
): Promise<ListedAdministrator> => {
  const administrator = await open(context, id, { keepsRole: role === Role.OWNER });
  const before = administrator.role;
  if (before !== role) {
    administrator.role = role;
    await context.em.flush();
    await note(context, 'administrator.roleChanged', administrator, [{ path: 'role', before, after: role }]);
  }
  return readAdministrator(context, administrator.id);
};

/** Deactivates an administrator: ends the sessions, and with them the live streams, and the links that are open. */
export const deactivateAdministrator = async (context: Context, id: string): Promise<ListedAdministrator> => {
  const administrator = await open(context, id, { keepsRole: false });
  if (!administrator.deactivatedAt) {
    administrator.deactivatedAt = context.clock.now();
    await context.em.flush();
    await endSessionsOf(context, { kind: 'ADMINISTRATOR', id: administrator.id });
    await removeLinks(context, { kind: 'ADMINISTRATOR', id: administrator.id });
    await note(context, 'administrator.deactivated', administrator);
  }
  return readAdministrator(context, administrator.id);
};

/** Lets an administrator sign in again. */
export const reactivateAdministrator = async (context: Context, id: string): Promise<ListedAdministrator> => {
  const administrator = await open(context, id, { keepsRole: true });
  if (administrator.deactivatedAt) {
    administrator.deactivatedAt = null;
    await context.em.flush();
    await note(context, 'administrator.reactivated', administrator);
  }
  return readAdministrator(context, administrator.id);
};

/** Removes the second factors of an administrator who lost them. */
export const removeSecondFactors = async (context: Context, id: string): Promise<ListedAdministrator> => {
  const administrator = await open(context, id, { keepsRole: true });
  await removeFactorsOf(context, administrator);
  return readAdministrator(context, administrator.id);
};

/**
 * Removes an administrator with the sessions and the links. API keys stay, because programs use them, and keep the name
 * of whoever made them, as the audit trail does.
 */
export const removeAdministrator = async (context: Context, id: string): Promise<string> => {
  const administrator = await open(context, id, { keepsRole: false });
  const owner = { kind: 'ADMINISTRATOR', id: administrator.id } as const;
  await removeLinks(context, owner);
  await forgetBrowsersOf(context, owner);
  await note(context, 'administrator.removed', administrator, [
    { path: 'role', before: administrator.role, after: null },
  ]);
  context.em.remove(administrator);
  await context.em.flush();
  return owner.id;
};
