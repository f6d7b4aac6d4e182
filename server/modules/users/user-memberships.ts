import type { Context } from '../../kernel/context.js';
import { sql, uuids } from '../../query/index.js';
import type { UserRow } from './shape-user.js';
import { MembershipType, type UserMembership } from './user.types.js';

const idLength = 36;

/**
 * Two columns of a statement of the alias u: a user's direct groups, each as its id, a space and its name, which costs
 * half of what an object for each does; and whether any group is a member of another.
 */
export const membershipsColumns = sql`to_json(array(
    select g.id || ' ' || (g.attributes ->> 'displayName') from group_members m join groups g on g.id = m.group_id
    where m.user_id = u.id order by g.id
  )) as direct_groups, exists (select 1 from group_member_groups) as nested_groups`;

/** The names of `membershipsColumns`. */
export const membershipsNames = ['direct_groups', 'nested_groups'] as const;

/** Reads direct and indirect groups; an indirect one contains a group of the user's (RFC 7643 §4.1.2). */
const readAll = (userIds: readonly string[]) => sql`select u.id, (
    with recursive above (id, direct) as (
      select m.group_id, true from group_members m where m.user_id = u.id
      union
      select n.group_id, false from group_member_groups n join above on n.member_group_id = above.id
    )
    select coalesce(json_agg(json_build_object('groupId', g.id, 'displayName', g.attributes ->> 'displayName',
      'type', case when a.direct then 'DIRECT' else 'INDIRECT' end) order by g.id), '[]')
    from (select id, bool_or(direct) as direct from above group by id) a join groups g on g.id = a.id
  ) as memberships
  from users u where u.id = any (${uuids(userIds)})`;

const toMembership = (text: string): UserMembership => ({
  groupId: text.slice(0, idLength),
  displayName: text.slice(idLength + 1),
  type: MembershipType.DIRECT,
});

/**
 * Returns the groups of each row's user, in the order of the rows. It needs a statement only where groups are nested.
 */
export const readMemberships = async (context: Context, rows: readonly UserRow[]): Promise<UserMembership[][]> => {
  if (!rows.some(({ nested_groups }) => nested_groups)) {
    return rows.map(({ direct_groups }) => (direct_groups ?? []).map(toMembership));
  }
  const ids = rows.map(({ id }) => id);
  const found = await context.statement<{ id: string; memberships: UserMembership[] }>(readAll(ids));
  const all = new Map(found.map(({ id, memberships }) => [id, memberships]));
  return rows.map(({ id }) => all.get(id) ?? []);
};
