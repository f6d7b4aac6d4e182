import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ConfigurationsPage_ChecksQuery, ConfigurationsPage_ConfigurationsQuery } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { MoveButton } from '../../ui/table/MoveButton.js';
import { Time } from '../../ui/text/Time.js';
import { CoverageBadge } from './CoverageBadge.js';

type Configuration = ConfigurationsPage_ConfigurationsQuery['configurations'][number];
type Check = ConfigurationsPage_ChecksQuery['configurations'][number];

/** Everything that changes is in the rows: new columns would be new cells, which lose the focus. */
interface Row extends Configuration {
  place: number;
  last: boolean;
  check: Check | undefined;
  move: (by: -1 | 1) => void;
}

interface ConfigurationsTableProps {
  configurations: readonly Configuration[];
  checks: readonly Check[];
  refreshing: boolean;
  /** Absent for those who may not change the order. */
  onMove: ((index: number, by: -1 | 1) => void) | undefined;
}

/** The configurations with their place, their groups and whether anybody misses a value. */
export function ConfigurationsTable({ configurations, checks, refreshing, onMove }: ConfigurationsTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const movable = onMove !== undefined;
  const columns = useMemo(
    () => [...columnsOf(t, (value) => formatNumber(locale, value)), ...(movable ? [moveColumn(t)] : [])],
    [t, locale, movable],
  );
  const rows = configurations.map((configuration, place) => ({
    ...configuration,
    place,
    last: place === configurations.length - 1,
    check: checks.find(({ id }) => id === configuration.id),
    move: (by: -1 | 1) => onMove?.(place, by),
  }));
  return (
    <DataTable
      caption={t('configurations.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      refreshing={refreshing}
    />
  );
}

function columnsOf(t: Translate, number: (value: number) => string): Column<Row>[] {
  return [
    { id: 'position', accessorFn: ({ place }) => number(place + 1), header: t('configurations.order') },
    {
      id: 'name',
      accessorKey: 'name',
      header: t('configurations.name'),
      meta: { onCard: true },
      cell: ({ row: { original } }) => (
        <Link className="row-link" to={`/configurations/${original.id}`}>
          {original.name}
        </Link>
      ),
    },
    {
      id: 'check',
      header: t('configuration.check'),
      meta: { onCard: true },
      cell: ({ row: { original } }) => original.check && <CoverageBadge coverage={original.check.coverage} />,
    },
    {
      id: 'groups',
      accessorFn: ({ groups }) =>
        groups.map(({ displayName }) => displayName).join(', ') || t('configurations.noGroups'),
      header: t('configurations.groups'),
      meta: { onCard: true },
    },
    {
      id: 'fields',
      accessorFn: ({ fields }) => number(fields.length),
      header: t('configurations.fields'),
      meta: { align: 'end' },
    },
    {
      id: 'updatedAt',
      header: t('configuration.changed'),
      meta: { wideOnly: true },
      cell: ({ row }) => <Time at={row.original.updatedAt} />,
    },
  ];
}

const moveColumn = (t: Translate): Column<Row> => ({
  id: 'actions',
  header: t('table.actions'),
  meta: { onCard: true, align: 'end' },
  cell: ({ row }) => <MoveButtons row={row.original} />,
});

function MoveButtons({ row: { name, place, last, move } }: { row: Row }) {
  return (
    <span className="row-actions">
      <MoveButton up name={name} place={place} atEnd={place === 0} onMove={() => move(-1)} />
      <MoveButton name={name} place={place} atEnd={last} onMove={() => move(1)} />
    </span>
  );
}
