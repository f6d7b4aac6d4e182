import type { Context } from '../../kernel/context.js';

const batchSize = 1_000;
const batchesAtOnce = 50;

/** The rows of one table that are to go. */
interface Due {
  table: string;
  /** A condition on the table, whose name it may use; with question marks for the parameters. */
  where: string;
  params?: readonly unknown[];
}

/** What another process removes already, or somebody is changing, is left alone until the next time. */
const removeBatch = ({ table, where }: Due): string => `delete from ${table} where ctid = any (array(
    select ${table}.ctid from ${table} where ${where} limit ${batchSize} for update skip locked))
  returning true as gone`;

/** Removes what is due in small batches, so that no request waits for it. Answers how many rows went. */
export const removeDue = async ({ statement }: Pick<Context, 'statement'>, due: Due): Promise<number> => {
  const { params = [] } = due;
  let removed = 0;
  for (let batch = 0; batch < batchesAtOnce; batch += 1) {
    const gone = await statement(removeBatch(due), params);
    removed += gone.length;
    if (gone.length < batchSize) break;
  }
  return removed;
};
