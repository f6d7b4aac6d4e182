import { name, type Sql, sql } from '../sql.js';
import { type AttributeColumn, type AttributeRelation, type ResourceTable, sharedColumns } from './resource-table.js';

const text = (expression: string): AttributeColumn => ({
  kind: 'text',
  expression: name(expression),
  unassigned: 'never',
});

/** The parts of a group in a user's `groups`, of the alias named. */
const groupParts = (type: 'direct' | 'indirect'): Record<string, AttributeColumn> => ({
  value: { kind: 'uuid', expression: name('named.id'), unassigned: 'never' },
  display: text('named.display_name_key'),
  type: text(`'${type}'::text`),
});

/**
 * Holds where the user is in a group that meets the condition or in one below it. The groups are few, and are selected
 * once.
 */
const isBelow = (user: Sql, condition: Sql): Sql => sql`exists (
  select 1 from group_members membership where membership.user_id = ${user} and membership.group_id in (
    with recursive nested(id) as (
      select named.id from groups named where ${condition}
      union
      select nesting.member_group_id from group_member_groups nesting join nested on nested.id = nesting.group_id
    )
    select nested.id from nested))`;

const isDirectlyIn = (user: Sql, condition: Sql): Sql => sql`exists (
  select 1 from group_members membership join groups named on named.id = membership.group_id
  where membership.user_id = ${user} and ${condition})`;

const isIndirectlyIn = (user: Sql, condition: Sql): Sql => sql`exists (
  with recursive above(id) as (
    select nesting.group_id from group_members membership
    join group_member_groups nesting on nesting.member_group_id = membership.group_id
    where membership.user_id = ${user}
    union
    select nesting.group_id from group_member_groups nesting join above on above.id = nesting.member_group_id
  )
  select 1 from above join groups named on named.id = above.id where ${condition} and not exists (
    select 1 from group_members membership where membership.group_id = named.id and membership.user_id = ${user}))`;

/** The kind of membership belongs to the pair of user and group, so a filter on it tests each user by itself. */
const groupsOf =
  (user: Sql): AttributeRelation =>
  (parts, condition) =>
    parts.has('type')
      ? sql`(${isDirectlyIn(user, condition(groupParts('direct')))}
        or ${isIndirectlyIn(user, condition(groupParts('indirect')))})`
      : isBelow(user, condition(groupParts('direct')));

/** Describes the users table; `active` mirrors the attribute, the columns named key hold canonical keys. */
export const usersTable = (alias: string): ResourceTable => ({
  keyedAttributes: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'User'),
    userName: { ...text(`${alias}.user_name_key`), unique: true },
    displayName: { ...text(`${alias}.display_name_key`), unassigned: 'blank' },
    active: { kind: 'boolean', expression: name(`${alias}.active`), unassigned: 'never' },
  },
  keyArrays: { 'emails.value': name(`${alias}.emails_key`) },
  relations: { groups: groupsOf(name(`${alias}.id`)) },
});
