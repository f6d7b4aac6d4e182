import { digestSecret, generateSecret, isWellFormedSecret } from '../../kernel/access/secrets.js';
import {
  isSeenAgain,
  isSessionOver,
  latestEnd,
  type SessionLookUp,
  secondsLeft,
  sessionEnd,
} from '../../kernel/access/session-end.js';
import { type Actor, type AdministratorActor, anonymous, freshSignInMs } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Clock, RunStatement } from '../../kernel/ports.js';
import { permissionsOf, type Role } from '../../kernel/roles.js';
import { newId, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { lacksFactor } from '../second-factors/index.js';
import type { Administrator } from './administrator.entity.js';
import { type Viewer, ViewerKind } from './administrator.types.js';
import { handOverSession } from './hand-over-session.js';
import { Session } from './session.entity.js';

interface SessionRow {
  id: string;
  administrator_id: string;
  email: string;
  role: Role;
  authenticated_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  schema_version: number;
  lacks_factor: boolean;
}

const find = (
  digest: Buffer,
): Sql => sql`select s.id, s.administrator_id, a.email, a.role, s.authenticated_at, s.last_seen_at, s.expires_at,
    d.version as schema_version, ${lacksFactor} as lacks_factor
  from sessions s join administrators a on a.id = s.administrator_id and a.deactivated_at is null
    cross join directory_schema d where s.digest = ${digest}`;

/** The permissions of an account that has to add a second factor first. */
const none: ReadonlySet<Permission> = new Set();

const actorOf = (row: SessionRow): AdministratorActor => ({
  kind: 'administrator',
  id: row.administrator_id,
  label: row.email,
  role: row.role,
  sessionId: row.id,
  authenticatedAt: row.authenticated_at,
  schemaVersion: row.schema_version,
  mustAddFactor: row.lacks_factor,
  permissions: row.lacks_factor ? none : permissionsOf(row.role),
});

/** The statements and the clock that reading a session needs. */
export interface SessionAccess {
  lookUp: RunStatement;
  statement: RunStatement;
  clock: Clock;
}

/**
 * Returns the administrator that a session cookie belongs to, or nobody when it is unknown, expired or was idle too
 * long. A page that only listens does not keep its session alive.
 */
export const readSession = async (
  { lookUp, statement, clock }: SessionAccess,
  secret: string | undefined,
  { attended }: SessionLookUp,
): Promise<Actor> => {
  if (secret === undefined || !isWellFormedSecret('session', secret)) return anonymous;
  const [row] = await lookUp<SessionRow>(find(digestSecret(secret)));
  const now = clock.now();
  if (!row) return anonymous;
  const times = { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  if (isSessionOver(times, now)) return anonymous;
  if (attended && isSeenAgain(times, now)) {
    await statement(sql`update sessions set last_seen_at = ${now} where id = ${row.id}`);
  }
  return actorOf(row);
};

/**
 * Locks an administrator's row until the session is stored. A deactivation or a new password happens either before, and
 * then nobody is signed in, or after, and then it ends this session as well.
 */
const holdActive = ({ id, passwordVersion }: Administrator): Sql =>
  sql`select 1 from administrators where id = ${id} and deactivated_at is null and invited_at is null
    and password_version = ${passwordVersion} for no key update`;

/** Starts a session for an administrator and hands its secret to the browser. */
export const startSession = async (context: Context, administrator: Administrator): Promise<Viewer> => {
  if ((await context.statement(holdActive(administrator))).length === 0) throw fault('sign-in.wrong');
  const now = context.clock.now();
  const secret = generateSecret('session');
  const session = context.em.create(Session, {
    id: newId(),
    administratorId: administrator.id,
    digest: digestSecret(secret),
    createdAt: now,
    authenticatedAt: now,
    lastSeenAt: now,
    expiresAt: latestEnd(now),
    ip: context.request.ip ?? null,
    userAgent: context.request.userAgent ?? null,
  });
  administrator.lastSignInAt = now;
  await context.em.flush();
  await recordAudit(
    { ...context, actor: actorOfSession(session, administrator) },
    {
      action: 'session.started',
      targetKind: 'ADMINISTRATOR',
      targetId: administrator.id,
      targetLabel: administrator.email,
    },
  );
  await handOverSession(context, { accountId: administrator.id, secret, expiresAt: session.expiresAt });
  return viewerOf(administrator, session, { now, mustAddFactor: await isFactorLacking(context, session.id) });
};

/** Returns whether the account of a session has to add a second factor before it does anything else. */
const isFactorLacking = async ({ statement }: Context, sessionId: string): Promise<boolean> => {
  const [row] = await statement<{ lacks: boolean }>(
    sql`select ${lacksFactor} as lacks from sessions s join administrators a on a.id = s.administrator_id
      where s.id = ${sessionId}`,
  );
  return row?.lacks ?? false;
};

const actorOfSession = (session: Session, administrator: Administrator): AdministratorActor => ({
  kind: 'administrator',
  id: administrator.id,
  label: administrator.email,
  role: administrator.role,
  sessionId: session.id,
  authenticatedAt: session.authenticatedAt,
  schemaVersion: 0,
  mustAddFactor: false,
  permissions: permissionsOf(administrator.role),
});

/** Returns the viewer of an administrator who is signed in. */
export const viewerOf = (
  administrator: Administrator,
  session: Session,
  { now, mustAddFactor }: { now: Date; mustAddFactor: boolean },
): Viewer => ({
  id: administrator.id,
  kind: ViewerKind.ADMINISTRATOR,
  email: administrator.email,
  name: administrator.name,
  role: administrator.role,
  language: administrator.language,
  permissions: mustAddFactor ? [] : [...permissionsOf(administrator.role)],
  mustAddFactor,
  sessionExpiresAt: sessionEnd(session),
  sessionExpiresIn: secondsLeft(session, now),
  sessionEndsAtLatest: session.expiresAt,
  reauthenticateBefore: new Date(session.authenticatedAt.getTime() + freshSignInMs),
});
