import { name, type SqlFragment, sql } from '../sql.js';
import { type AttributeColumn, type AttributeRelation, type ResourceTable, sharedColumns } from './resource-table.js';

const text = (expression: string): AttributeColumn => ({
  kind: 'text',
  expression: name(expression),
  unassigned: 'never',
});

/** The parts of a group that a user's `groups` shows, of the alias named. */
const groupParts = (type: 'direct' | 'indirect'): Record<string, AttributeColumn> => ({
  value: { kind: 'uuid', expression: name('named.id'), unassigned: 'never' },
  display: text('named.display_name_key'),
  type: text(`'${type}'::text`),
});

/** In one of the groups that meet the condition or in one below them: few groups to look through, worked out once. */
const isBelow = (user: SqlFragment, condition: SqlFragment): SqlFragment => sql`EXISTS (
  SELECT 1 FROM group_members membership WHERE membership.user_id = ${user} AND membership.group_id IN (
    WITH RECURSIVE nested(id) AS (
      SELECT named.id FROM groups named WHERE ${condition}
      UNION
      SELECT nesting.member_group_id FROM group_member_groups nesting JOIN nested ON nested.id = nesting.group_id
    )
    SELECT nested.id FROM nested))`;

const isDirectlyIn = (user: SqlFragment, condition: SqlFragment): SqlFragment => sql`EXISTS (
  SELECT 1 FROM group_members membership JOIN groups named ON named.id = membership.group_id
  WHERE membership.user_id = ${user} AND ${condition})`;

const isIndirectlyIn = (user: SqlFragment, condition: SqlFragment): SqlFragment => sql`EXISTS (
  WITH RECURSIVE above(id) AS (
    SELECT nesting.group_id FROM group_members membership
    JOIN group_member_groups nesting ON nesting.member_group_id = membership.group_id
    WHERE membership.user_id = ${user}
    UNION
    SELECT nesting.group_id FROM group_member_groups nesting JOIN above ON above.id = nesting.member_group_id
  )
  SELECT 1 FROM above JOIN groups named ON named.id = above.id WHERE ${condition} AND NOT EXISTS (
    SELECT 1 FROM group_members membership WHERE membership.group_id = named.id AND membership.user_id = ${user}))`;

/** The kind of membership belongs to the pair of user and group, so asking for it looks at each user by itself. */
const groupsOf =
  (user: SqlFragment): AttributeRelation =>
  (parts, condition) =>
    parts.has('type')
      ? sql`(${isDirectlyIn(user, condition(groupParts('direct')))}
        OR ${isIndirectlyIn(user, condition(groupParts('indirect')))})`
      : isBelow(user, condition(groupParts('direct')));

/** The users table; `active` mirrors the attribute, the columns named key hold canonical keys. */
export const usersTable = (alias: string): ResourceTable => ({
  keyedBag: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'User'),
    userName: { ...text(`${alias}.user_name_key`), unique: true },
    displayName: { ...text(`${alias}.display_name_key`), unassigned: 'blank' },
    active: { kind: 'boolean', expression: name(`${alias}.active`), unassigned: 'never' },
  },
  keyArrays: { 'emails.value': name(`${alias}.emails_key`) },
  relations: { groups: groupsOf(name(`${alias}.id`)) },
});
