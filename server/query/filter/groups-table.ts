import { name, sql } from '../sql.js';
import { type AttributeColumn, type ResourceTable, sharedColumns } from './resource-table.js';

const text = (expression: string): AttributeColumn => ({
  kind: 'text',
  expression: name(expression),
  unassigned: 'never',
});

/** The parts of a member in a group's `members`, of the alias named. */
const memberParts = (type: string, display: string): Record<string, AttributeColumn> => ({
  value: { kind: 'uuid', expression: name('named.id'), unassigned: 'never' },
  type: text(`'${type}'::text`),
  display: text(display),
});

/** The parts of a user, which is shown by its user name where it has no display name. */
export const memberUserParts = memberParts('user', "coalesce(nullif(named.display_name_key, ''), named.user_name_key)");
/** The parts of a member that is a group, of the alias named. */
export const memberGroupParts = memberParts('group', 'named.display_name_key');

/** Describes the groups table; `display_name_key` holds the canonical key. */
export const groupsTable = (alias: string): ResourceTable => ({
  keyedAttributes: name(`${alias}.attributes_key`),
  columns: {
    ...sharedColumns(alias, 'Group'),
    displayName: { ...text(`${alias}.display_name_key`), unique: true },
  },
  keyArrays: {},
  relations: {
    members: (_, condition) => sql`exists (
      select 1 from (
        select membership.group_id from group_members membership
        join users named on named.id = membership.user_id where ${condition(memberUserParts)}
        union all
        select nesting.group_id from group_member_groups nesting
        join groups named on named.id = nesting.member_group_id where ${condition(memberGroupParts)}
      ) as holder where holder.group_id = ${name(alias)}.id)`,
  },
});
