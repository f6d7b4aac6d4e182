import type { Context } from '../../kernel/context.js';
import { constant, name, type Sql, sql } from '../../query/index.js';

const batchSize = 1_000;
const batchesAtOnce = 50;

/** The rows of one table that are to be removed. */
interface Due {
  table: string;
  /** A condition on the table, whose name it may use. */
  where: Sql;
}

/**
 * Removes a batch. Rows that another process is removing, or that somebody is changing, are left until the next run.
 */
const removeBatch = ({ table, where }: Due): Sql => sql`delete from ${name(table)} where ctid = any (array(
    select ${name(table)}.ctid from ${name(table)} where ${where} limit ${constant(batchSize)} for update skip locked))
  returning true as gone`;

/** Removes rows that are due in small batches, so that no request waits. Returns how many it removed. */
export const removeDue = async ({ statement }: Pick<Context, 'statement'>, due: Due): Promise<number> => {
  let removed = 0;
  for (let batch = 0; batch < batchesAtOnce; batch += 1) {
    const gone = await statement(removeBatch(due));
    removed += gone.length;
    if (gone.length < batchSize) break;
  }
  return removed;
};
