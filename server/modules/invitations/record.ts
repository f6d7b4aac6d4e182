import type { Context } from '../../kernel/context.js';
import { type AuditAction, recordAudit } from '../audit/index.js';

type InvitationAction = Extract<AuditAction, `invitation.${string}`>;

interface About {
  userId: string;
  userName: string | undefined;
  changes?: readonly object[];
}

/** Records a change of an invitation, and announces it to the live views of the user. */
export const recordInvitation = async (
  context: Context,
  action: InvitationAction,
  { userId, userName, changes }: About,
): Promise<void> => {
  await recordAudit(context, {
    action,
    targetKind: 'USER',
    targetId: userId,
    targetLabel: userName,
    ...(changes ? { changes } : {}),
  });
  context.changed('USER', userId);
};
