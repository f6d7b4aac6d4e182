import { useMemo } from 'react';
import { Link } from 'react-router';
import { SourceLabel } from '../../entities/user/SourceLabel.js';
import type { ExchangesPanel_ExchangesQuery } from '../../gql/graphql.js';
import { causeTitle } from '../../lib/words/causes.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { Time } from '../../ui/text/Time.js';
import { addressOf, type LogSearch } from './log-search.js';
import { OutcomeBadge } from './OutcomeBadge.js';
import { Repeats } from './Repeats.js';

type ExchangeRow = ExchangesPanel_ExchangesQuery['exchanges']['nodes'][number];

interface ExchangesTableProps {
  exchanges: ExchangeRow[];
  search: LogSearch;
  refreshing: boolean;
}

/** One page of the log. */
export function ExchangesTable({ exchanges, search, refreshing }: ExchangesTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<ExchangeRow>[]>(
    () => [
      {
        id: 'request',
        header: t('log.request'),
        meta: { onCard: true, fixed: true },
        cell: ({ row }) => <Request exchange={row.original} search={search} />,
      },
      {
        id: 'outcome',
        header: t('log.outcome'),
        meta: { onCard: true },
        cell: ({ row: { original } }) => <OutcomeBadge outcome={original.outcome} status={original.status} />,
      },
      {
        id: 'cause',
        header: t('log.cause'),
        meta: { onCard: true },
        cell: ({ row: { original } }) =>
          original.cause
            ? causeTitle(t, original.cause)
            : original.notes.length > 0 && t('log.noted', { count: original.notes.length }),
      },
      {
        id: 'duration',
        header: t('log.duration'),
        meta: { align: 'end', wideOnly: true },
        cell: ({ row: { original } }) => t('log.milliseconds', { count: Math.round(original.durationMs) }),
      },
      { id: 'at', header: t('log.at'), meta: { onCard: true }, cell: ({ row }) => <Time at={row.original.at} /> },
      {
        id: 'shortId',
        header: t('log.shortId'),
        meta: { wideOnly: true },
        cell: ({ row }) => <code>{row.original.shortId}</code>,
      },
    ],
    [t, search],
  );
  return (
    <DataTable
      caption={t('log.title')}
      list="provisioning-log"
      columns={columns}
      rows={exchanges}
      rowId={(exchange) => exchange.id}
      refreshing={refreshing}
    />
  );
}

function Request({ exchange, search }: { exchange: ExchangeRow; search: LogSearch }) {
  return (
    <>
      <Link className="row-link log-request" to={addressOf(exchange.id, search)}>
        <code>{exchange.method}</code> {exchange.path}
      </Link>{' '}
      <Repeats count={exchange.repeats} />
      {exchange.simulated && (
        <div>
          <SourceLabel source="SIMULATED" />
        </div>
      )}
    </>
  );
}
