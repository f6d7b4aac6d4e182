import type { Context } from '../../kernel/context.js';
import type { ExportFormat } from '../../kernel/export-file.js';
import type { AuditAction, AuditTargetKind } from './audit-action.js';
import { recordAudit } from './record-audit.js';

interface Props {
  action: AuditAction;
  targetKind: AuditTargetKind;
  format: ExportFormat;
  /** The filters of the list; null where one is not set. */
  filter: object;
}

/** Records that a list was exported, with its filters. Call it before the first line is sent. */
export const recordExport = (context: Context, { action, targetKind, format, filter }: Props): Promise<void> => {
  const narrowed = Object.entries(filter).filter(([, value]) => value !== null);
  const changes = [
    { path: 'format', before: null, after: format },
    ...narrowed.map(([path, value]) => ({ path: `filter.${path}`, before: null, after: value })),
  ];
  return context.transaction((inside) => recordAudit(inside, { action, targetKind, changes }));
};
