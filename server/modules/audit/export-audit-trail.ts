import { requirePermission } from '../../kernel/access/require-permission.js';
import { type AddressQuery, readChoice, readMoment, readSeparator } from '../../kernel/address-query.js';
import type { Context } from '../../kernel/context.js';
import { type ExportFormat, exportFile } from '../../kernel/export-file.js';
import { Permission } from '../../kernel/permissions.js';
import type { ExportFile } from '../../kernel/ports.js';
import type { AuditFilter } from './audit.inputs.js';
import { type AuditConditions, visibleRecords } from './audit-conditions.js';
import { AuditOutcome } from './audit-outcome.js';
import type { AuditRecord } from './audit-record.entity.js';
import { listWholeAuditRecords } from './find-audit-records.js';
import { recordExport } from './record-export.js';

const columns = [
  'id',
  'at',
  'action',
  'outcome',
  'actorKind',
  'actorId',
  'actorLabel',
  'targetKind',
  'targetId',
  'targetLabel',
  'changes',
  'ip',
  'userAgent',
  'requestId',
] as const;

const toObject = (record: AuditRecord): Record<string, unknown> =>
  Object.fromEntries(columns.map((column) => [column, record[column]]));

/** Reads all pages. The caller sets the end of the period, or the record of this export would be in it. */
async function* readAll(context: Context, conditions: AuditConditions): AsyncGenerator<AuditRecord[]> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await listWholeAuditRecords(context, { first: 100, after }, conditions);
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** The parameters of the file's address: filters, and the separator. */
const parameters = [
  'actorId',
  'actorKind',
  'actions',
  'targetKind',
  'targetId',
  'attribute',
  'outcome',
  'from',
  'to',
  'text',
  'separator',
] as const;

type Query = AddressQuery<(typeof parameters)[number]>;

/** Reads the filter from the query of an address, where commas separate several actions. */
const readQuery = (query: Query): AuditFilter => ({
  actorId: query.actorId ?? null,
  actorKind: query.actorKind ?? null,
  actions: query.actions?.split(',') ?? null,
  targetKind: query.targetKind ?? null,
  targetId: query.targetId ?? null,
  attribute: query.attribute ?? null,
  outcome: readChoice('outcome', query.outcome, Object.values(AuditOutcome)),
  from: readMoment('from', query.from),
  to: readMoment('to', query.to),
  text: query.text ?? null,
});

/** Returns all records that a filter finds, as a file. The export is recorded before the first line is written. */
const exportAuditTrail = async (context: Context, query: Query, format: ExportFormat): Promise<ExportFile> => {
  requirePermission(context.actor, Permission.AuditReadOwn);
  const filter = readQuery(query);
  const separator = readSeparator(query.separator);
  const to = filter.to ?? context.clock.now();
  const conditions = visibleRecords(context, { ...filter, to });
  await recordExport(context, { action: 'audit.exported', targetKind: 'AUDIT_TRAIL', format, filter });
  return exportFile({ name: 'audit-trail', format, separator, pages: readAll(context, conditions), toObject, columns });
};

/** The audit trail as a file, with the parameters of its address. */
export const auditTrailFile = { parameters, make: exportAuditTrail };
