import type { Context } from '../../kernel/context.js';
import { type Sql, sql, uuid } from '../../query/index.js';

/** The tables that hold a group's members, with the column of the member's id. */
const tables = {
  USER: { table: sql`group_members`, column: sql`user_id` },
  GROUP: { table: sql`group_member_groups`, column: sql`member_group_id` },
} as const;

/**
 * Removes a member from its groups. It locks the groups in the order of their ids, as every transaction does that needs
 * several. A row that somebody else deleted while this statement waited is not in `gone`, and nothing is subtracted for
 * it.
 */
const leave = ({ table, column }: { table: Sql; column: Sql }, id: string, now: Date): Sql => sql`with locked as (
    select g.id from groups g where g.id in (select group_id from ${table} where ${column} = ${id})
      order by g.id for no key update),
  gone as (delete from ${table} m using locked l where m.group_id = l.id and m.${column} = ${id} returning m.group_id),
  counted as (select group_id, count(*)::int as members from gone group by group_id)
  update groups g set member_count = g.member_count - c.members, version = g.version + 1, updated_at = ${now}
  from counted c where g.id = c.group_id returning g.id, g.attributes ->> 'displayName' as "displayName"`;

/**
 * Locks the groups that a user is a member of. Transactions lock groups by their ids first, then users, so a user's row
 * is locked after this.
 */
export const lockGroupsOf = async ({ statement }: Context, userId: string): Promise<void> => {
  await statement(
    sql`select g.id from groups g where g.id in (select group_id from group_members where user_id = ${uuid(userId)})
      order by g.id for no key update`,
  );
};

/** A group that a member was removed from. */
export interface LeftGroup {
  id: string;
  displayName: string;
}

/** Removes a user or a group from all groups that it is a member of, and returns these groups. */
export const leaveGroups = async (
  { statement, clock }: Context,
  kind: keyof typeof tables,
  id: string,
): Promise<LeftGroup[]> => statement<LeftGroup>(leave(tables[kind], id, clock.now()));
