import { type ResourceTable, sharedColumns } from './resource-table.js';
import { name, type SqlFragment, sql } from './sql-fragment.js';

/** The direct members of a group; a user is shown by display name, or else by user name. */
const membersOfGroup = (group: SqlFragment): SqlFragment => sql`
  SELECT jsonb_build_object(
    'value', member_user.id::text,
    'display', coalesce(member_user.attributes_key ->> 'displayName', member_user.user_name_key),
    'type', 'user'
  ) FROM group_members membership JOIN users member_user ON member_user.id = membership.user_id
  WHERE membership.group_id = ${group}
  UNION ALL
  SELECT jsonb_build_object('value', member_group.id::text, 'display', member_group.display_name_key, 'type', 'group')
  FROM group_member_groups nesting JOIN groups member_group ON member_group.id = nesting.member_group_id
  WHERE nesting.group_id = ${group}`;

const groupsWithMember = (id: string): SqlFragment => sql`(
  SELECT membership.group_id FROM group_members membership WHERE membership.user_id = ${id}::uuid
  UNION ALL
  SELECT nesting.group_id FROM group_member_groups nesting WHERE nesting.member_group_id = ${id}::uuid)`;

/** The groups table; `display_name_key` holds the canonical key. */
export const groupsTable = (alias: string): ResourceTable => ({
  resourceType: 'Group',
  keyedBag: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'Group'),
    displayName: { kind: 'text', expression: name(`${alias}.display_name_key`), unassigned: 'never' },
  },
  keyArrays: {},
  relations: {
    members: {
      rows: membersOfGroup(name(`${alias}.id`)),
      contains: (id) => sql`${name(alias)}.id IN ${groupsWithMember(id)}`,
    },
  },
});
