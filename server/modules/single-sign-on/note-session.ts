import { digestSecret } from '../../kernel/access/secrets.js';
import type { Context, SessionCookie } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import type { SignOnClaims } from '../../kernel/single-sign-on.js';
import { name, sql } from '../../query/index.js';

/** The tables of sessions, and what is kept of those that the provider opened. */
const tables = {
  administrator: { sessions: name('sessions'), opened: name('sign_on_sessions') },
  member: { sessions: name('member_sessions'), opened: name('sign_on_member_sessions') },
} as const;

/** Where the provider does not say when it asked for the credentials, a secret is not shown before it asks again. */
const unknownTime = new Date(0);

/**
 * Starts a session by `start` and notes that the provider opened it, so that it ends when the provider says so. The
 * session is recognised by the secret that the browser is handed.
 */
export const startNoted = async (
  context: Context,
  kind: keyof typeof tables,
  claims: SignOnClaims,
  start: (context: Context) => Promise<unknown>,
): Promise<void> => {
  const cookie = context.sessionCookie;
  if (!cookie) throw fault('session.browser-only');
  let handedOver = '';
  const watched: SessionCookie = {
    set: (secret, expiresAt) => {
      handedOver = secret;
      cookie.set(secret, expiresAt);
    },
    clear: () => cookie.clear(),
    browser: cookie.browser,
    setBrowser: (secret, expiresAt) => cookie.setBrowser(secret, expiresAt),
    step: cookie.step,
    setStep: (secret, expiresAt) => cookie.setStep(secret, expiresAt),
    clearStep: () => cookie.clearStep(),
  };
  await start({ ...context, sessionCookie: watched });
  const { sessions, opened } = tables[kind];
  await context.statement(
    sql`update ${sessions} set authenticated_at = least(authenticated_at, ${claims.authenticatedAt ?? unknownTime})
      where digest = ${digestSecret(handedOver)}`,
  );
  await context.statement(
    sql`insert into ${opened} (session_id, issuer, subject, provider_session)
      select id, ${claims.issuer}, ${claims.subject}, ${claims.providerSession ?? null}::text
      from ${sessions} where digest = ${digestSecret(handedOver)}`,
  );
};
