import type { Context } from '../../database/context.js';
import { mostInLane } from '../../kernel/context.js';
import { badInput } from '../../kernel/errors.js';
import type { ListedMember } from '../../kernel/member-text.js';
import { isId } from '../../kernel/paging.js';
import { reachOf } from '../../kernel/reach.js';
import type { WriteNote } from '../../kernel/schema/index.js';
import { uuidArray } from '../listing/index.js';

/** Members, told apart. */
export interface ResolvedMembers {
  /** In the order in which a group lists them. */
  members: ListedMember[];
  /** Ids of users and groups that were deleted here since: passed over, and said so. */
  notes: WriteNote[];
}

const find = `with wanted as (select unnest(?::uuid[]) as id)
  select u.id as value, u.display,
      'User' as type from users u where u.id in (select id from wanted) and {reach u}
  union all
  select g.id, g.attributes ->> 'displayName', 'Group' from groups g where g.id in (select id from wanted) and {reach g}
  union all
  select d.id, null, 'deleted' from deleted_resources d where d.id in (select id from wanted)
  order by 1`;

type Found = Omit<ListedMember, 'type'> & { type: ListedMember['type'] | 'deleted' };

const isMember = (found: Found): found is ListedMember => found.type !== 'deleted';

const named = 20;

const neverGiven = 'No user or group was ever given the id ';

/** The ids that a refusal named, out of its words. */
export const unknownMembers = (refusal: string): string[] => {
  if (!refusal.startsWith(neverGiven)) return [];
  const [list = ''] = refusal.slice(neverGiven.length).split(/;| and \d+ more/);
  return list.split(', ');
};

const refuseUnknown = (ids: readonly string[]): never => {
  const shown = ids.slice(0, named).map((id) => id.slice(0, 64));
  const more = ids.length > named ? ` and ${ids.length - named} more` : '';
  throw badInput(`${neverGiven}${shown.join(', ')}${more}; provision the members first. Nothing was changed.`, {
    field: 'members',
    reason: 'invalidValue',
  });
};

const skipped = (id: string): WriteNote => ({
  code: 'SKIPPED_MEMBER',
  attribute: 'members',
  message: `The member ${id} was deleted here and was passed over.`,
});

/**
 * Tells which of the ids are users and which groups. An id that was never issued refuses the whole request; one that was
 * deleted since is passed over (contract §6).
 */
export const resolveMembers = async (context: Context, ids: readonly string[]): Promise<ResolvedMembers> => {
  const wanted = [...new Set(ids)];
  const malformed = wanted.filter((id) => !isId(id));
  if (malformed.length > 0) refuseUnknown(malformed);
  if (wanted.length === 0) return { members: [], notes: [] };
  const connectionId = reachOf(context.actor);
  const reach = (alias: string) =>
    connectionId === undefined ? 'true' : `(${alias}.connection_id is null or ${alias}.connection_id = ?)`;
  const sql = find.replace('{reach u}', reach('u')).replace('{reach g}', reach('g'));
  const params = [uuidArray(wanted), ...(connectionId === undefined ? [] : [connectionId, connectionId])];
  const read = wanted.length > mostInLane ? context.statement : context.lookUp;
  const rows = await read<Found>(sql, params);
  if (rows.length < wanted.length) {
    const known = new Set(rows.map(({ value }) => value));
    refuseUnknown(wanted.filter((id) => !known.has(id)));
  }
  const deleted = rows.filter(({ type }) => type === 'deleted').map(({ value }) => value);
  return { members: rows.filter(isMember), notes: deleted.slice(0, named).map(skipped) };
};

/** The ids of the members of one kind. */
export const idsOf = ({ members }: ResolvedMembers, type: ListedMember['type']): string[] =>
  members.filter((member) => member.type === type).map(({ value }) => value);
