import type { Context } from '../../database/context.js';
import type { Sql } from './keyset.js';

export type CountedKind = 'USER' | 'GROUP';

const shards = 16;

const addFrom = (source: string): string => `insert into resource_counts as c (kind, connection, shard, total)
  select ?::text, ?::text, ?::smallint, ?::bigint from ${source}
  on conflict (kind, connection, shard) do update set total = c.total + excluded.total`;

const connectionKey = (connectionId: string | null): string => connectionId ?? 'local';

const anyShard = (): number => Math.floor(Math.random() * shards);

/** Statements of this process that are committed together take the same, so that no two processes wait for each other. */
const sharedShard = anyShard();

type Writing = Pick<Context, 'statement' | 'inTransaction'>;

/**
 * Moves the total of a kind in the statement of the write, once for each row of `source`. It is spread over shards, so
 * that writers seldom wait for one another; lists then need not count the table.
 */
export const totalSql = (
  { inTransaction }: Writing,
  kind: CountedKind,
  connectionId: string | null,
  by: 1 | -1,
  source: string,
): Sql => ({
  sql: addFrom(source),
  params: [kind, connectionKey(connectionId), inTransaction ? anyShard() : sharedShard, by],
});

/** The same as a statement of its own, in the transaction of the write. */
export const addToTotal = async (
  context: Writing,
  kind: CountedKind,
  connectionId: string | null,
  by: 1 | -1,
): Promise<void> => {
  const { sql, params } = totalSql(context, kind, connectionId, by, '(select 1) as it');
  await context.statement(sql, params);
};

/** Moves one row from the local total to a connection's, when an identity provider links it. */
export const moveTotal = async (context: Writing, kind: CountedKind, connectionId: string): Promise<void> => {
  await addToTotal(context, kind, null, -1);
  await addToTotal(context, kind, connectionId, 1);
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
export const totalOfConnection = async (context: Writing, kind: CountedKind, connectionId: string): Promise<number> => {
  const [row] = await context.statement<{ total: string }>(
    'select coalesce(sum(total), 0) as total from resource_counts where kind = ? and connection = ?',
    [kind, connectionId],
  );
  return Number(row?.total ?? 0);
};
