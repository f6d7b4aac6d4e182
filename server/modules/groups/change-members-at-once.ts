import type { Context } from '../../kernel/context.js';
import { mostInLane } from '../../kernel/context.js';
import { TransactionNeeded } from '../../kernel/faults/transaction-needed.js';
import { isId } from '../../kernel/paging.js';
import { reachOf } from '../../kernel/reach.js';
import { type Sql, sql, uuids } from '../../query/index.js';
import { auditSql } from '../audit/index.js';
import { WriteOutcome } from '../common/index.js';
import { checkMemberIds, removable } from './change-members.js';
import type { UpdateGroupInput } from './group.inputs.js';
import { type GroupRow, groupColumns, shapeGroup } from './shape-group.js';
import { announce, type GroupWriteShape } from './write-group.js';

interface Differences {
  adds: string[];
  removes: string[];
}

/** Returns the members to add and remove, if the input asks for nothing else and no member is in both. */
const differencesOf = (input: UpdateGroupInput): Differences | undefined => {
  if (input.changes?.length || input.memberIds != null || input.memberSteps != null) return undefined;
  // A larger change is a push, which is processed in steps.
  const named = (input.addMemberIds?.length ?? 0) + (input.removeMemberIds?.length ?? 0);
  if (named > mostInLane) return undefined;
  const adds = [...new Set(input.addMemberIds ?? [])];
  const removes = [...new Set(input.removeMemberIds ?? [])].filter(removable);
  const isSimple = adds.every(isId) && !removes.some((id) => adds.includes(id));
  return isSimple ? { adds, removes } : undefined;
};

interface Asked extends Differences {
  id: string;
  connectionId: string | null;
  version: number | null;
  reach: string | null;
  now: Date;
}

/**
 * Locks the group in its newest version, while the rest of the statement sees the version of its beginning. If somebody
 * wrote in between, the two differ, and the statement does nothing. It also does nothing if somebody holds the lock:
 * waiting here would hold up all writes that are committed together with this one.
 */
const ready = ({ id, connectionId, version, adds, reach }: Asked): Sql => sql`target as (
    select ${groupColumns} from groups g where g.id = ${id}::uuid
      and g.connection_id is not distinct from ${connectionId}::uuid
      and g.version = coalesce(${version}::int, g.version) for no key update skip locked),
  known as (
    select u.id from users u where u.id = any(${uuids(adds)})
      and (${reach}::uuid is null or u.connection_id is null or u.connection_id = ${reach}::uuid)),
  ready as (
    select target.* from target join groups g on g.id = target.id and g.version = target.version
      where (select count(*) from known) = ${adds.length}::int)`;

const changed = ({ id, removes, now }: Asked): Sql => sql`removed as (
    delete from group_members m where m.group_id = ${id}::uuid and m.user_id = any(${uuids(removes)})
      and exists (select from ready) returning m.user_id as id),
  removed_groups as (
    delete from group_member_groups m where m.group_id = ${id}::uuid and m.member_group_id = any(${uuids(removes)})
      and exists (select from ready) returning m.member_group_id as id),
  added as (
    insert into group_members (group_id, user_id) select ready.id, known.id from ready, known order by known.id
      on conflict do nothing returning user_id as id),
  difference as materialized (
    select coalesce((select jsonb_agg(id) from added), '[]') as added, coalesce((select jsonb_agg(id) from (
      select id from removed union all select id from removed_groups) as gone), '[]') as removed),
  changed as (
    update groups g set member_count = g.member_count + jsonb_array_length(d.added) - jsonb_array_length(d.removed),
        version = g.version + 1, updated_at = ${now}
      from ready, difference d where g.id = ready.id and (d.added <> '[]' or d.removed <> '[]')
      returning ${groupColumns}, d.added, d.removed)`;

const answer = sql`select changed.*, true as stored from changed
  union all
  select ready.*, '[]', '[]', false from ready where not exists (select from changed)`;

interface ChangedRow extends GroupRow {
  added: string[];
  removed: string[];
  /** False where no member was added or removed. */
  stored: boolean;
}

const store = async (context: Context, id: string, differences: Differences, version: number | null) => {
  const { actor, clock } = context;
  const connectionId = actor.kind === 'scimToken' ? actor.connectionId : null;
  const asked = { ...differences, id, connectionId, version, reach: reachOf(actor) ?? null, now: clock.now() };
  const audit = auditSql(context, { action: 'group.updated', targetKind: 'GROUP', targetId: id }, 'changed', {
    targetLabel: `changed.attributes ->> 'displayName'`,
    changes: sql`jsonb_build_array(
        jsonb_build_object('path', 'members', 'added', changed.added, 'removed', changed.removed))`,
  });
  const [row] = await context.write<ChangedRow>(
    sql`with ${ready(asked)}, ${changed(asked)}, audited as (${audit}) ${answer}`,
  );
  return row;
};

/**
 * Applies Okta's push of single members as one statement, which is a transaction by itself and reads no other member.
 * Every other case needs a transaction: other attributes, unknown and nested members, a link, a concurrent change, and
 * everything that ends in an error.
 */
export const changeMembersAtOnce = async (
  context: Context,
  id: string,
  input: UpdateGroupInput,
): Promise<GroupWriteShape> => {
  checkMemberIds(input);
  const differences = differencesOf(input);
  if (!differences || !isId(id)) throw new TransactionNeeded();
  const row = await store(context, id, differences, input.expectedVersion ?? null);
  if (!row) throw new TransactionNeeded();
  if (row.stored) announce(context, id, row);
  return {
    group: shapeGroup(row),
    outcome: row.stored ? WriteOutcome.UPDATED : WriteOutcome.UNCHANGED,
    membersAdded: row.added.length,
    membersRemoved: row.removed.length,
    renamed: false,
    notes: [],
  };
};
