import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { newId, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { simulatedConnection } from '../connections/index.js';
import { findLastRun, runColumns } from './find-run.js';
import type { SimulationRun } from './simulation.types.js';

/** The greatest number of people in an invented organisation. */
export const maximumUsers = 500;

/** Inserts a run unless one is under way. Of two requests at once, one waits for the other and inserts nothing. */
const insertRun = (users: number, by: string | null, now: Date): Sql =>
  sql`insert into simulation_runs (id, state, users, started_at, started_by, seen_at)
    values (${newId()}, 'REQUESTED', ${users}, ${now}, ${by}, ${now}) on conflict do nothing returning ${runColumns}`;

const audited = ({ id, users }: SimulationRun) => ({
  targetKind: 'SIMULATION' as const,
  targetId: id,
  targetLabel: `${simulatedConnection.name} (${users})`,
});

/** Requests a run, which a process that plays runs then claims; the response does not wait for it. */
export const startSimulation = async (context: Context, users: number): Promise<SimulationRun> => {
  if (users < 1 || users > maximumUsers) {
    throw fault('input.range/from-to', { field: 'users', least: 1, most: maximumUsers });
  }
  const { statement, actor } = context;
  const now = context.clock.now();
  const { id, kind, name } = simulatedConnection;
  await statement(
    sql`insert into identity_provider_connections (id, kind, name, created_at)
      values (${id}, ${kind}, ${name}, ${now}) on conflict do nothing`,
  );
  const by = actor.kind === 'anonymous' ? null : actor.label;
  const [run] = await statement<SimulationRun>(insertRun(users, by, now));
  if (!run) throw fault('simulation.running');
  await recordAudit(context, {
    action: 'simulation.started',
    ...audited(run),
    changes: [{ path: 'users', before: null, after: users }],
  });
  context.changed('PROVISIONING', id);
  return run;
};

/** Records in the audit trail how a run ended. */
export const recordEnd = async (
  context: Context,
  action: 'simulation.stopped' | 'simulation.ended',
  run: SimulationRun,
): Promise<void> => {
  const { state, failed, problem } = run;
  await recordAudit(context, {
    action,
    ...audited(run),
    changes: Object.entries({ state, failed, problem }).map(([path, after]) => ({ path, before: null, after })),
  });
  context.changed('PROVISIONING', simulatedConnection.id);
};

/** The process of a stopped run ends within this time; until then its token has to stay. */
const graceMs = 10_000;

/** Refuses where a run is under way; returns whether the process of the last one has ended as well. */
export const requireNoRun = async (context: Context): Promise<boolean> => {
  const run = await findLastRun(context);
  if (!run) return true;
  if (run.endedAt === null) throw fault('simulation.running/still');
  return context.clock.now().getTime() - run.endedAt.getTime() > graceMs;
};
