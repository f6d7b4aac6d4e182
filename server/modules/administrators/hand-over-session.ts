import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { endPresentedSession } from './end-presented-session.js';
import { rememberBrowser } from './known-browsers.js';

/** A session that has just begun. */
export interface NewSession {
  accountId: string;
  secret: string;
  expiresAt: Date;
}

/**
 * Sets the cookie of a new session, and ends the session that the request had: the browser forgets its secret here, and
 * nobody else who knows it should continue it (OWASP ASVS 5.0, 7.2.4). Nothing else sets the session's cookie.
 */
export const handOverSession = async (context: Context, session: NewSession): Promise<void> => {
  const cookie = context.sessionCookie;
  if (!cookie) throw fault('session.browser-only');
  await endPresentedSession(context);
  cookie.set(session.secret, session.expiresAt);
  await rememberBrowser(context, session.accountId);
};
