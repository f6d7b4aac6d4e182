import { type ResourceTable, sharedColumns } from './resource-table.js';
import { name, type SqlFragment, sql } from './sql-fragment.js';

/** The groups a user is in: its own, and those that these are in, however deep. */
const groupsOfUser = (user: SqlFragment): SqlFragment => sql`
  WITH RECURSIVE reached(id) AS (
    SELECT membership.group_id FROM group_members membership WHERE membership.user_id = ${user}
    UNION
    SELECT nesting.group_id FROM group_member_groups nesting JOIN reached ON reached.id = nesting.member_group_id
  )
  SELECT jsonb_build_object(
    'value', reached_group.id::text,
    'display', reached_group.display_name_key,
    'type', CASE WHEN EXISTS (
      SELECT 1 FROM group_members membership
      WHERE membership.group_id = reached_group.id AND membership.user_id = ${user}
    ) THEN 'direct' ELSE 'indirect' END
  ) FROM groups reached_group JOIN reached ON reached.id = reached_group.id`;

const usersInGroup = (groupId: string): SqlFragment => sql`(
  WITH RECURSIVE nested(id) AS (
    SELECT ${groupId}::uuid
    UNION
    SELECT nesting.member_group_id FROM group_member_groups nesting JOIN nested ON nested.id = nesting.group_id
  )
  SELECT membership.user_id FROM group_members membership JOIN nested ON nested.id = membership.group_id)`;

/** The users table; `active` mirrors the attribute, the columns named key hold canonical keys. */
export const usersTable = (alias: string): ResourceTable => ({
  resourceType: 'User',
  keyedBag: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'User'),
    userName: { kind: 'text', expression: name(`${alias}.user_name_key`), unassigned: 'never' },
    displayName: { kind: 'text', expression: name(`${alias}.display_name_key`), unassigned: 'blank' },
    active: { kind: 'boolean', expression: name(`${alias}.active`), unassigned: 'never' },
  },
  keyArrays: { 'emails.value': name(`${alias}.emails_key`) },
  relations: {
    groups: {
      rows: groupsOfUser(name(`${alias}.id`)),
      contains: (id) => sql`${name(alias)}.id IN ${usersInGroup(id)}`,
    },
  },
});
