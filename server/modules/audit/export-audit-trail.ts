import { requirePermission } from '../../kernel/access/require-permission.js';
import type { Context } from '../../kernel/context.js';
import { type ExportFormat, exportFile } from '../../kernel/export-file.js';
import { readChoice, readMoment } from '../../kernel/export-query.js';
import { Permission } from '../../kernel/permissions.js';
import type { ExportFile } from '../../kernel/ports.js';
import type { AuditFilter } from './audit.inputs.js';
import { type AuditConditions, readAuditFilter } from './audit-conditions.js';
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

/** The end is fixed before, or the record of this export would be in it. */
async function* readAll(context: Context, conditions: AuditConditions): AsyncGenerator<AuditRecord[]> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await listWholeAuditRecords(context, { first: 100, after }, conditions);
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

const one = (value: string | undefined): string | null => value || null;
/** A filter as the query of an address writes it; several actions are separated by commas. */
const readQuery = (query: Readonly<Record<string, string>>): AuditFilter => ({
  actorId: one(query['actorId']),
  actorKind: one(query['actorKind']),
  actions: query['actions'] ? query['actions'].split(',') : null,
  targetKind: one(query['targetKind']),
  targetId: one(query['targetId']),
  outcome: readChoice('outcome', query['outcome'], Object.values(AuditOutcome)),
  from: readMoment('from', query['from']),
  to: readMoment('to', query['to']),
  text: one(query['text']),
});

/** All records that a filter finds, as a file; that it was taken is a record itself, written before the first line. */
export const exportAuditTrail = async (
  context: Context,
  query: Readonly<Record<string, string>>,
  format: ExportFormat,
): Promise<ExportFile> => {
  requirePermission(context.actor, Permission.AuditRead);
  const filter = readQuery(query);
  const to = filter.to ?? context.clock.now();
  const conditions = readAuditFilter({ ...filter, to });
  await recordExport(context, { action: 'audit.exported', targetKind: 'AUDIT_TRAIL', format, filter });
  const separator = query['separator'] === ';' ? ';' : ',';
  return exportFile({ name: 'audit-trail', format, separator, pages: readAll(context, conditions), toObject, columns });
};
