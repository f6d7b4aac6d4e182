import type { Context } from '../kernel/context.js';
import { name, nothing, type Sql, series, sql } from './sql.js';

export type CountedKind = 'USER' | 'GROUP';

/** The rows that a statement inserted, deleted or changed: one row for each, named by an alias. */
interface CountedRows {
  /** A CTE with the rows, e.g. of `insert … returning`. */
  source: string;
  /** SQL of the connection of a row; null is a local one. */
  connection?: string;
  /** The number that each row adds to the total of its connection. */
  by: 1 | -1;
}

/**
 * Spreads the total over shards, so that writers seldom wait for one another. A connection to the database always uses
 * the same shard: a transaction that changes many totals then waits for at most one other, and two of them cannot wait
 * for each other, because the rows are written in the order of their keys.
 */
const shard = name('(pg_backend_pid() % 16)::smallint');

const moved = ({ source, connection = 'connection_id', by }: CountedRows): Sql =>
  sql`select coalesce(${name(connection)}::text, 'local') as connection, ${name(String(by))} as n from ${name(source)}`;

/**
 * Changes the total of a kind, in the statement of the write, by the rows that were really written, so that lists need
 * not count the table. Every change of a total is made here.
 */
export const totalSql = (
  kind: CountedKind,
  ...moves: readonly CountedRows[]
): Sql => sql`insert into resource_counts as c
    (kind, connection, shard, total)
  select ${kind}::text, m.connection, ${shard}, sum(m.n) from (${series(moves.map(moved), ' union all ')}) m
  group by m.connection having sum(m.n) <> 0 order by m.connection
  on conflict (kind, connection, shard) do update set total = c.total + excluded.total`;

/** Moves the rows of `source` from the local total to those of the connections that they belong to now. */
export const linkedTotalSql = (kind: CountedKind, source: string): Sql =>
  totalSql(kind, { source, connection: 'null::uuid', by: -1 }, { source, by: 1 });

const tables = { USER: name('users'), GROUP: name('groups') } as const;

/** Deletes a user or a group whose row is locked, and subtracts it from the total. */
export const deleteCounted = async ({ statement }: Context, kind: CountedKind, id: string): Promise<void> => {
  await statement(
    sql`with gone as (delete from ${tables[kind]} where id = ${id} returning connection_id),
      counted as (${totalSql(kind, { source: 'gone', by: -1 })}) select from gone`,
  );
};

const totalWhere = async (
  { statement }: Pick<Context, 'statement'>,
  kind: CountedKind,
  connection: Sql,
): Promise<number> => {
  const [row] = await statement<{ total: string }>(
    sql`select coalesce(sum(total), 0) as total from resource_counts where kind = ${kind}${connection}`,
  );
  return Number(row?.total ?? 0);
};

/** Returns the number of rows of a kind that the given connection sees (its own and local ones), or of all. */
export const totalOf = (
  context: Pick<Context, 'statement'>,
  kind: CountedKind,
  reachedBy: string | undefined,
): Promise<number> =>
  totalWhere(context, kind, reachedBy === undefined ? nothing : sql` and connection in ('local', ${reachedBy})`);

/** Returns the number of rows of a kind that belong to one connection. */
export const totalOfConnection = (
  context: Pick<Context, 'statement'>,
  kind: CountedKind,
  connectionId: string,
): Promise<number> => totalWhere(context, kind, sql` and connection = ${connectionId}`);
