import type { Context } from '../../kernel/context.js';
import type { ExportFormat } from '../../kernel/export-file.js';
import type { AuditAction, AuditTargetKind } from './audit-action.js';
import { recordAudit } from './record-audit.js';

interface Props {
  action: AuditAction;
  targetKind: AuditTargetKind;
  format: ExportFormat;
  /** What narrowed the list; null where it did not. */
  filter: object;
}

/** Notes that a list was taken as a file, with what narrowed it; to be called before the first line is handed out. */
export const recordExport = (context: Context, { action, targetKind, format, filter }: Props): Promise<void> => {
  const narrowed = Object.entries(filter).filter(([, value]) => value !== null);
  const changes = [
    { path: 'format', before: null, after: format },
    ...narrowed.map(([path, value]) => ({ path: `filter.${path}`, before: null, after: value })),
  ];
  return context.transaction((inside) => recordAudit(inside, { action, targetKind, changes }));
};
