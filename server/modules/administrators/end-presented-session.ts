import type { Context } from '../../kernel/context.js';
import { endMemberSession } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import { Session } from './session.entity.js';

/** Ends the session that a request came with, an administrator's or a member's; without one there is nothing to end. */
export const endPresentedSession = async (context: Context): Promise<void> => {
  const { actor } = context;
  if (actor.kind === 'member') await endMemberSession(context, actor);
  if (actor.kind !== 'administrator') return;
  // Two requests of one session may end it at once; it ended once.
  const ended = await context.em.nativeDelete(Session, { id: actor.sessionId });
  if (ended === 0) return;
  await recordAudit(context, {
    action: 'session.ended',
    targetKind: 'ADMINISTRATOR',
    targetId: actor.id,
    targetLabel: actor.label,
  });
};
