import { maskedSql, maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { Actor } from '../../kernel/actor.js';
import type { Context } from '../../kernel/context.js';
import { name, newId, type Sql, sql } from '../../query/index.js';
import type { AuditAction, AuditTargetKind } from './audit-action.js';

export interface AuditEntry {
  action: AuditAction;
  outcome?: 'SUCCESS' | 'REFUSED';
  targetKind: AuditTargetKind;
  targetId?: string | undefined;
  targetLabel?: string | undefined;
  /**
   * Each attribute before and after; of members, the ids that were added and removed. Rollcall's secrets are masked.
   */
  changes?: readonly object[];
}

const idOf = (actor: Actor): string | null => ('id' in actor ? actor.id : null);
const labelOf = (actor: Actor): string | null => (actor.kind === 'anonymous' ? null : actor.label);

/** Columns that the statement computes itself, as SQL over its source; changes of this kind hold ids alone. */
interface ComputedColumns {
  targetLabel?: string;
  changes?: Sql;
}

/** Changes as a value of jsonb, secrets masked. */
export const changesSql = (changes: readonly object[]): Sql =>
  sql`${maskSecrets(JSON.stringify(changes))}::text::jsonb`;

/**
 * Builds one audit record that reads from `source`: it is written only where its change was made. It is part of a
 * larger statement, e.g. `with changed as (update …), audited as (${auditSql(…)}) select …`.
 */
export const auditSql = (
  { actor, request, clock }: Pick<Context, 'actor' | 'request' | 'clock'>,
  entry: AuditEntry,
  source: string,
  computed: ComputedColumns = {},
): Sql => {
  const { action, outcome = 'SUCCESS', targetKind, targetId = null, targetLabel = null, changes = [] } = entry;
  const { requestId, ip = null, userAgent = null } = request;
  const connectionId = actor.kind === 'scimToken' ? actor.connectionId : null;
  const label =
    computed.targetLabel === undefined ? sql`${maskSecrets(targetLabel)}::text` : name(maskedSql(computed.targetLabel));
  const told = computed.changes ?? changesSql(changes);
  return sql`insert into audit_records (id, at, action, outcome, actor_kind, actor_id,
  actor_label, connection_id, request_id, ip, user_agent, target_kind, target_id, target_label, changes)
  select ${newId()}::uuid, ${clock.now()}::timestamptz, ${action}::text, ${outcome}::text, ${actor.kind}::text,
    ${idOf(actor)}::uuid, ${maskSecrets(labelOf(actor))}::text, ${connectionId}::uuid, ${requestId}::text,
    ${ip}::text, ${userAgent}::text, ${targetKind}::text, ${targetId}::uuid, ${label}, ${told} from ${name(source)}`;
};

/** Writes one audit record in the transaction of its change: if the record fails, so does the change. */
export const recordAudit = async (context: Context, entry: AuditEntry): Promise<void> => {
  await context.statement(auditSql(context, entry, '(select 1) as it'));
};
