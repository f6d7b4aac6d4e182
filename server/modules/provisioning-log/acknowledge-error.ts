import type { Context } from '../../kernel/context.js';
import { fault } from '../../kernel/faults/fault.js';
import { sql, uuids } from '../../query/index.js';
import { recordAudit } from '../audit/index.js';
import { loaderOf } from '../common/index.js';
import type { Acknowledgement } from './exchange.types.js';
import { findExchange } from './find-exchange.js';

/** The greatest length of a reason. */
const longestReason = 500;

interface AcknowledgementRow extends Acknowledgement {
  exchangeId: string;
}

/** Reads who called the errors of a page no problem, with one statement. */
export const acknowledgementOf = loaderOf<string, Acknowledgement | null>(async ({ statement }, ids) => {
  const rows = await statement<AcknowledgementRow>(
    sql`select exchange_id as "exchangeId", reason, acknowledged_by as by, acknowledged_at as at
      from acknowledged_errors where exchange_id = any(${uuids([...new Set(ids)])})`,
  );
  const byId = new Map(rows.map((row) => [row.exchangeId, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/**
 * Calls an error no problem, for a reason: it does not count as unresolved any more. A later reason replaces an earlier
 * one. Refuses a success, and an exchange that the log does not hold. Returns the id.
 */
export const acknowledgeError = async (context: Context, id: string, given: string): Promise<string> => {
  const reason = given.trim();
  if (reason === '' || reason.length > longestReason) {
    throw fault('input.range/value', { field: 'reason', least: 1, most: longestReason });
  }
  const exchange = await findExchange(context, id, null);
  if (!exchange) throw fault('exchange.unknown');
  if (exchange.status < 400) throw fault('exchange.no-error');
  const { actor, clock, statement } = context;
  const by = actor.kind === 'anonymous' ? actor.kind : actor.label;
  await statement(sql`insert into acknowledged_errors (exchange_id, reason, acknowledged_by, acknowledged_at)
    values (${exchange.id}::uuid, ${reason}, ${by}, ${clock.now()})
    on conflict (exchange_id) do update set reason = excluded.reason, acknowledged_by = excluded.acknowledged_by,
      acknowledged_at = excluded.acknowledged_at`);
  await recordAudit(context, {
    action: 'log.errorAcknowledged',
    targetKind: 'EXCHANGE',
    targetId: exchange.id,
    targetLabel: exchange.shortId,
    changes: [{ path: 'reason', before: null, after: reason }],
  });
  context.changed('PROVISIONING', exchange.id);
  return exchange.id;
};
