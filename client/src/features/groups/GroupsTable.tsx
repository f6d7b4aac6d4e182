import { useMemo } from 'react';
import { Link } from 'react-router';
import { SourceLabel } from '../../entities/user/SourceLabel.js';
import type { GroupsPage_GroupsQuery } from '../../gql/graphql.js';
import type { Sort } from '../../lib/address/list-address.js';
import { useMay } from '../../lib/session/permissions.js';
import { formatNumber } from '../../lib/words/format.js';
import { type Translate, useLocale, useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { Time } from '../../ui/text/Time.js';
import { PushState } from './GroupPush.js';

type GroupRow = GroupsPage_GroupsQuery['groups']['nodes'][number];

interface GroupsTableProps {
  groups: GroupRow[];
  sort: Sort;
  refreshing: boolean;
  onSort: (sort: Sort) => void;
}

const pushColumn = (t: Translate): Column<GroupRow> => ({
  id: 'lastPush',
  header: t('group.lastPush'),
  cell: ({ row }) => row.original.lastPush && <PushState push={row.original.lastPush} />,
});

/** One page of groups. */
export function GroupsTable({ groups, sort, refreshing, onSort }: GroupsTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const withPush = useMay('PROVISIONING_READ');
  const columns = useMemo<Column<GroupRow>[]>(
    () => [
      {
        id: 'displayName',
        accessorKey: 'displayName',
        header: t('group.displayName'),
        enableSorting: true,
        meta: { onCard: true, fixed: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/groups/${row.original.id}`}>
            {row.original.displayName}
          </Link>
        ),
      },
      {
        id: 'memberCount',
        accessorFn: (group) => formatNumber(locale, group.memberCount),
        header: t('group.members'),
        meta: { onCard: true, align: 'end' },
      },
      {
        id: 'source',
        accessorKey: 'source',
        header: t('source.label'),
        meta: { onCard: true },
        cell: ({ row }) => <SourceLabel source={row.original.source} />,
      },
      ...(withPush ? [pushColumn(t)] : []),
      {
        id: 'updatedAt',
        accessorKey: 'updatedAt',
        header: t('group.updated'),
        enableSorting: true,
        cell: ({ row }) => <Time at={row.original.updatedAt} />,
      },
    ],
    [t, locale, withPush],
  );
  return (
    <DataTable
      caption={t('groups.title')}
      list="groups"
      columns={columns}
      rows={groups}
      rowId={(group) => group.id}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  );
}
