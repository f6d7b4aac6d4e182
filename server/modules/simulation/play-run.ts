import { maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';
import { simulatedConnection } from '../connections/index.js';
import { runColumns, underWay } from './find-run.js';
import { type SimulationRun, SimulationState } from './simulation.types.js';
import { createSimulationToken, deleteSimulationToken, deleteSimulationTokens } from './simulation-token.js';
import { recordEnd } from './start-simulation.js';

const claim = (now: Date): Sql => sql`update simulation_runs set state = 'RUNNING', seen_at = ${now}
  where id = (select id from simulation_runs where state = 'REQUESTED' for update skip locked)
  returning ${runColumns}`;

const silent = (before: Date): Sql => sql`select id from simulation_runs where ${underWay} and seen_at < ${before}`;

const interrupt = (id: string, now: Date): Sql =>
  sql`update simulation_runs set state = 'INTERRUPTED', ended_at = ${now} where id = ${id} returning ${runColumns}`;

/** The process that plays a run reports twice a second; after this silence it is considered dead. */
const silenceMs = 60_000;

/** A run that a process has claimed, with the secret that the SCIM endpoint accepts until the run ends. */
export interface ClaimedRun {
  id: string;
  users: number;
  tokenId: string;
  secret: string;
}

/** The progress of a run. */
export interface RunProgress {
  phase: string;
  done: number;
  total: number;
  /** The number of tasks that failed in the whole run. */
  failed: number;
  problem: string | null;
}

/** The end of a run. */
export interface RunEnd {
  outcome: 'DONE' | 'FAILED' | 'INTERRUPTED';
  problem: string | null;
}

/** Claims the run that waits, if there is one: of several processes, one gets it. */
export const claimRun = (context: Context): Promise<ClaimedRun | undefined> =>
  context.transaction(async (inside) => {
    const [run] = await inside.statement<SimulationRun>(claim(inside.clock.now()));
    if (!run) return undefined;
    return { id: run.id, users: run.users, ...(await createSimulationToken(inside, run.startedBy)) };
  });

/** Records the progress of a run; returns whether it continues. */
export const noteProgress = async (context: Context, id: string, progress: RunProgress): Promise<boolean> => {
  const { phase, done, total, failed, problem } = progress;
  const rows = await context.statement(
    sql`update simulation_runs set phase = ${phase}, done = ${done}, total = ${total}, failed = ${failed},
        problem = ${maskSecrets(problem)}, seen_at = ${context.clock.now()}
      where id = ${id} and state = 'RUNNING' returning id`,
  );
  context.changed('PROVISIONING', simulatedConnection.id);
  return rows.length > 0;
};

/** Records how a run ended, unless somebody stopped it, and deletes its token. */
export const endRun = (context: Context, { id, tokenId }: ClaimedRun, { outcome, problem }: RunEnd): Promise<void> =>
  context.transaction(async (inside) => {
    await deleteSimulationToken(inside, tokenId);
    const [run] = await inside.statement<SimulationRun>(
      sql`update simulation_runs set state = ${SimulationState[outcome]},
          problem = coalesce(${maskSecrets(problem)}, problem), ended_at = ${inside.clock.now()}
        where id = ${id} and state = 'RUNNING' returning ${runColumns}`,
    );
    if (run) await recordEnd(inside, 'simulation.ended', run);
  });

/** Ends runs whose process died silently, and deletes their tokens. */
export const endSilentRuns = async (context: Context): Promise<void> => {
  const before = new Date(context.clock.now().getTime() - silenceMs);
  const [waiting] = await context.statement<{ id: string }>(silent(before));
  if (!waiting) return;
  await context.transaction(async (inside) => {
    for (const { id } of await inside.statement<{ id: string }>(sql`${silent(before)} for update skip locked`)) {
      await deleteSimulationTokens(inside);
      const [run] = await inside.statement<SimulationRun>(interrupt(id, inside.clock.now()));
      if (run) await recordEnd(inside, 'simulation.ended', run);
    }
  });
};
