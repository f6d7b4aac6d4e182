import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

/** The page of the keys shows less. */
const keptMs = 35 * dayMs;

/** Removes the counts of requests of days that nobody is shown any more. */
export const removeOldDays = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const day = referenceLess(await readReference(context), keptMs)
    .toISOString()
    .slice(0, 10);
  return removeDue(context, { table: 'api_key_days', where: sql`day < ${day}::date` });
};
