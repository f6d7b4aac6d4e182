import { mustAddFactor } from '../../kernel/access/require-permission.js';
import { digestSecret, generateSecret } from '../../kernel/access/secrets.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { recordAudit } from '../audit/index.js';
import type { Administrator } from './administrator.entity.js';
import type { Viewer } from './administrator.types.js';
import { Session } from './session.entity.js';
import { viewerOf } from './sessions.js';

interface Renewed {
  administrator: Administrator;
  session: Session;
}

/** Ways to show again who one is. */
export type StepUpBy = 'password' | 'passkey';

/**
 * Confirms a session whose owner has just shown again who they are: it is fresh from now on, and has another secret
 * (OWASP ASVS 5.0, 7.2.4). The earlier secret is refused at once, also where it was copied before. Of two confirmations
 * at once, the second finds the session that it came with gone.
 */
export const renewSession = async (
  context: Context,
  { administrator, session }: Renewed,
  by: StepUpBy,
): Promise<Viewer> => {
  const cookie = context.sessionCookie;
  if (!cookie) throw fault('session.browser-only');
  const secret = generateSecret('session');
  const now = context.clock.now();
  const fresh = { digest: digestSecret(secret), authenticatedAt: now, lastSeenAt: now };
  await context.transaction(async (inside) => {
    const renewed = await inside.em.nativeUpdate(Session, { id: session.id, digest: session.digest }, fresh);
    if (renewed === 0) throw fault('session.missing');
    await recordAudit(inside, {
      action: 'session.confirmed',
      targetKind: 'ADMINISTRATOR',
      targetId: administrator.id,
      targetLabel: administrator.email,
      changes: [{ path: 'by', before: null, after: by }],
    });
  });
  cookie.set(secret, session.expiresAt);
  return viewerOf(administrator, Object.assign(session, fresh), { now, mustAddFactor: mustAddFactor(context.actor) });
};
