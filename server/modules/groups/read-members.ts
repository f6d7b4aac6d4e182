import type { Context } from '../../kernel/context.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import { MemberText } from '../../kernel/text/member-text.js';
import { allOf, constant, sql, uuids } from '../../query/index.js';
import { reachCondition } from './reach-condition.js';
import { type GroupRow, type GroupShape, groupColumns, shapeGroup } from './shape-group.js';

/**
 * The greatest number of members that is read with their groups. Members of a larger group are read by a statement of
 * their own, when they are needed.
 */
export const membersByTheWay = 10_000;

/** Members in one row that the database sends: few enough that no row delays other work. */
const membersInPart = 1_000;

/** The lines of MemberText. */
const userLine = sql`'U' || u.id || coalesce(to_json(u.display)::text, 'null')`;
const groupLine = sql`'G' || c.id || coalesce(to_json(left(c.attributes ->> 'displayName', 600))::text, 'null')`;

const fewMembers = sql`case when g.member_count <= ${constant(membersByTheWay)} then (
    select coalesce(string_agg(m.line, chr(10)), '') from (
      select u.id, ${userLine} as line
        from group_members x join users u on u.id = x.user_id where x.group_id = g.id
      union all
      select c.id, ${groupLine}
        from group_member_groups x join groups c on c.id = x.member_group_id where x.group_id = g.id
      order by 1) m) end as member_text`;

/** Selects where each part begins and ends, by the index alone. */
const bounds = sql`select n.user_id as lowest,
    coalesce(lead(n.user_id) over (order by n.user_id), 'ffffffff-ffff-ffff-ffff-ffffffffffff') as beyond
  from (select user_id, row_number() over (order by user_id) as place from group_members where group_id = g.id) n
  where n.place % ${constant(membersInPart)} = 1`;

/** Selects the users part by part, so that nothing is sorted and the first part arrives at once; then the groups. */
const inParts = sql`left join lateral (
    select (
      select string_agg(${userLine}, chr(10) order by x.user_id) from group_members x join users u on u.id = x.user_id
      where x.group_id = g.id and x.user_id >= b.lowest and x.user_id < b.beyond) as member_text
    from (${bounds}) b
    union all
    select string_agg(${groupLine}, chr(10) order by c.id)
    from group_member_groups x join groups c on c.id = x.member_group_id where x.group_id = g.id) parts on true`;

interface RowWithMembers extends GroupRow {
  /** Null where there are too many members to read with their group. */
  member_text: string | null;
}

const shapeWithMembers = (row: RowWithMembers): GroupShape =>
  shapeGroup(
    row,
    row.member_text === null ? MemberText.unread(row.member_count) : MemberText.of(row.member_count, [row.member_text]),
  );

const onlyForScim = (): DomainError => fault('group.whole');

/** Throws for unread members unless the SCIM facade asks; other callers get all members or read them page by page. */
const requireRead = ({ actor }: Context, group: GroupShape): GroupShape => {
  if (actor.kind === 'scimToken' || group.memberList.isRead) return group;
  const { displayName, memberCount: count } = group;
  throw fault('page.too-large', { limit: membersByTheWay, displayName, count });
};

/** Finds one group by id with its members, all of the same moment; many members are left unread. */
export const findWithMembers = async (context: Context, id: string): Promise<GroupShape | null> => {
  const reach = reachCondition(context);
  const where = allOf([sql`g.id = ${id}`, ...(reach ? [reach] : [])]);
  const [row] = await context.statement<RowWithMembers>(
    sql`select ${groupColumns}, ${fewMembers} from groups g where ${where}`,
  );
  return row ? requireRead(context, shapeWithMembers(row)) : null;
};

/**
 * Finds one group with all of its members, however many, all of the same moment; null where the actor does not see it.
 * It holds 65 bytes a member, and the caller has to write them piece by piece.
 */
export const findWhole = async (context: Context, id: string): Promise<GroupShape | null> => {
  if (context.actor.kind !== 'scimToken') throw onlyForScim();
  if (!isId(id)) return null;
  const reach = reachCondition(context);
  const where = allOf([sql`g.id = ${id}`, ...(reach ? [reach] : [])]);
  const rows = await context.statement<RowWithMembers>(
    sql`select ${groupColumns}, parts.member_text from groups g ${inParts} where ${where}`,
  );
  const [row] = rows;
  if (!row) return null;
  const parts = rows.map(({ member_text }) => member_text ?? '');
  return shapeGroup(row, MemberText.of(row.member_count, parts));
};

/** Adds all members to the result of a write, in its transaction. */
export const readAllMembers = async (context: Context, group: GroupShape): Promise<GroupShape> => {
  if (group.memberList.isRead) return group;
  const isLarge = group.memberCount > membersByTheWay && context.actor.kind === 'scimToken';
  const find = isLarge ? findWhole : findWithMembers;
  return { ...group, memberList: (await find(context, group.id))?.memberList ?? group.memberList };
};

/** Picks the groups, in their order, whose members together are few enough to read with them. */
const readableTogether = (rows: readonly GroupRow[]): string[] => {
  let members = 0;
  return rows
    .filter(({ member_count }) => {
      if (members + member_count > membersByTheWay) return false;
      members += member_count;
      return true;
    })
    .map(({ id }) => id);
};

/** Adds members to a page of groups. Groups that get members are read anew, so that both are of the same moment. */
export const addMembers = async (context: Context, rows: readonly GroupRow[]): Promise<GroupShape[]> => {
  const ids = readableTogether(rows);
  const read =
    ids.length === 0
      ? []
      : await context.statement<RowWithMembers>(
          sql`select ${groupColumns}, ${fewMembers} from groups g where g.id = any (${uuids(ids)})`,
        );
  const known = new Map(read.map((row) => [row.id, row]));
  return rows.map((row) => {
    const found = known.get(row.id);
    const group = found ? shapeWithMembers(found) : shapeGroup(row, MemberText.unread(row.member_count));
    return requireRead(context, group);
  });
};
