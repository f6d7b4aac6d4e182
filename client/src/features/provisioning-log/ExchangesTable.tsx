import { useMemo } from 'react';
import { Link } from 'react-router';
import { SourceLabel } from '../../entities/user/SourceLabel.js';
import type { ExchangesPanel_ExchangesQuery } from '../../gql/graphql.js';
import { useNow } from '../../lib/page/use-now.js';
import { actWords } from '../../lib/words/acts.js';
import { causeTitle } from '../../lib/words/causes.js';
import { formatClock, formatExact } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { addressOf, type LogSearch } from './log-search.js';
import { OutcomeBadge } from './OutcomeBadge.js';
import { Repeats } from './Repeats.js';

type ExchangeRow = ExchangesPanel_ExchangesQuery['exchanges']['nodes'][number];

interface ExchangesTableProps {
  exchanges: ExchangeRow[];
  search: LogSearch;
  refreshing: boolean;
}

/** The columns that say what happened to whom, and how it went. */
const mainColumns = (t: Translate, search: LogSearch): Column<ExchangeRow>[] => [
  {
    id: 'at',
    header: t('log.at'),
    meta: { onCard: true },
    cell: ({ row: { original } }) => <Clock at={original.at} />,
  },
  {
    id: 'request',
    header: t('log.what'),
    meta: { onCard: true, fixed: true },
    cell: ({ row: { original } }) => <What exchange={original} search={search} />,
  },
  {
    id: 'subject',
    header: t('log.subject'),
    meta: { onCard: true },
    cell: ({ row: { original } }) => <Subject exchange={original} />,
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
];

/** The columns for whoever compares with another log; wide screens have room for them. */
const smallColumns = (t: Translate): Column<ExchangeRow>[] => [
  {
    id: 'address',
    header: t('log.request'),
    meta: { wideOnly: true },
    cell: ({ row: { original } }) => (
      <span className="log-address" title={original.path}>
        <code>{original.method}</code> {original.path}
      </span>
    ),
  },
  {
    id: 'duration',
    header: t('log.duration'),
    meta: { align: 'end', wideOnly: true },
    cell: ({ row: { original } }) => t('log.milliseconds', { count: Math.round(original.durationMs) }),
  },
  {
    id: 'shortId',
    header: t('log.shortId'),
    meta: { wideOnly: true },
    cell: ({ row }) => <code>{row.original.shortId}</code>,
  },
];

/** One page of the log. */
export function ExchangesTable({ exchanges, search, refreshing }: ExchangesTableProps) {
  const t = useTranslate();
  const columns = useMemo(() => [...mainColumns(t, search), ...smallColumns(t)], [t, search]);
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

/** The time of day, because the order and the distance of requests matter; the day where it is not today. */
function Clock({ at }: { at: string }) {
  const locale = useLocale();
  const now = useNow();
  const date = new Date(at);
  return (
    <time className="log-clock" dateTime={at} title={formatExact(locale, date)}>
      {formatClock(locale, date, now)}
    </time>
  );
}

function What({ exchange, search }: { exchange: ExchangeRow; search: LogSearch }) {
  const t = useTranslate();
  return (
    <span className="log-what">
      <Link to={addressOf(exchange.id, search)}>{actWords(t, exchange)}</Link> <Repeats count={exchange.repeats} />
      {exchange.simulated && <SourceLabel source="SIMULATED" />}
    </span>
  );
}

/** The person or group by name, with a link; the id alone where nobody may know the name. */
function Subject({ exchange }: { exchange: ExchangeRow }) {
  const t = useTranslate();
  const { subject, resourceType } = exchange;
  if (!subject) return null;
  const { id, name, deleted } = subject;
  const text = name ?? id?.slice(0, 8);
  if (!id || !resourceType) return <span className="log-subject">{text}</span>;
  return (
    <span className="log-subject" title={name ?? id}>
      <Link className="row-link" to={`${resourceType === 'Group' ? '/groups' : '/users'}/${id}`}>
        {text}
      </Link>
      {deleted && ` (${t('log.deleted')})`}
    </span>
  );
}
