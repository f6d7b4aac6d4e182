import { useMemo } from 'react';
import type { AuditTrailPage_RecordsQuery } from '../../gql/graphql.js';
import { actionWord, actorWord, targetKindWord } from '../../lib/words/audit-words.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { StatusBadge } from '../../ui/text/StatusBadge.js';
import { Time } from '../../ui/text/Time.js';

type RecordRow = AuditTrailPage_RecordsQuery['auditRecords']['nodes'][number];

interface AuditTableProps {
  records: RecordRow[];
  refreshing: boolean;
  onOpen: (id: string) => void;
}

/** One page of records. */
export function AuditTable({ records, refreshing, onOpen }: AuditTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<RecordRow>[]>(
    () => [
      { id: 'at', header: t('audit.at'), meta: { onCard: true }, cell: ({ row }) => <Time at={row.original.at} /> },
      {
        id: 'action',
        header: t('audit.action'),
        meta: { onCard: true, fixed: true },
        cell: ({ row: { original } }) => (
          <button
            type="button"
            className="row-link"
            aria-label={t('audit.open', {
              action: actionWord(t, original.action),
              target: original.targetLabel ?? targetKindWord(t, original.targetKind),
            })}
            onClick={() => onOpen(original.id)}
          >
            {actionWord(t, original.action)}
          </button>
        ),
      },
      {
        id: 'target',
        header: t('audit.target'),
        meta: { onCard: true },
        cell: ({ row: { original } }) => original.targetLabel ?? targetKindWord(t, original.targetKind),
      },
      { id: 'actor', header: t('audit.actor'), cell: ({ row }) => actorWord(t, row.original) },
      {
        id: 'outcome',
        header: t('audit.outcome'),
        meta: { wideOnly: true },
        cell: ({ row: { original } }) => (
          <StatusBadge
            tone={original.outcome === 'SUCCESS' ? 'good' : 'bad'}
            label={t(`audit.outcome.${original.outcome}`)}
          />
        ),
      },
    ],
    [t, onOpen],
  );
  return (
    <DataTable
      caption={t('audit.title')}
      list="audit-trail"
      columns={columns}
      rows={records}
      rowId={(record) => record.id}
      refreshing={refreshing}
    />
  );
}
