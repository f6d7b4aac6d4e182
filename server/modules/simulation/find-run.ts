import type { Context } from '../../kernel/context.js';
import { sql } from '../../query/index.js';
import type { SimulationRun } from './simulation.types.js';

/** The columns of a run. */
export const runColumns = sql`id, state, users, phase, done, total, failed, problem, started_at as "startedAt",
  started_by as "startedBy", ended_at as "endedAt"`;

/** The states of a run that is under way. */
export const underWay = sql`state in ('REQUESTED', 'RUNNING')`;

/** Finds the last run; null before the first. */
export const findLastRun = async ({ statement }: Pick<Context, 'statement'>): Promise<SimulationRun | null> => {
  const [run] = await statement<SimulationRun>(sql`select ${runColumns} from simulation_runs order by id desc limit 1`);
  return run ?? null;
};
