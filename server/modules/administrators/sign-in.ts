import type { Context } from '../../database/context.js';
import { canonicalKey } from '../../kernel/canonical-key.js';
import { DomainError } from '../../kernel/errors.js';
import type { HashingFor } from '../../kernel/hashing-queue.js';
import { requireHashingRoom, verifyNothing, verifyPassword } from '../../kernel/password.js';
import {
  currentMemberSession,
  endMemberSession,
  findAccount,
  type MemberAccount,
  readAccount,
} from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import { Administrator } from './administrator.entity.js';
import type { SignInInput, Viewer } from './administrator.types.js';
import { signMemberIn, viewerOfMember } from './member-viewer.js';
import { Session } from './session.entity.js';
import { startSession, viewerOf } from './sessions.js';
import { clearAttempts, countAttempt } from './sign-in-limits.js';

/** One neutral error, whatever was wrong. */
const refuse = (): DomainError =>
  new DomainError('UNAUTHENTICATED', 'The e-mail address or the password is not right.', { field: 'password' });

type SignedIn = { administrator: Administrator } | { member: MemberAccount };

/** Whom an address and a password belong to. Without anybody of that address a comparison takes place all the same. */
const findSignedIn = async (
  context: Context,
  { email, password }: SignInInput,
  by: HashingFor,
): Promise<SignedIn | undefined> => {
  const administrator = await context.em.findOne(Administrator, { emailKey: canonicalKey(email.trim()) });
  if (administrator && (await verifyPassword(password, administrator.passwordHash, by))) return { administrator };
  const member = await findAccount(context, email);
  if (member && (await verifyPassword(password, member.passwordHash, by))) return { member };
  if (!administrator && !member) await verifyNothing(password, by);
  return undefined;
};

const checkCredentials = async (context: Context, input: SignInInput, by: HashingFor): Promise<SignedIn> => {
  requireHashingRoom(by);
  const emailKey = canonicalKey(input.email.trim());
  await countAttempt(emailKey, context.request.ip);
  const found = await findSignedIn(context, input, by);
  if (!found) {
    const administrator = await context.em.findOne(Administrator, { emailKey });
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
  return found;
};

/**
 * Signs an administrator or a member in. The password is checked outside of any transaction, because that takes a while.
 */
export const signIn = async (context: Context, input: SignInInput): Promise<Viewer> => {
  const found = await checkCredentials(context, input, { known: false, source: context.request.ip });
  return context.transaction((inside) =>
    'member' in found ? signMemberIn(inside, found.member) : startSession(inside, found.administrator),
  );
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
  const by = { known: true, source: session.id };
  const found = await checkCredentials(context, { email: administrator.email, password }, by);
  if (!('administrator' in found)) throw refuse();
  session.authenticatedAt = context.clock.now();
  await context.em.flush();
  return viewerOf(administrator, session, context.clock.now());
};

/** Who is signed in; null when nobody is. */
export const findViewer = async (context: Context): Promise<Viewer | null> => {
  const { actor } = context;
  if (actor.kind === 'member') {
    const [account, session] = [
      await readAccount(context, actor.id),
      await currentMemberSession(context, actor.sessionId),
    ];
    return account && session ? viewerOfMember(account, session, context.clock.now()) : null;
  }
  if (actor.kind !== 'administrator') return null;
  const { administrator, session } = await currentSession(context);
  return viewerOf(administrator, session, context.clock.now());
};

/** Ends the session; without one there is nothing to end. */
export const signOut = async (context: Context): Promise<boolean> => {
  context.sessionCookie?.clear();
  const { actor } = context;
  if (actor.kind === 'member') await endMemberSession(context, actor);
  if (actor.kind !== 'administrator') return true;
  await context.em.nativeDelete(Session, { id: actor.sessionId });
  await recordAudit(context, {
    action: 'session.ended',
    targetKind: 'ADMINISTRATOR',
    targetId: actor.id,
    targetLabel: actor.label,
  });
  return true;
};
