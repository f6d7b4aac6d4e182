import { useMemo } from 'react';
import { Link } from 'react-router';
import type { MemberGroups_MemberGroupsQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { RemoveButton } from './RemoveButton.js';

export type MemberGroup = NonNullable<MemberGroups_MemberGroupsQuery['group']>['memberGroups']['nodes'][number];

interface MemberGroupsTableProps {
  groups: MemberGroup[];
  refreshing: boolean;
  /** Absent where the identity provider manages the members. */
  onRemove?: (group: MemberGroup) => void;
}

/** One page of the groups inside a group. */
export function MemberGroupsTable({ groups, refreshing, onRemove }: MemberGroupsTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<MemberGroup>[]>(() => {
    const shown: Column<MemberGroup>[] = [
      {
        id: 'displayName',
        accessorKey: 'displayName',
        header: t('group.displayName'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/groups/${row.original.id}`}>
            {row.original.displayName}
          </Link>
        ),
      },
      {
        id: 'memberCount',
        header: t('group.members'),
        meta: { onCard: true, align: 'end' },
        cell: ({ row }) => t('group.memberCount', { count: row.original.memberCount }),
      },
    ];
    if (!onRemove) return shown;
    return [
      ...shown,
      {
        id: 'actions',
        header: t('table.actions'),
        meta: { onCard: true, align: 'end' },
        cell: ({ row }) => <RemoveButton name={row.original.displayName} onRemove={() => onRemove(row.original)} />,
      },
    ];
  }, [t, onRemove]);
  return (
    <DataTable
      caption={t('group.memberGroups')}
      columns={columns}
      rows={groups}
      rowId={(group) => group.id}
      refreshing={refreshing}
    />
  );
}
