import type { Context } from '../../kernel/context.js';
import { isId } from '../../kernel/paging.js';
import { checkVersion, mayDelete } from '../../kernel/reach.js';
import { diffAttributes } from '../../kernel/schema/index.js';
import { deleteCounted, type Sql, sql } from '../../query/index.js';
import { auditSql, changesSql, recordAudit } from '../audit/index.js';
import { leaveGroups } from '../memberships/index.js';
import { managedByProvider } from './group-faults.js';
import type { GroupRow } from './shape-group.js';
import { lockGroup } from './update-group.js';

/** Locks the group and its parents together, in the order in which every transaction locks several groups. */
const lockWithParents = (id: string): Sql => sql`select g.id from groups g
  where g.id = ${id}::uuid or g.id in (select group_id from group_member_groups where member_group_id = ${id}::uuid)
  order by g.id for no key update`;

/** Removes all members and records the deletion with their ids, which never leave the database. */
const emptied = (context: Context, { id, attributes }: GroupRow, displayName: string): Sql => {
  const entry = { action: 'group.deleted', targetKind: 'GROUP', targetId: id, targetLabel: displayName } as const;
  const audit = auditSql(context, entry, 'gone', {
    changes: sql`${changesSql(diffAttributes(attributes, {}))} || jsonb_build_array(
      jsonb_build_object('path', 'members', 'added', '[]'::jsonb, 'removed', gone.removed))`,
  });
  return sql`with users as (delete from group_members where group_id = ${id}::uuid returning user_id as id),
    groups as (delete from group_member_groups where group_id = ${id}::uuid returning member_group_id as id),
    gone as (select coalesce(jsonb_agg(id), '[]') as removed from (
      select id from users union all select id from groups) as members)
    ${audit}`;
};

/** Removes a group and its memberships; its users stay, and its name is free at once. */
export const deleteGroup = async (
  context: Context,
  id: string,
  expectedVersion?: number | null | undefined,
): Promise<string> => {
  if (isId(id)) await context.statement(lockWithParents(id));
  const row = await lockGroup(context, id);
  if (!mayDelete(context.actor, row)) throw managedByProvider();
  checkVersion(expectedVersion, row.version);
  const { statement, actor, request } = context;
  const now = context.clock.now();
  const displayName = row.attributes['displayName'] as string;
  const parents = await leaveGroups(context, 'GROUP', id);
  for (const parent of parents) {
    await recordAudit(context, {
      action: 'group.updated',
      targetKind: 'GROUP',
      targetId: parent.id,
      targetLabel: parent.displayName,
      changes: [{ path: 'members', added: [], removed: [id] }],
    });
  }
  const deletedBy = actor.kind === 'anonymous' ? actor.kind : actor.label;
  await statement(
    sql`insert into deleted_resources (id, kind, label, connection_id, deleted_at, deleted_by, request_id)
      values (${id}, 'GROUP', ${displayName}, ${row.connection_id}, ${now}, ${deletedBy}, ${request.requestId})`,
  );
  await statement(emptied(context, row, displayName));
  await deleteCounted(context, 'GROUP', id);
  context.changed('GROUP', id);
  for (const parent of parents) context.changed('GROUP', parent.id);
  return id;
};
