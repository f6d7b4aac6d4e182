import type { Context } from '../../kernel/context.js';
import { endMemberSession } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import { Session } from './session.entity.js';

/** Ends the session of the request, an administrator's or a member's; without one it does nothing. */
export const endPresentedSession = async (context: Context): Promise<void> => {
  const { actor } = context;
  if (actor.kind === 'member') await endMemberSession(context, actor);
  if (actor.kind !== 'administrator') return;
  // Of two requests that end one session at once, one records it.
  const ended = await context.em.nativeDelete(Session, { id: actor.sessionId });
  if (ended === 0) return;
  await recordAudit(context, {
    action: 'session.ended',
    targetKind: 'ADMINISTRATOR',
    targetId: actor.id,
    targetLabel: actor.label,
  });
};
