import type { Context } from '../../kernel/context.js';
import { always, type Sql, sql } from '../../query/index.js';

/** The greatest size of the log, whatever its retention. */
export interface LogBounds {
  entries: number;
  /** An estimate: the number of entries times the mean size of the newest and the oldest ones. */
  bytes: number;
}

export const usualBounds: LogBounds = { entries: 2_000_000, bytes: 4 * 1024 ** 3 };

const batchSize = 1_000;
const batchesAtOnce = 50;
/** Deleting down to this part of the bound leaves room for a while. */
const target = 0.95;

/**
 * The classes of entries in the order of their deletion, oldest first in each; ExchangeQueue drops in the same order.
 */
const classes = [
  sql`token_id is null`,
  sql`status < 400 and method in ('GET', 'HEAD')`,
  sql`status < 400`,
  always,
] as const;

const deleteOldest = (which: Sql, limit: number): Sql => sql`delete from provisioning_exchanges e using
  (select id from provisioning_exchanges where ${which} order by id limit ${limit} for update skip locked) gone
  where e.id = gone.id returning e.id`;

const meanSize = sql`select coalesce(avg(size), 0)::float8 as mean from (
    (select pg_column_size(e.*) as size from provisioning_exchanges e order by id desc limit 300) union all
    (select pg_column_size(e.*) from provisioning_exchanges e order by id limit 300)) sizes`;

/** Returns how many entries exceed the bounds. */
const countExcess = async ({ statement }: Pick<Context, 'statement'>, bounds: LogBounds): Promise<number> => {
  const [{ mean = 0 } = {}] = await statement<{ mean: number }>(meanSize);
  const most = Math.min(bounds.entries, mean > 0 ? Math.floor(bounds.bytes / mean) : bounds.entries);
  const [{ count = 0 } = {}] = await statement<{ count: number }>(
    sql`select count(*)::int as count from provisioning_exchanges`,
  );
  return count > most ? count - Math.ceil(most * target) : 0;
};

/**
 * Deletes the excess, strangers' refusals first and a provider's failures last. Returns how many entries it deleted.
 */
export const removeExcess = async (
  { statement }: Pick<Context, 'statement'>,
  bounds: LogBounds = usualBounds,
): Promise<number> => {
  const excess = await countExcess({ statement }, bounds);
  let removed = 0;
  let batches = 0;
  for (const which of classes) {
    while (removed < excess && batches < batchesAtOnce) {
      batches += 1;
      const limit = Math.min(batchSize, excess - removed);
      const gone = await statement(deleteOldest(which, limit));
      removed += gone.length;
      if (gone.length < limit) break;
    }
  }
  return removed;
};
