import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { type Sql, sql } from '../../query/index.js';
import { runColumns, underWay } from './find-run.js';
import type { SimulationRun } from './simulation.types.js';
import { refuseSimulationTokens } from './simulation-token.js';
import { recordEnd } from './start-simulation.js';

const stop = (now: Date): Sql =>
  sql`update simulation_runs set state = 'STOPPED', ended_at = ${now} where ${underWay} returning ${runColumns}`;

/**
 * Stops a run: its token is refused from the next request on, and the process that plays it ends with its next step.
 */
export const stopSimulation = async (context: Context): Promise<SimulationRun> => {
  const [run] = await context.statement<SimulationRun>(stop(context.clock.now()));
  if (!run) throw fault('simulation.none');
  await refuseSimulationTokens(context);
  await recordEnd(context, 'simulation.stopped', run);
  return run;
};
