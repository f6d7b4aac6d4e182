import { digestSecret, generateSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import {
  idleMs,
  isSeenAgain,
  isSessionOver,
  latestEnd,
  type SessionLookUp,
  type SessionTimes,
} from '../../kernel/access/session-end.js';
import { type Actor, anonymous, type MemberActor } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { memberPermissions } from '../../kernel/permissions.js';
import type { Clock, RunStatement } from '../../kernel/ports.js';
import { newId, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';
import type { MemberAccount } from './account.js';

interface SessionRow {
  id: string;
  user_id: string;
  user_name: string;
  last_seen_at: Date;
  expires_at: Date;
  schema_version: number;
}

const find = (
  digest: Buffer,
): Sql => sql`select s.id, s.user_id, u.attributes ->> 'userName' as user_name, s.last_seen_at, s.expires_at,
    d.version as schema_version
  from member_sessions s join users u on u.id = s.user_id cross join directory_schema d where s.digest = ${digest} and u.active`;

/** Returns whether a session cookie is a member's and not an administrator's. */
export const isMemberSecret = (secret: string | undefined): secret is string =>
  secret !== undefined && isWellFormedSecret('member', secret);

/** Returns the member that a session cookie belongs to, or nobody. A deactivated user is nobody at once. */
export const readMemberSession = async (
  { lookUp, statement, clock }: { lookUp: RunStatement; statement: RunStatement; clock: Clock },
  secret: string,
  { attended }: SessionLookUp,
): Promise<Actor> => {
  const [row] = await lookUp<SessionRow>(find(digestSecret(secret)));
  const now = clock.now();
  if (!row) return anonymous;
  const times = { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  if (isSessionOver(times, now)) return anonymous;
  if (attended && isSeenAgain(times, now)) {
    await statement(sql`update member_sessions set last_seen_at = ${now} where id = ${row.id}`);
  }
  return actorOf(row.user_id, row.user_name, row.id, row.schema_version);
};

const actorOf = (id: string, label: string, sessionId: string, schemaVersion: number): MemberActor => ({
  kind: 'member',
  id,
  label,
  sessionId,
  schemaVersion,
  permissions: memberPermissions,
});

/** The times of a session that the portal shows. */
export interface MemberSession extends SessionTimes {
  authenticatedAt: Date;
}

/** A session that has just begun, with the secret that opens it. */
export interface StartedMemberSession extends MemberSession {
  secret: string;
}

/**
 * Locks an active user's row, and the account, until the session is stored. A deactivation or a new password happens
 * either before, and then nobody is signed in, or after, and then it ends this session as well.
 */
const holdAccount = async (
  { statement }: Context,
  { userId, passwordVersion }: Pick<MemberAccount, 'userId' | 'passwordVersion'>,
): Promise<boolean> => {
  const active = await statement(sql`select 1 from users where id = ${userId} and active for share`);
  const [account] = await statement<{ password_version: number }>(
    sql`select password_version from member_accounts where user_id = ${userId} for share`,
  );
  return active.length > 0 && (account?.password_version ?? 0) === passwordVersion;
};

/** Returns the error for a wrong password: the right one was replaced, or the user deactivated, in the meantime. */
const noLongerActive = (): DomainError => fault('sign-in.wrong');

/** Starts a member's session. The caller hands its secret to the browser. */
export const startMemberSession = async (
  context: Context,
  account: Pick<MemberAccount, 'userId' | 'userName' | 'passwordVersion'>,
): Promise<StartedMemberSession> => {
  const { userId, userName } = account;
  const { ip = null, userAgent = null } = context.request;
  if (!(await holdAccount(context, account))) throw noLongerActive();
  const now = context.clock.now();
  const expiresAt = latestEnd(now);
  const secret = generateSecret('member');
  const id = newId();
  await context.statement(
    sql`insert into member_sessions (id, user_id, digest, created_at, authenticated_at, last_seen_at, expires_at, ip,
        user_agent)
      values (${id}, ${userId}, ${digestSecret(secret)}, ${now}, ${now}, ${now}, ${expiresAt}, ${ip}, ${userAgent})`,
  );
  await recordAudit(
    { ...context, actor: actorOf(userId, userName, id, 0) },
    { action: 'session.started', targetKind: 'USER', targetId: userId, targetLabel: userName },
  );
  return { secret, lastSeenAt: now, expiresAt, authenticatedAt: now };
};

/** Returns the session of the member who asks. */
export const currentMemberSession = async (context: Context, sessionId: string): Promise<MemberSession | undefined> => {
  const [row] = await context.statement<{ last_seen_at: Date; expires_at: Date; authenticated_at: Date }>(
    sql`select last_seen_at, expires_at, authenticated_at from member_sessions where id = ${sessionId}`,
  );
  return row && { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, authenticatedAt: row.authenticated_at };
};

/** Ends the session of the member who asks. Of two requests that end it at once, one records it. */
export const endMemberSession = async (context: Context, actor: MemberActor): Promise<void> => {
  const ended = await context.statement(sql`delete from member_sessions where id = ${actor.sessionId} returning id`);
  if (ended.length === 0) return;
  await recordAudit(context, {
    action: 'session.ended',
    targetKind: 'USER',
    targetId: actor.id,
    targetLabel: actor.label,
  });
};

/** Ends every session of a user, in the transaction that deactivates it. */
export const endMemberSessions = async (context: Context, userId: string): Promise<void> => {
  await context.statement(sql`delete from member_sessions where user_id = ${userId}`);
};

/** Removes the sessions that have expired. */
export const removeOldMemberSessions = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const reference = await readReference(context);
  const where = sql`expires_at < ${reference.at} or last_seen_at < ${referenceLess(reference, idleMs)}`;
  return removeDue(context, { table: 'member_sessions', where });
};
