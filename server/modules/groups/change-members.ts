import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { distinctInSteps, filterInSteps, inSteps } from '../../kernel/load/in-steps.js';
import { isId, isMisspelledId } from '../../kernel/paging.js';
import { looksLikeJson, type WriteNote } from '../../kernel/schema/index.js';
import { name, type Sql, sql, uuids } from '../../query/index.js';
import { idsOf, resolveMembers } from './resolve-members.js';

/** The members that a write asks for: the full list, or differences. */
export interface MemberChange {
  /** The full list; given, it excludes the differences. */
  memberIds?: readonly string[] | null | undefined;
  addMemberIds?: readonly string[] | null | undefined;
  removeMemberIds?: readonly string[] | null | undefined;
}

/** Refuses an empty id: it was meant for a member, and changing only the others is not what the sender meant. */
export const checkMemberIds = (change: MemberChange): void => {
  for (const name of ['memberIds', 'addMemberIds', 'removeMemberIds'] as const) {
    const index = change[name]?.indexOf('') ?? -1;
    if (index === -1) continue;
    throw fault('member.without-id/empty', { field: `${name}[${index}]` });
  }
};

/**
 * Refuses to remove a misspelled id. Removing an id that Rollcall cannot have issued succeeds and changes nothing
 * (docs/scim.md). One in other letter case, or wrapped in JSON, was meant for a member, who would stay: adding it is
 * refused, and so is removing it.
 */
export const checkRemoval = (id: string): void => {
  if (!isMisspelledId(id) && !looksLikeJson(id)) return;
  throw fault('member.without-id/misspelled', { ids: [id.slice(0, 64)] });
};

/** Returns whether an id in a list of removals may be a member's; refuses a misspelled one. */
export const removable = (id: string): boolean => {
  if (isId(id)) return true;
  checkRemoval(id);
  return false;
};

/** The members that were added and removed in fact. */
export interface MemberDifference {
  added: string[];
  removed: string[];
  notes: WriteNote[];
}

interface Table {
  table: Sql;
  column: Sql;
}

const users: Table = { table: name('group_members'), column: name('user_id') };
const groups: Table = { table: name('group_member_groups'), column: name('member_group_id') };

const rowIds = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const insert = async (
  { statement }: Context,
  { table, column }: Table,
  groupId: string,
  ids: string[],
): Promise<string[]> => {
  if (ids.length === 0) return [];
  return rowIds(
    await statement<{ id: string }>(
      sql`insert into ${table} (group_id, ${column}) select ${groupId}, x.id from unnest(${uuids(ids)}) as x (id)
        order by x.id on conflict do nothing returning ${column} as id`,
    ),
  );
};

/** Removes from both tables at once, because an id may be a user's or a group's. */
const removeEither = (groupId: string, ids: readonly string[]): Sql =>
  sql`with x as (select unnest(${uuids(ids)}) as id), g as (select ${groupId}::uuid as id),
    gone_users as (delete from group_members m using x, g where m.group_id = g.id and m.user_id = x.id returning x.id),
    gone_groups as (
      delete from group_member_groups m using x, g where m.group_id = g.id and m.member_group_id = x.id returning x.id)
  select id from gone_users union all select id from gone_groups`;

const remove = async ({ statement }: Context, groupId: string, ids: string[]): Promise<string[]> =>
  ids.length === 0 ? [] : rowIds(await statement<{ id: string }>(removeEither(groupId, ids)));

const removeOthers = async (
  { statement }: Context,
  { table, column }: Table,
  groupId: string,
  ids: string[],
): Promise<string[]> =>
  rowIds(
    await statement<{ id: string }>(
      sql`delete from ${table} t where t.group_id = ${groupId} and not exists (
        select 1 from unnest(${uuids(ids)}) as x (id) where x.id = t.${column}) returning t.${column} as id`,
    ),
  );

const reaches = (groupId: string, groupIds: readonly string[]): Sql => sql`with recursive below (id) as (
    select unnest(${uuids(groupIds)}) union select m.member_group_id from group_member_groups m join below b on m.group_id = b.id
  ) select 1 from below where id = ${groupId} limit 1`;

/** Serialises changes of nested groups, so that two concurrent additions cannot form a cycle. */
const nestingLock = sql`select pg_advisory_xact_lock(7236)`;

const checkNoCircle = async ({ statement }: Context, groupId: string, groupIds: string[]): Promise<void> => {
  if (groupIds.length === 0) return;
  await statement(nestingLock);
  if ((await statement(reaches(groupId, groupIds))).length === 0) return;
  throw fault('member.cycle');
};

const replaceAll = async (context: Context, groupId: string, ids: readonly string[]): Promise<MemberDifference> => {
  const resolved = await resolveMembers(context, ids);
  const [userIds, groupIds] = [idsOf(resolved, 'User'), idsOf(resolved, 'Group')];
  await checkNoCircle(context, groupId, groupIds);
  const removed = [
    ...(await removeOthers(context, users, groupId, userIds)),
    ...(await removeOthers(context, groups, groupId, groupIds)),
  ];
  const added = [
    ...(await insert(context, users, groupId, userIds)),
    ...(await insert(context, groups, groupId, groupIds)),
  ];
  return { added, removed, notes: resolved.notes };
};

const applyDifferences = async (context: Context, groupId: string, change: MemberChange): Promise<MemberDifference> => {
  const removals = await inSteps(distinctInSteps(change.removeMemberIds ?? []));
  const gone = await inSteps(filterInSteps(removals, removable));
  const resolved = await resolveMembers(context, change.addMemberIds ?? []);
  const [userIds, groupIds] = [idsOf(resolved, 'User'), idsOf(resolved, 'Group')];
  await checkNoCircle(context, groupId, groupIds);
  const removed = await remove(context, groupId, gone);
  const added = [
    ...(await insert(context, users, groupId, userIds)),
    ...(await insert(context, groups, groupId, groupIds)),
  ];
  return { added, removed, notes: resolved.notes };
};

/**
 * Changes the members of a locked group by set-based statements. Members that are there already, or gone already, stay
 * as they are, and no other member is read or written.
 */
export const changeMembers = async (
  context: Context,
  groupId: string,
  change: MemberChange,
): Promise<MemberDifference> => {
  checkMemberIds(change);
  const differs = change.addMemberIds != null || change.removeMemberIds != null;
  if (change.memberIds == null) {
    return differs ? applyDifferences(context, groupId, change) : { added: [], removed: [], notes: [] };
  }
  if (differs) {
    throw fault('input.contradiction', {
      field: 'memberIds',
      wanted: 'memberIds (the full list) or addMemberIds and removeMemberIds, not both',
    });
  }
  return replaceAll(context, groupId, change.memberIds);
};
