import { requireFreshAdministrator } from '../../../kernel/access/require-fresh-sign-in.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Context } from '../../../kernel/context.js';
import { fault } from '../../../kernel/faults/fault.js';
import { name, nothing, type Sql, sql, uuid } from '../../../query/index.js';
import { recordAudit } from '../../audit/index.js';
import type { AccountOwner } from '../links/account-link.js';

/** The person who asks, with the session of the request. */
export interface Present extends AccountOwner {
  label: string;
  sessionId: string;
}

/** Returns the person who is signed in. */
export const presentPerson = ({ actor }: { actor: Actor }): Present => {
  if (actor.kind === 'administrator') return { ...actor, kind: 'ADMINISTRATOR' };
  if (actor.kind === 'member') return { ...actor, kind: 'USER' };
  throw fault('session.missing');
};

/** Returns the table of sessions, and the condition that finds those of an account. */
export const sessionsOf = ({ kind, id }: AccountOwner): { table: Sql; own: Sql } =>
  kind === 'ADMINISTRATOR'
    ? { table: name('sessions'), own: sql`administrator_id = ${id}` }
    : { table: name('member_sessions'), own: sql`user_id = ${id}` };

/**
 * Ends the sessions of an account, all or all but one; returns how many. Live streams end with them on every process,
 * because each looks for its session every four seconds.
 */
export const endSessionsOf = async (context: Context, owner: AccountOwner, except?: string): Promise<number> => {
  const { table, own } = sessionsOf(owner);
  const others = except === undefined ? nothing : sql` and id <> ${except}`;
  const ended = await context.statement(sql`delete from ${table} where ${own}${others} returning id`);
  return ended.length;
};

/** Forgets the browsers that signed in with an account, so that none of them precedes strangers any more. */
export const forgetBrowsersOf = async (context: Context, { id }: AccountOwner): Promise<void> => {
  await context.statement(sql`delete from known_browsers where account_id = ${id}`);
};

const note = (context: Context, { kind, id, label }: Present, count: number): Promise<void> =>
  recordAudit(context, {
    action: 'session.ended',
    targetKind: kind,
    targetId: id,
    targetLabel: label,
    changes: [{ path: 'count', before: null, after: count }],
  });

/** Ends one of the own sessions. One that has ended already is no fault. */
export const endSession = async (context: Context, sessionId: string): Promise<boolean> => {
  const person = presentPerson(context);
  if (sessionId !== person.sessionId) requireFreshAdministrator(context);
  const { table, own } = sessionsOf(person);
  const ended = await context.statement(
    sql`delete from ${table} where ${own} and id = ${uuid(sessionId)} returning id`,
  );
  if (ended.length === 0) return false;
  if (sessionId === person.sessionId) context.sessionCookie?.clear();
  await note(context, person, 1);
  return true;
};

/** Ends the own sessions but this one; returns how many. */
export const endOtherSessions = async (context: Context): Promise<number> => {
  const person = presentPerson(context);
  requireFreshAdministrator(context);
  const ended = await endSessionsOf(context, person, person.sessionId);
  if (ended > 0) await note(context, person, ended);
  return ended;
};
