import type { Context } from '../../database/context.js';
import { canonicalKey } from '../../kernel/canonical-key.js';
import { DomainError } from '../../kernel/errors.js';
import { recordAudit } from '../audit/index.js';
import { Administrator } from './administrator.entity.js';
import type { SignInInput, Viewer } from './administrator.types.js';
import { verifyNothing, verifyPassword } from './password.js';
import { Session } from './session.entity.js';
import { startSession, viewerOf } from './sessions.js';
import { clearAttempts, countAttempt } from './sign-in-limits.js';

/** One neutral error, whatever was wrong. */
const refuse = (): DomainError =>
  new DomainError('UNAUTHENTICATED', 'The e-mail address or the password is not right.', { field: 'password' });

const checkCredentials = async (context: Context, email: string, password: string): Promise<Administrator> => {
  const emailKey = canonicalKey(email.trim());
  await countAttempt(emailKey, context.request.ip);
  const administrator = await context.em.findOne(Administrator, { emailKey });
  const right = administrator
    ? await verifyPassword(password, administrator.passwordHash)
    : await verifyNothing(password);
  if (!administrator || !right) {
    await recordAudit(context, {
      action: 'session.refused',
      outcome: 'REFUSED',
      targetKind: 'ADMINISTRATOR',
      targetId: administrator?.id,
      targetLabel: administrator?.email,
    });
    throw refuse();
  }
  await clearAttempts(emailKey);
  return administrator;
};

/** Signs an administrator in. The password is checked outside of any transaction, because that takes a while. */
export const signIn = async (context: Context, { email, password }: SignInInput): Promise<Viewer> => {
  const administrator = await checkCredentials(context, email, password);
  return context.transaction((inside) => startSession(inside, administrator));
};

const currentSession = async (context: Context): Promise<{ administrator: Administrator; session: Session }> => {
  if (context.actor.kind !== 'administrator') throw new DomainError('UNAUTHENTICATED', 'Sign in first.');
  const administrator = await context.em.findOneOrFail(Administrator, { id: context.actor.id });
  const session = await context.em.findOneOrFail(Session, { id: context.actor.sessionId });
  return { administrator, session };
};

/** Takes the password once more within a session, before a secret is shown. */
export const reauthenticate = async (context: Context, password: string): Promise<Viewer> => {
  const { administrator, session } = await currentSession(context);
  await checkCredentials(context, administrator.email, password);
  session.authenticatedAt = context.clock.now();
  await context.em.flush();
  return viewerOf(administrator, session);
};

/** Who is signed in; null when nobody is. */
export const findViewer = async (context: Context): Promise<Viewer | null> => {
  if (context.actor.kind !== 'administrator') return null;
  const { administrator, session } = await currentSession(context);
  return viewerOf(administrator, session);
};

/** Ends the session; without one there is nothing to end. */
export const signOut = async (context: Context): Promise<boolean> => {
  context.sessionCookie?.clear();
  if (context.actor.kind !== 'administrator') return true;
  const { actor } = context;
  await context.em.nativeDelete(Session, { id: actor.sessionId });
  await recordAudit(context, {
    action: 'session.ended',
    targetKind: 'ADMINISTRATOR',
    targetId: actor.id,
    targetLabel: actor.label,
  });
  return true;
};
