import type { Context } from '../../kernel/context.js';
import { fromFault } from '../../kernel/faults/errors.js';
import { fault } from '../../kernel/faults/fault.js';
import { type AttributeFilter, noTarget, type WriteNote } from '../../kernel/schema/index.js';
import { memberFilterSql, type SearchInTransaction, type Sql, searchesOf, sql } from '../../query/index.js';
import { changeMembers, checkRemoval, type MemberChange, type MemberDifference } from './change-members.js';

/** One step of a membership change: removes the members that match, then those named, then adds. */
export interface MemberStep extends Omit<MemberChange, 'memberIds'> {
  removeMatching?: AttributeFilter | null | undefined;
  /** Fails where removeMatching finds no member. */
  mustMatch?: boolean | null | undefined;
}

/**
 * A change of members; with a filter it is a list of steps, because a filter sees the result of the steps before it.
 */
export interface SteppedMemberChange extends MemberChange {
  memberSteps?: readonly MemberStep[] | null | undefined;
}

/** Bounds the steps, each of which may read all members while the group is locked. */
const maxSteps = 50;

/** Checks the ids that a filter on members compares with. */
const checkIds = ({ and, or, not, where }: AttributeFilter): void => {
  for (const inner of [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])]) checkIds(inner);
  if (where?.path.toLowerCase() === 'value' && where.operator === 'EQ') checkRemoval(String(where.value));
};

const removeUsers = (groupId: string, condition: Sql): Sql =>
  sql`delete from group_members m using users named where m.group_id = ${groupId} and named.id = m.user_id
    and (${condition}) returning m.user_id as id`;

const removeGroups = (groupId: string, condition: Sql): Sql =>
  sql`delete from group_member_groups m using groups named where m.group_id = ${groupId}
    and named.id = m.member_group_id and (${condition}) returning m.member_group_id as id`;

/** Removes matching members by one statement for each kind of member, however many match. */
const removeMatching = async (search: SearchInTransaction, groupId: string, step: MemberStep): Promise<string[]> => {
  if (!step.removeMatching) return [];
  const { users, groups } = memberFilterSql(step.removeMatching);
  checkIds(step.removeMatching);
  const gone = [
    ...(await search<{ id: string }>(removeUsers(groupId, users))),
    ...(await search<{ id: string }>(removeGroups(groupId, groups))),
  ];
  if (gone.length === 0 && step.mustMatch) throw fromFault(noTarget('members'));
  return gone.map(({ id }) => id);
};

/** Adds the steps up: a member that was removed and added again, or added and removed again, is unchanged. */
class NetDifference {
  readonly #added = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #notes: WriteNote[] = [];

  include({ added, removed, notes }: MemberDifference): void {
    for (const id of removed) if (!this.#added.delete(id)) this.#removed.add(id);
    for (const id of added) if (!this.#removed.delete(id)) this.#added.add(id);
    for (const note of notes) this.#notes.push(note);
  }

  result(): MemberDifference {
    return { added: [...this.#added], removed: [...this.#removed], notes: this.#notes };
  }
}

/** Changes the members of a locked group, step by step where the change has steps. */
export const changeMembersInSteps = async (
  context: Context,
  groupId: string,
  change: SteppedMemberChange,
): Promise<MemberDifference> => {
  const { memberSteps } = change;
  if (memberSteps == null) return changeMembers(context, groupId, change);
  if (change.memberIds != null || change.addMemberIds != null || change.removeMemberIds != null) {
    throw fault('input.contradiction', {
      field: 'memberSteps',
      wanted: 'memberSteps alone, without lists of members beside it',
    });
  }
  if (memberSteps.length > maxSteps) {
    throw fault('patch.too-many/member-steps', { limit: maxSteps });
  }
  const net = new NetDifference();
  const search = searchesOf(context);
  for (const step of memberSteps) {
    net.include({ added: [], removed: await removeMatching(search, groupId, step), notes: [] });
    const { addMemberIds, removeMemberIds } = step;
    net.include(await changeMembers(context, groupId, { addMemberIds, removeMemberIds }));
  }
  return net.result();
};
