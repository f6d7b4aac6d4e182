import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { currentMemberSession, readAccount } from '../accounts/index.js';
import { acceptPasskey } from '../second-factors/index.js';
import { Administrator } from './administrator.entity.js';
import { type ReauthenticateInput, type SignInInput, type Viewer, ViewerKind } from './administrator.types.js';
import { checkCredentials, checkPasswordAgain } from './check-credentials.js';
import { endPresentedSession } from './end-presented-session.js';
import { signMemberIn, viewerOfMember } from './member-viewer.js';
import { renewHash } from './renew-hash.js';
import { renewSession } from './renew-session.js';
import { requirePasswords } from './require-passwords.js';
import { checkCodeAgain, requireSecondStep } from './second-step.js';
import { Session } from './session.entity.js';
import { startSession, viewerOf } from './sessions.js';

/**
 * Signs an administrator or a member in. Checking the password takes a while, so it happens outside of any transaction.
 */
export const signIn = async (context: Context, input: SignInInput): Promise<Viewer> => {
  const found = await checkCredentials(context, input);
  await requirePasswords(context, found);
  renewHash(context, found, input.password);
  if ('administrator' in found) await requireSecondStep(context, found.administrator);
  return context.transaction((inside) =>
    'member' in found ? signMemberIn(inside, found.member) : startSession(inside, found.administrator),
  );
};

/** Returns the administrator who asks, with the session of the request. */
export const currentSession = async (context: Context): Promise<{ administrator: Administrator; session: Session }> => {
  if (context.actor.kind !== 'administrator') throw fault('session.missing');
  const administrator = await context.em.findOneOrFail(Administrator, { id: context.actor.id });
  const session = await context.em.findOneOrFail(Session, { id: context.actor.sessionId });
  return { administrator, session };
};

/**
 * Checks the password with the second factor, or a passkey of the account, within a session, before a secret is
 * shown; the session goes on under another secret.
 */
export const reauthenticate = async (
  context: Context,
  { password, code, passkey }: ReauthenticateInput,
): Promise<Viewer> => {
  if ((password == null) === (passkey == null)) throw fault('step-up.one');
  const { administrator, session } = await currentSession(context);
  if (password == null) await acceptPasskey(context, passkey, administrator.id);
  else {
    await checkPasswordAgain(context, administrator, { sessionId: session.id, password });
    await checkCodeAgain(context, administrator, code);
  }
  return renewSession(context, { administrator, session }, password == null ? 'passkey' : 'password');
};

/** The fields of a viewer that is a program; the others are for people. */
export type KeyViewer = Pick<Viewer, 'id' | 'kind' | 'name'>;

/** Returns the actor that is signed in; null when nobody is. */
export const findViewer = async (context: Context): Promise<Viewer | KeyViewer | null> => {
  const { actor } = context;
  if (actor.kind === 'apiKey') return { id: actor.id, kind: ViewerKind.API_KEY, name: actor.label };
  if (actor.kind === 'member') {
    const [account, session] = [
      await readAccount(context, actor.id),
      await currentMemberSession(context, actor.sessionId),
    ];
    return account && session ? viewerOfMember(account, session, context.clock.now()) : null;
  }
  if (actor.kind !== 'administrator') return null;
  const { administrator, session } = await currentSession(context);
  return viewerOf(administrator, session, { now: context.clock.now(), mustAddFactor: actor.mustAddFactor });
};

/** Ends the session; without one it does nothing. */
export const signOut = async (context: Context): Promise<boolean> => {
  context.sessionCookie?.clear();
  await endPresentedSession(context);
  return true;
};
