import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { fault } from '../../kernel/faults/fault.js';
import { constant, idAt, type Sql, sql } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { moveReference, readReference, referenceLess, removeDue } from '../retention/index.js';
import { type LogBounds, removeExcess, usualBounds } from './log-bounds.js';
import type { ProvisioningLog } from './log-state.types.js';
import type { ExchangeRecorder } from './recorder/exchange-recorder.js';

const shortest = 7;
const longest = 400;

/** Reads the state of the log. */
export const readLogState = async ({ statement }: Pick<Context, 'statement'>): Promise<ProvisioningLog> => {
  const [state] = await statement<ProvisioningLog>(
    sql`select dropped::int as dropped, retention_days as "retentionDays",
      (select at from provisioning_exchanges order by id limit 1) as "oldestAt" from provisioning_log`,
  );
  if (!state) throw new Error('The table provisioning_log has one row.');
  return state;
};

/** Changes the retention of entries; older ones are deleted in the background. */
export const updateRetention = async (context: Context, days: number): Promise<ProvisioningLog> => {
  if (!Number.isInteger(days) || days < shortest || days > longest) {
    throw fault('log.retention', { least: shortest, most: longest });
  }
  const [before] = await context.statement<{ days: number }>(
    sql`select retention_days as days from provisioning_log for update`,
  );
  if (before?.days !== days) {
    await context.statement(sql`update provisioning_log set retention_days = ${days}`);
    await recordAudit(context, {
      action: 'log.retentionUpdated',
      targetKind: 'SETTINGS',
      targetLabel: 'provisioning log',
      changes: [{ path: 'retentionDays', before: before?.days ?? null, after: days }],
    });
  }
  return readLogState(context);
};

const batchSize = 1_000;
const batchesAtOnce = 50;

/** Deletes a batch. Rows that another process is deleting are left to it. */
const deleteBatch = (limit: string): Sql => sql`with expired as (select id from provisioning_exchanges
    where id < ${limit}::uuid order by id limit ${constant(batchSize)} for update skip locked)
  delete from provisioning_exchanges e using expired where e.id = expired.id returning e.id`;

/** Forgets the deleted resources that are so old that no push names them any more. */
export const forgetDeleted = async (context: Pick<Context, 'statement'>): Promise<number> => {
  const before = referenceLess(await readReference(context), longest * dayMs);
  return removeDue(context, { table: 'deleted_resources', where: sql`deleted_at < ${before}` });
};

/**
 * Deletes the entries beyond their retention in small batches, so that no request waits. Returns how many it deleted.
 */
export const removeExpired = async ({ statement, clock }: Context): Promise<number> => {
  const reference = await moveReference({ statement, clock });
  const limit = idAt(new Date(reference.at.getTime() - reference.logDays * dayMs));
  let removed = 0;
  for (let batch = 0; batch < batchesAtOnce; batch += 1) {
    const gone = await statement(deleteBatch(limit));
    removed += gone.length;
    if (gone.length < batchSize) break;
  }
  return removed;
};

/** Adds the exchanges that this process dropped to the total of all processes. */
export const noteDropped = async ({ statement }: Pick<Context, 'statement'>, count: number): Promise<void> => {
  if (count > 0) await statement(sql`update provisioning_log set dropped = dropped + ${count}`);
};

/** Returns the regular upkeep of the log; each call counts the exchanges that were dropped since the one before. */
export const createLogUpkeep = (
  recorder: Pick<ExchangeRecorder, 'dropped' | 'tick'>,
  bounds: LogBounds = usualBounds,
): ((context: Context) => Promise<void>) => {
  let told = 0;
  return async (context) => {
    recorder.tick(context.clock.now());
    const now = recorder.dropped();
    await noteDropped(context, now - told);
    told = now;
    await removeExpired(context);
    await removeExcess(context, bounds);
  };
};
