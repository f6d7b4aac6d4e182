import type { Context } from '../../kernel/context.js';
import { constant, sql } from '../../query/index.js';
import { removeDue } from '../retention/index.js';
import { underWay } from './find-run.js';

/** The portal shows the last run, and the audit trail holds all. */
const kept = 100;

const old = sql`not (${underWay})
  and id < (select id from simulation_runs order by id desc offset ${constant(kept - 1)} limit 1)`;

/** Removes all runs but the newest. */
export const removeOldRuns = (context: Pick<Context, 'statement'>): Promise<number> =>
  removeDue(context, { table: 'simulation_runs', where: old });
