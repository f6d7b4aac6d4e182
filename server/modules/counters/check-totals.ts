import type { Context } from '../../kernel/context.js';
import { type CountedKind, name, type Sql, sql } from '../../query/index.js';
import { auditSql } from '../audit/index.js';
import type { Correction } from './correction.js';

const tables: Record<CountedKind, string> = { USER: 'users', GROUP: 'groups' };

/** Compares in one statement, because both sides have to be of the same moment. */
const differences = (kind: CountedKind): Sql => sql`with
    there as (select coalesce(connection_id::text, 'local') as connection, count(*) as n
      from ${name(tables[kind])} group by connection_id),
    counted as (select connection, sum(total) as n from resource_counts where kind = ${kind} group by connection),
    wrong as (
      select connection, coalesce(counted.n, 0) as before, coalesce(there.n, 0) as after
      from there full join counted using (connection) where coalesce(counted.n, 0) <> coalesce(there.n, 0))`;

/** Adds the difference, so that concurrent writes do not matter. */
const correct = (kind: CountedKind): Sql => sql`${differences(kind)},
  corrected as (
    insert into resource_counts as c (kind, connection, shard, total)
      select ${kind}::text, connection, 0, after - before from wrong order by connection
      on conflict (kind, connection, shard) do update set total = c.total + excluded.total)`;

interface Wrong {
  connection: string;
  before: string;
  after: string;
}

/** Compares the number of users and groups of each connection with the stored totals. */
export const checkTotals = async (context: Context): Promise<Correction[]> => {
  const corrections: Correction[] = [];
  for (const kind of ['USER', 'GROUP'] as const) {
    const found = await context.statement<Wrong>(sql`${differences(kind)} select * from wrong`);
    if (found.length === 0) continue;
    const audit = auditSql(
      context,
      { action: 'directory.recounted', targetKind: 'DIRECTORY', targetLabel: tables[kind] },
      '(select from wrong limit 1) as any_wrong',
      {
        changes: sql`(select jsonb_agg(jsonb_build_object(
          'path', wrong.connection, 'before', wrong.before, 'after', wrong.after)) from wrong)`,
      },
    );
    const wrong = await context.statement<Wrong>(sql`${correct(kind)}, audited as (${audit}) select * from wrong`);
    for (const { connection, before, after } of wrong) {
      const what = `the total of ${tables[kind]} of the connection ${connection}`;
      corrections.push({ what, before: Number(before), after: Number(after) });
    }
  }
  return corrections;
};
