import type { Context } from '../../kernel/context.js';
import { mostInLane } from '../../kernel/context.js';
import { type Attributes, diffAttributes, type WriteNote } from '../../kernel/schema/index.js';
import { sourceOf, type UserSource } from '../../kernel/source.js';
import { MemberText } from '../../kernel/text/member-text.js';
import { newId, type Sql, sql, totalSql, uuids } from '../../query/index.js';
import { auditSql } from '../audit/index.js';
import { checkMemberIds } from './change-members.js';
import { groupNameTaken } from './group-faults.js';
import { idsOf, type ResolvedMembers, resolveMembers } from './resolve-members.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';
import { announce, connectionOf, memberAudit, type StoredGroup, stored } from './write-group.js';

interface NewRow {
  id: string;
  connectionId: string | null;
  source: UserSource;
  members: number;
  now: Date;
}

const insertGroup = ({ id, connectionId, source, members, now }: NewRow, group: StoredGroup): Sql =>
  sql`insert into groups as g (id, connection_id, source, display_name_key, external_id, attributes,
  attributes_key, member_count, version, created_at, updated_at)
  values (${id}, ${connectionId}, ${source}, ${group.displayNameKey}, ${group.externalId},
    ${group.attributes}::text::jsonb, ${group.attributesKey}::text::jsonb, ${members}, 1, ${now}, ${now})
  on conflict (display_name_key) do nothing returning ${groupColumns}`;

const insertMembers = (resolved: ResolvedMembers): Sql => sql`members_in as (
    insert into group_members (group_id, user_id)
      select inserted.id, x.id from inserted, unnest(${uuids(idsOf(resolved, 'User'))}) as x (id) order by x.id),
  groups_in as (
    insert into group_member_groups (group_id, member_group_id)
      select inserted.id, x.id from inserted, unnest(${uuids(idsOf(resolved, 'Group'))}) as x (id) order by x.id)`;

/**
 * Stores a new group with its members, its audit record and the new total in one statement; a taken name is a conflict.
 * Nobody knows its id yet, so its members cannot contain it.
 */
export const insertNewGroup = async (
  context: Context,
  attributes: Attributes,
  memberIds: readonly string[],
): Promise<{ group: GroupShape; memberCount: number; notes: WriteNote[] }> => {
  checkMemberIds({ memberIds });
  const resolved = await resolveMembers(context, memberIds);
  const { members, notes } = resolved;
  const now = context.clock.now();
  const id = newId();
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
  const source = sourceOf(context.actor);
  const inserted = { id, connectionId: connectionOf(context), source, members: members.length, now };
  const [row] = await run<GroupRow>(
    sql`with inserted as (${insertGroup(inserted, stored(attributes))}), ${insertMembers(resolved)},
      audited as (${audit}), counted as (${total}) select * from inserted`,
  );
  if (!row) throw groupNameTaken(String(attributes['displayName']));
  announce(context, id, difference);
  return { group: shapeGroup(row, MemberText.ofMembers(members)), memberCount: members.length, notes };
};
