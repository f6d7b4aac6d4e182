import { maskedSql, maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Actor } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { newId } from '../../query/index.js';
import type { AuditAction, AuditTargetKind } from './audit-action.js';

export interface AuditEntry {
  action: AuditAction;
  outcome?: 'SUCCESS' | 'REFUSED';
  targetKind: AuditTargetKind;
  targetId?: string | undefined;
  targetLabel?: string | undefined;
  /** Each attribute before and after; of members, the ids that came and went. Secrets of ours are masked. */
  changes?: readonly object[];
}

const idOf = (actor: Actor): string | null => ('id' in actor ? actor.id : null);
const labelOf = (actor: Actor): string | null => (actor.kind === 'anonymous' ? null : actor.label);

/** One audit record as SQL that reads from `source`: written only where the change that it tells of was made. */
export interface AuditSql {
  sql: string;
  params: unknown[];
}

/** Columns that the statement works out itself, as SQL over its source; changes of this kind are ids alone. */
interface ComputedColumns {
  targetLabel?: string;
  changes?: string;
}

const insertFrom = (
  source: string,
  { targetLabel, changes }: ComputedColumns,
): string => `insert into audit_records (id, at, action, outcome, actor_kind, actor_id,
  actor_label, connection_id, request_id, ip, user_agent, target_kind, target_id, target_label, changes)
  select ?::uuid, ?::timestamptz, ?::text, ?::text, ?::text, ?::uuid, ?::text, ?::uuid, ?::text, ?::text, ?::text,
    ?::text, ?::uuid, ${targetLabel ? maskedSql(targetLabel) : '?::text'}, ${changes ?? '?::text::jsonb'} from ${source}`;

/** The record as part of a larger statement, e.g. `with changed as (update …), audited as (${sql}) select …`. */
export const auditSql = (
  { actor, request, clock }: Pick<Context, 'actor' | 'request' | 'clock'>,
  entry: AuditEntry,
  source: string,
  computed: ComputedColumns = {},
): AuditSql => ({
  sql: insertFrom(source, computed),
  params: [
    newId(),
    clock.now(),
    entry.action,
    entry.outcome ?? 'SUCCESS',
    actor.kind,
    idOf(actor),
    maskSecrets(labelOf(actor)),
    actor.kind === 'scimToken' ? actor.connectionId : null,
    request.requestId,
    request.ip ?? null,
    request.userAgent ?? null,
    entry.targetKind,
    entry.targetId ?? null,
    ...(computed.targetLabel === undefined ? [maskSecrets(entry.targetLabel ?? null)] : []),
    ...(computed.changes === undefined ? [maskSecrets(JSON.stringify(entry.changes ?? []))] : []),
  ],
});

/** Writes one audit record in the transaction of the change it tells of: no record, no change. */
export const recordAudit = async (context: Context, entry: AuditEntry): Promise<void> => {
  const { sql, params } = auditSql(context, entry, '(select 1) as it');
  await context.statement(sql, params);
};
