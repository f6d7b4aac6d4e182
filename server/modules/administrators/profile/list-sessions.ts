import { idleMs } from '../../../kernel/access/session-end.js';
import type { Context } from '../../../kernel/context.js';
import { sql } from '../../../query/index.js';
import { deviceOf } from './device.js';
import { presentPerson, sessionsOf } from './end-sessions.js';
import type { OwnSession } from './profile.types.js';

interface SessionRow {
  id: string;
  address: string | null;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** More than these are not shown; the newest are those that matter. */
const mostShown = 200;

/** Lists the own sessions that have not ended, the one last seen first. */
export const listSessions = async (context: Context): Promise<OwnSession[]> => {
  const person = presentPerson(context);
  const { table, own } = sessionsOf(person);
  const now = context.clock.now();
  const rows = await context.statement<SessionRow>(
    sql`select id, ip as address, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt"
      from ${table} where ${own} and expires_at > ${now} and last_seen_at > ${new Date(now.getTime() - idleMs)}
      order by last_seen_at desc, id desc limit ${mostShown}`,
  );
  return rows.map((row) => ({ ...row, ...deviceOf(row.userAgent), current: row.id === person.sessionId }));
};
