import { useMemo } from 'react';
import type { MailsPanel_MailsQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { Time } from '../../ui/text/Time.js';
import { MailStatusBadge } from './MailStatusBadge.js';

type MailRow = MailsPanel_MailsQuery['mails']['nodes'][number];

interface MailsTableProps {
  mails: MailRow[];
  refreshing: boolean;
  onOpen: (id: string) => void;
}

/** One page of mails. */
export function MailsTable({ mails, refreshing, onOpen }: MailsTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<MailRow>[]>(
    () => [
      {
        id: 'recipient',
        header: t('outbox.recipient'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <button
            type="button"
            className="row-link"
            aria-label={t('outbox.open', { recipient: row.original.recipient })}
            onClick={() => onOpen(row.original.id)}
          >
            {row.original.recipient}
          </button>
        ),
      },
      { id: 'subject', accessorKey: 'subject', header: t('outbox.subject'), meta: { onCard: true } },
      {
        id: 'status',
        header: t('outbox.status'),
        meta: { onCard: true },
        cell: ({ row }) => <MailStatusBadge status={row.original.status} />,
      },
      { id: 'attempts', accessorKey: 'attempts', header: t('outbox.attempts'), meta: { wideOnly: true } },
      { id: 'createdAt', header: t('outbox.created'), cell: ({ row }) => <Time at={row.original.createdAt} /> },
    ],
    [t, onOpen],
  );
  return (
    <DataTable
      caption={t('outbox.title')}
      columns={columns}
      rows={mails}
      rowId={(mail) => mail.id}
      refreshing={refreshing}
    />
  );
}
