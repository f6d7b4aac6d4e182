import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import type { GroupPush } from './group-push.types.js';

interface PushRow {
  id: string;
  at: Date;
  status: number;
  cause: string | null;
  facts: { ids?: string[] } | null;
  notes: { memberId?: string | null }[];
}

/** Selects the newest write. It reads a hundred exchanges, so that a group that is only ever read costs no more. */
const lastPush = (groupId: string): Sql => sql`select e.id, e.at, e.status, e.cause, e.facts, e.notes from (
    select * from provisioning_exchanges where resource_id = ${groupId} order by at desc limit 100
  ) e where e.method <> 'GET' order by e.at desc limit 1`;

/** Finds the last write of a group by an identity provider, by the log's index of resources. */
export const findLastPush = async ({ lookUp }: Context, groupId: string): Promise<GroupPush | null> => {
  const [row] = await lookUp<PushRow>(lastPush(groupId));
  if (!row) return null;
  return {
    at: row.at,
    status: row.status,
    exchangeId: row.id,
    unknownMembers: row.cause === 'member.unknown' ? (row.facts?.ids ?? []) : [],
    skippedMembers: row.notes.flatMap(({ memberId }) => memberId ?? []),
  };
};
