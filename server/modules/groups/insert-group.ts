import type { Context } from '../../kernel/context.js';
import { mostInLane } from '../../kernel/context.js';
import { type Attributes, diffAttributes, type WriteNote } from '../../kernel/schema/index.js';
import { sourceOf } from '../../kernel/source.js';
import { MemberText } from '../../kernel/text/member-text.js';
import { newId, totalSql, uuidArray } from '../../query/index.js';
import { auditSql } from '../audit/index.js';
import { checkMemberIds } from './change-members.js';
import { groupNameTaken } from './group-faults.js';
import { idsOf, resolveMembers } from './resolve-members.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';
import { announce, connectionOf, keyParams, memberAudit } from './write-group.js';

const insertGroup = `insert into groups as g (id, connection_id, source, display_name_key, external_id, attributes,
  attributes_key, member_count, version, created_at, updated_at)
  values (?, ?, ?, ?, ?, ?::text::jsonb, ?::text::jsonb, ?, 1, ?, ?)
  on conflict (display_name_key) do nothing returning ${groupColumns}`;

const insertMembers = `members_in as (
    insert into group_members (group_id, user_id)
      select inserted.id, x.id from inserted, unnest(?::uuid[]) as x (id) order by x.id),
  groups_in as (
    insert into group_member_groups (group_id, member_group_id)
      select inserted.id, x.id from inserted, unnest(?::uuid[]) as x (id) order by x.id)`;

/**
 * Stores a new group with its members, its audit record and the new total in one statement; a taken name is a conflict.
 * Nobody knows its id yet, so that its members cannot lead back to it.
 */
export const insertNewGroup = async (
  context: Context,
  attributes: Attributes,
  memberIds: readonly string[],
): Promise<{ group: GroupShape; notes: WriteNote[] }> => {
  checkMemberIds({ memberIds });
  const resolved = await resolveMembers(context, memberIds);
  const { members, notes } = resolved;
  const now = context.clock.now();
  const id = newId();
  const connectionId = connectionOf(context);
  const difference = { added: members.map(({ value }) => value), removed: [] };
  const audit = auditSql(
    context,
    {
      action: 'group.created',
      targetKind: 'GROUP',
      targetId: id,
      targetLabel: attributes['displayName'] as string,
      changes: [...diffAttributes({}, attributes), ...memberAudit(difference)],
    },
    'inserted',
  );
  const total = totalSql('GROUP', { source: 'inserted', by: 1 });
  const run = members.length > mostInLane ? context.writeApart : context.write;
  const [row] = await run<GroupRow>(
    `with inserted as (${insertGroup}), ${insertMembers}, audited as (${audit.sql}), counted as (${total.sql})
      select * from inserted`,
    [
      ...[id, connectionId, sourceOf(context.actor), ...keyParams(attributes), members.length, now, now],
      ...[uuidArray(idsOf(resolved, 'User')), uuidArray(idsOf(resolved, 'Group'))],
      ...audit.params,
      ...total.params,
    ],
  );
  if (!row) throw groupNameTaken(String(attributes['displayName']));
  announce(context, id, difference);
  return { group: shapeGroup(row, MemberText.ofMembers(members)), notes };
};
