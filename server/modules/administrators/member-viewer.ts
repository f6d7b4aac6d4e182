import { secondsLeft, sessionEnd } from '../../kernel/access/session-end.js';
import { freshSignInMs } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { memberPermissions } from '../../kernel/permissions.js';
import { type MemberAccount, type MemberSession, startMemberSession } from '../accounts/index.js';
import { type Viewer, ViewerKind } from './administrator.types.js';
import { handOverSession } from './hand-over-session.js';

/** Returns the viewer of a member who is signed in. */
export const viewerOfMember = (account: MemberAccount, session: MemberSession, now: Date): Viewer => ({
  id: account.userId,
  kind: ViewerKind.MEMBER,
  email: account.email,
  name: account.displayName ?? account.userName,
  role: null,
  language: null,
  permissions: [...memberPermissions],
  mustAddFactor: false,
  sessionExpiresAt: sessionEnd(session),
  sessionExpiresIn: secondsLeft(session, now),
  sessionEndsAtLatest: session.expiresAt,
  reauthenticateBefore: new Date(session.authenticatedAt.getTime() + freshSignInMs),
});

/** Starts a session for a member who has given the password or just chosen it. */
export const signMemberIn = async (context: Context, account: MemberAccount): Promise<Viewer> => {
  const session = await startMemberSession(context, account);
  const { secret, expiresAt } = session;
  await handOverSession(context, { accountId: account.userId, secret, expiresAt });
  return viewerOfMember(account, session, context.clock.now());
};
