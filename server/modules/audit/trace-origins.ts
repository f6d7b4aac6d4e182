import type { Context } from '../../kernel/context.js';
import type { ValueOrigin } from './audit.inputs.js';
import { readAuditFilter } from './audit-conditions.js';
import type { AuditRecord } from './audit-record.entity.js';
import { listAuditRecords } from './find-audit-records.js';

/** At most so many pages of a hundred records are read; the origin of older values is unknown. */
const pages = 5;

const pathsOf = ({ changes }: AuditRecord): string[] =>
  changes.flatMap((change) => {
    const { path } = change as { path?: unknown };
    return typeof path === 'string' ? [path] : [];
  });

/** Returns the newest record that changed each attribute: who wrote the present value, and when. */
export const traceOrigins = async (context: Context, targetId: string): Promise<ValueOrigin[]> => {
  const origins = new Map<string, ValueOrigin>();
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { nodes, pageInfo } = await listAuditRecords(context, { first: 100, after }, readAuditFilter({ targetId }));
    for (const record of nodes.filter(({ outcome }) => outcome === 'SUCCESS')) {
      for (const path of pathsOf(record)) if (!origins.has(path)) origins.set(path, { path, record });
    }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  return [...origins.values()];
};
