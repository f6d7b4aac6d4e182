import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { Role } from '../../kernel/roles.js';
import type { SignOnClaims } from '../../kernel/single-sign-on.js';
import { type Administrator, lockActiveOwners } from '../administrators/index.js';
import { recordAudit } from '../audit/index.js';

/** Returns the highest role that the claims give; undefined where they give none. */
export const roleIn = ({ singleSignOn }: Context, claims: SignOnClaims): Role | undefined =>
  singleSignOn?.roles.find(({ value }) => claims.roles.includes(value))?.role;

/** True for the only owner who can sign in: that role is not taken by a claim. */
const isLastOwner = async (context: Context, { id, role }: Administrator): Promise<boolean> => {
  if (role !== Role.OWNER) return false;
  const owners = await lockActiveOwners(context);
  return owners.every((owner) => owner === id);
};

/**
 * Gives an administrator whom the provider brought the role that it says now, in the transaction that signs in. Whoever
 * is given none any more does not come in.
 */
export const takeRole = async (context: Context, administrator: Administrator, claims: SignOnClaims): Promise<void> => {
  if (!administrator.singleSignOn || (context.singleSignOn?.roles.length ?? 0) === 0) return;
  const role = roleIn(context, claims);
  if (role === administrator.role || (role !== Role.OWNER && (await isLastOwner(context, administrator)))) return;
  if (!role) throw fault('sign-on.no-account');
  const before = administrator.role;
  administrator.role = role;
  await context.em.flush();
  await recordAudit(context, {
    action: 'administrator.roleChanged',
    targetKind: 'ADMINISTRATOR',
    targetId: administrator.id,
    targetLabel: administrator.email,
    changes: [{ path: 'role', before, after: role }],
  });
  context.changed('ADMINISTRATOR', administrator.id);
};
