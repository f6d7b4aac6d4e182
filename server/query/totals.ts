import type { Context } from '../kernel/context.js';
import type { Sql } from './keyset.js';

export type CountedKind = 'USER' | 'GROUP';

/** What a statement hands on of the rows that it inserted, deleted or changed: a row for each, named by an alias. */
interface CountedRows {
  /** A CTE with the rows, e.g. of `insert … returning`. */
  source: string;
  /** SQL of the connection of a row; null is a local one. */
  connection?: string;
  /** What each row adds to the total of its connection. */
  by: 1 | -1;
}

/**
 * The total is spread over shards, so that writers seldom wait for one another. A connection to the database always
 * takes the same one: a transaction that moves many totals then waits for at most one other, and two of them cannot
 * wait for each other, because the rows are written in the order of their keys.
 */
const shard = '(pg_backend_pid() % 16)::smallint';

const addFrom = (moves: readonly CountedRows[]): string => `insert into resource_counts as c
    (kind, connection, shard, total)
  select ?::text, m.connection, ${shard}, sum(m.n) from (${moves
    .map(
      ({ source, connection = 'connection_id', by }) =>
        `select coalesce(${connection}::text, 'local') as connection, ${by} as n from ${source}`,
    )
    .join(' union all ')}) m
  group by m.connection having sum(m.n) <> 0 order by m.connection
  on conflict (kind, connection, shard) do update set total = c.total + excluded.total`;

/**
 * Moves the total of a kind in the statement of the write by the rows that it really wrote, so that lists need not count
 * the table. Every change of a total goes through here.
 */
export const totalSql = (kind: CountedKind, ...moves: readonly CountedRows[]): Sql => ({
  sql: addFrom(moves),
  params: [kind],
});

/** Moves the rows of `source` from the local total to those of the connections that they belong to now. */
export const linkedTotalSql = (kind: CountedKind, source: string): Sql =>
  totalSql(kind, { source, connection: 'null::uuid', by: -1 }, { source, by: 1 });

const deletions = { USER: 'users', GROUP: 'groups' } as const;

/** Deletes a user or a group whose row is locked, and takes it out of the total. */
export const deleteCounted = async ({ statement }: Context, kind: CountedKind, id: string): Promise<void> => {
  const total = totalSql(kind, { source: 'gone', by: -1 });
  await statement(
    `with gone as (delete from ${deletions[kind]} where id = ? returning connection_id),
      counted as (${total.sql}) select from gone`,
    [id, ...total.params],
  );
};

/** All rows of a kind that the given connection reaches (its own and local ones), or all there are. */
export const totalOf = async (
  context: Pick<Context, 'statement'>,
  kind: CountedKind,
  reachedBy: string | undefined,
): Promise<number> => {
  const [row] = await context.statement<{ total: string }>(
    `select coalesce(sum(total), 0) as total from resource_counts where kind = ?
      ${reachedBy === undefined ? '' : 'and connection in (?, ?)'}`,
    reachedBy === undefined ? [kind] : [kind, 'local', reachedBy],
  );
  return Number(row?.total ?? 0);
};

/** The rows of a kind that belong to one connection. */
export const totalOfConnection = async (
  context: Pick<Context, 'statement'>,
  kind: CountedKind,
  connectionId: string,
): Promise<number> => {
  const [row] = await context.statement<{ total: string }>(
    'select coalesce(sum(total), 0) as total from resource_counts where kind = ? and connection = ?',
    [kind, connectionId],
  );
  return Number(row?.total ?? 0);
};
