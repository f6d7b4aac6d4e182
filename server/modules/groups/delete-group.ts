import type { Context } from '../../kernel/context.js';
import { isId } from '../../kernel/paging.js';
import { checkVersion, mayDelete } from '../../kernel/reach.js';
import { diffAttributes } from '../../kernel/schema/index.js';
import { deleteCounted, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { leaveGroups } from '../memberships/index.js';
import { managedByProvider } from './group-faults.js';
import { lockGroup } from './update-group.js';

/** The group and its parents together, in the order in which everybody locks several groups. */
const lockWithParents = (id: string): Sql => sql`select g.id from groups g
  where g.id = ${id}::uuid or g.id in (select group_id from group_member_groups where member_group_id = ${id}::uuid)
  order by g.id for no key update`;

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
  await statement(sql`delete from group_members where group_id = ${id}`);
  await statement(sql`delete from group_member_groups where group_id = ${id}`);
  const deletedBy = actor.kind === 'anonymous' ? actor.kind : actor.label;
  await statement(
    sql`insert into deleted_resources (id, kind, label, connection_id, deleted_at, deleted_by, request_id)
      values (${id}, 'GROUP', ${displayName}, ${row.connection_id}, ${now}, ${deletedBy}, ${request.requestId})`,
  );
  await deleteCounted(context, 'GROUP', id);
  await recordAudit(context, {
    action: 'group.deleted',
    targetKind: 'GROUP',
    targetId: id,
    targetLabel: displayName,
    changes: [...diffAttributes(row.attributes, {}), { path: 'members', count: row.member_count }],
  });
  context.changed('GROUP', id);
  for (const parent of parents) context.changed('GROUP', parent);
  return id;
};
