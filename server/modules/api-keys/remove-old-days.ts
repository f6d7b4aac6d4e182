import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { sql } from '../../query/index.js';
import { readReference, referenceLess, removeDue } from '../retention/index.js';

/** Longer than the period that the page of the keys shows. */
const keptMs = 35 * dayMs;

/** Removes the counts of days that are no longer shown. */
export const removeOldDays = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const day = referenceLess(await readReference(context), keptMs)
    .toISOString()
    .slice(0, 10);
  return removeDue(context, { table: 'api_key_days', where: sql`day < ${day}::date` });
};
