import type { Context } from '../../kernel/context.js';
import { mostInLane } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { distinctInSteps, filterInSteps, inSteps, type Steps, stride } from '../../kernel/load/in-steps.js';
import { isId } from '../../kernel/paging.js';
import { reachOf } from '../../kernel/reach.js';
import type { WriteNote } from '../../kernel/schema/index.js';
import type { ListedMember } from '../../kernel/text/member-text.js';
import { always, name, type Sql, sql, uuids } from '../../query/index.js';

/** The members of a list of ids, with their kinds. */
export interface ResolvedMembers {
  /** The members in the order in which a group lists them. */
  members: ListedMember[];
  /** Notes on ids of users and groups that were deleted here and are therefore passed over. */
  notes: WriteNote[];
}

const reached = (connection: string, connectionId: string | undefined): Sql =>
  connectionId === undefined ? always : sql`(${name(connection)} is null or ${name(connection)} = ${connectionId})`;

const find = (ids: readonly string[], connectionId: string | undefined): Sql =>
  sql`with wanted as (select unnest(${uuids(ids)}) as id)
  select u.id as value, u.display, 'User' as type
    from users u where u.id in (select id from wanted) and ${reached('u.connection_id', connectionId)}
  union all
  select g.id, g.attributes ->> 'displayName', 'Group'
    from groups g where g.id in (select id from wanted) and ${reached('g.connection_id', connectionId)}
  union all
  select d.id, null, 'deleted' from deleted_resources d where d.id in (select id from wanted)
  order by 1`;

type Found = Omit<ListedMember, 'type'> & { type: ListedMember['type'] | 'deleted' };

const isMember = (found: Found): found is ListedMember => found.type !== 'deleted';

const named = 20;

const refuseUnknown = (ids: readonly string[]): never => {
  const shown = ids.slice(0, named).map((id) => id.slice(0, 64));
  throw fault('member.unknown', { ids: shown, more: Math.max(0, ids.length - named) });
};

const skipped = (id: string): WriteNote => ({
  code: 'SKIPPED_MEMBER',
  cause: 'member.deleted-skipped',
  memberId: id,
  attribute: 'members',
  message: `The member ${id} was deleted here and was passed over.`,
});

function* tellApart(rows: readonly Found[]): Steps<ResolvedMembers> {
  const members: ListedMember[] = [];
  const notes: WriteNote[] = [];
  for (const [index, row] of rows.entries()) {
    if (isMember(row)) members.push(row);
    else if (notes.length < named) notes.push(skipped(row.value));
    if (index % stride === stride - 1) yield;
  }
  return { members, notes };
}

/**
 * Finds which of the ids are users and which groups. An id that was never issued refuses the whole request; one that
 * was deleted since is passed over (docs/scim.md).
 */
export const resolveMembers = async (context: Context, ids: readonly string[]): Promise<ResolvedMembers> => {
  const wanted = [...(await inSteps(distinctInSteps(ids)))];
  const malformed = await inSteps(filterInSteps(wanted, (id) => !isId(id)));
  if (malformed.length > 0) refuseUnknown(malformed);
  if (wanted.length === 0) return { members: [], notes: [] };
  const read = wanted.length > mostInLane ? context.statement : context.lookUp;
  const rows = await read<Found>(find(wanted, reachOf(context.actor)));
  if (rows.length < wanted.length) {
    const known = await inSteps(distinctInSteps(rows.values().map(({ value }) => value)));
    refuseUnknown(await inSteps(filterInSteps(wanted, (id) => !known.has(id))));
  }
  return inSteps(tellApart(rows));
};

/** Returns the ids of the members of one kind. */
export const idsOf = ({ members }: ResolvedMembers, type: ListedMember['type']): string[] =>
  members.filter((member) => member.type === type).map(({ value }) => value);
