import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ConfigurationsPage_ChecksQuery, ConfigurationsPage_ConfigurationsQuery } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/use-translate.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { StatusBadge } from '../../ui/StatusBadge.js';
import { Time } from '../../ui/Time.js';
import { MoveButton } from './FieldEditor.js';

type Row = ConfigurationsPage_ConfigurationsQuery['configurations'][number];
type Coverage = ConfigurationsPage_ChecksQuery['configurations'][number];

interface ConfigurationsTableProps {
  configurations: Row[];
  checks: readonly Coverage[];
  refreshing: boolean;
  onMove: (index: number, by: -1 | 1) => void;
}

/** The configurations with their place, their groups and whether anybody misses a value. */
export function ConfigurationsTable({ configurations, checks, refreshing, onMove }: ConfigurationsTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'position',
        accessorFn: (_row, index) => formatNumber(locale, index + 1),
        header: t('configurations.order'),
      },
      {
        id: 'name',
        accessorKey: 'name',
        header: t('configurations.name'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/configurations/${row.original.id}`}>
            {row.original.name}
          </Link>
        ),
      },
      {
        id: 'check',
        header: t('configuration.check'),
        meta: { onCard: true },
        cell: ({ row }) => <CheckBadge check={checks.find(({ id }) => id === row.original.id)} />,
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
        accessorFn: ({ fields }) => formatNumber(locale, fields.length),
        header: t('configurations.fields'),
        meta: { align: 'end' },
      },
      {
        id: 'updatedAt',
        header: t('configuration.changed'),
        meta: { wideOnly: true },
        cell: ({ row }) => <Time at={row.original.updatedAt} />,
      },
      moveColumn(t, configurations.length, onMove),
    ],
    [t, locale, checks, configurations, onMove],
  );
  return (
    <DataTable
      caption={t('configurations.title')}
      columns={columns}
      rows={configurations}
      rowId={(configuration) => configuration.id}
      refreshing={refreshing}
    />
  );
}

/** Up and down, for each configuration but those at the ends. */
function moveColumn(t: Translate, count: number, onMove: ConfigurationsTableProps['onMove']): Column<Row> {
  return {
    id: 'actions',
    header: t('table.actions'),
    meta: { onCard: true, align: 'end' },
    cell: ({ row: { original, index } }) => (
      <span className="row-actions">
        <MoveButton up name={original.name} disabled={index === 0} onMove={() => onMove(index, -1)} />
        <MoveButton name={original.name} disabled={index === count - 1} onMove={() => onMove(index, 1)} />
      </span>
    ),
  };
}

function CheckBadge({ check }: { check: Coverage | undefined }) {
  const t = useTranslate();
  if (!check) return null;
  const { users, missing } = check.coverage;
  return missing > 0 ? (
    <StatusBadge tone="warning" label={t('configurations.missing', { missing, users })} />
  ) : (
    <StatusBadge tone={users === 0 ? 'paused' : 'good'} label={t('configuration.complete', { users })} />
  );
}
