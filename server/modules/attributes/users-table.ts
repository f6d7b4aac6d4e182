import { type AttributeColumn, type ResourceTable, sharedColumns } from './resource-table.js';
import { name, type SqlFragment, sql } from './sql-fragment.js';

const text = (expression: string): AttributeColumn => ({
  kind: 'text',
  expression: name(expression),
  unassigned: 'never',
});

/** The parts of a group that a user's `groups` shows, of the alias named. */
const groupParts: Record<string, AttributeColumn> = {
  value: { kind: 'uuid', expression: name('named.id'), unassigned: 'never' },
  display: text('named.display_name_key'),
};

/** The same with the kind of membership, which belongs to the pair of user and group. */
const membershipParts: Record<string, AttributeColumn> = {
  ...groupParts,
  type: text(`(CASE WHEN EXISTS (
    SELECT 1 FROM group_members membership
    WHERE membership.group_id = pair.group_id AND membership.user_id = pair.user_id
  ) THEN 'direct' ELSE 'indirect' END)`),
};

/** From the groups that meet the condition down to the users in them, however deep. */
const usersBelow = (condition: SqlFragment): SqlFragment => sql`
  WITH RECURSIVE nested(id) AS (
    SELECT named.id FROM groups named WHERE ${condition}
    UNION
    SELECT nesting.member_group_id FROM group_member_groups nesting JOIN nested ON nested.id = nesting.group_id
  )
  SELECT membership.user_id FROM group_members membership JOIN nested ON nested.id = membership.group_id`;

/** From every user up to all of its groups: dearer, and needed only where the kind of membership matters. */
const usersOfPairs = (condition: SqlFragment): SqlFragment => sql`
  WITH RECURSIVE pair(user_id, group_id) AS (
    SELECT membership.user_id, membership.group_id FROM group_members membership
    UNION
    SELECT pair.user_id, nesting.group_id FROM group_member_groups nesting
    JOIN pair ON pair.group_id = nesting.member_group_id
  )
  SELECT pair.user_id FROM pair JOIN groups named ON named.id = pair.group_id WHERE ${condition}`;

/** The users table; `active` mirrors the attribute, the columns named key hold canonical keys. */
export const usersTable = (alias: string): ResourceTable => ({
  keyedBag: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'User'),
    userName: text(`${alias}.user_name_key`),
    displayName: { ...text(`${alias}.display_name_key`), unassigned: 'blank' },
    active: { kind: 'boolean', expression: name(`${alias}.active`), unassigned: 'never' },
  },
  keyArrays: { 'emails.value': name(`${alias}.emails_key`) },
  relations: {
    groups: (parts, condition) => {
      const users = parts.has('type') ? usersOfPairs(condition(membershipParts)) : usersBelow(condition(groupParts));
      return sql`${name(alias)}.id IN (${users})`;
    },
  },
});
