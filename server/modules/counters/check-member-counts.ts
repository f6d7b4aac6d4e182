import type { Context } from '../../kernel/context.js';
import { constant, type Sql, sql } from '../../query/index.js';
import { auditSql } from '../audit/index.js';
import type { Correction } from './correction.js';

/** The bounds of one comparison: so many groups, which have no more than so many members together. */
const piece = { groups: 1_000, members: 100_000 };

const rowsOf = sql`(select count(*) from group_members where group_id = g.id)
  + (select count(*) from group_member_groups where group_id = g.id)`;

const findWrong = (after: string | null): Sql => sql`with next as (
    select g.id, g.member_count, sum(greatest(g.member_count, 0)) over (order by g.id) - g.member_count as before
    from (select * from groups where ${after}::uuid is null or id > ${after}::uuid order by id
      limit ${constant(piece.groups)}) g),
  pieces as (select id, member_count from next where before < ${constant(piece.members)})
  select (select id from pieces order by id desc limit 1) as last,
    array(select g.id from pieces g where g.member_count <> ${rowsOf}) as wrong`;

/** Adds the difference, so that concurrent changes of the members do not matter. */
const correct = (id: string): Sql => sql`with
  counted as (select g.id, g.member_count as before, ${rowsOf} as there from groups g where g.id = ${id}),
  corrected as (
    update groups g set member_count = g.member_count + (c.there - c.before)::int from counted c
    where g.id = c.id and c.there <> c.before
    returning g.id, g.attributes ->> 'displayName' as label, c.before, c.there)`;

interface Corrected {
  before: number;
  there: string;
}

const correctOne = async (context: Context, id: string): Promise<Correction[]> => {
  const audit = auditSql(context, { action: 'group.recounted', targetKind: 'GROUP', targetId: id }, 'corrected', {
    targetLabel: 'corrected.label',
    changes: sql`jsonb_build_array(jsonb_build_object(
      'path', 'memberCount', 'before', corrected.before, 'after', corrected.there))`,
  });
  const rows = await context.statement<Corrected>(
    sql`${correct(id)}, audited as (${audit}) select before, there from corrected`,
  );
  if (rows.length > 0) context.changed('GROUP', id);
  return rows.map(({ before, there }) => ({ what: `memberCount of the group ${id}`, before, after: Number(there) }));
};

/**
 * Compares the next groups after an id with their members. `last` is where the next call continues, null at the end.
 */
export const checkMemberCounts = async (
  context: Context,
  after: string | null,
): Promise<{ last: string | null; corrections: Correction[] }> => {
  const [found] = await context.statement<{ last: string | null; wrong: string[] }>(findWrong(after));
  const corrections: Correction[] = [];
  for (const id of found?.wrong ?? []) {
    for (const correction of await correctOne(context, id)) corrections.push(correction);
  }
  return { last: found?.last ?? null, corrections };
};
