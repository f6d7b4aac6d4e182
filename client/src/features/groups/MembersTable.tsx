import { useMemo } from 'react';
import { Link } from 'react-router';
import { UserStatusBadge } from '../../entities/user/UserStatusBadge.js';
import type { MembersPanel_MembersQuery } from '../../gql/graphql.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import type { Column } from '../../ui/table/column.js';
import { DataTable } from '../../ui/table/DataTable.js';
import { RemoveButton } from './RemoveButton.js';

export type Member = NonNullable<MembersPanel_MembersQuery['group']>['members']['nodes'][number];

interface MembersTableProps {
  members: Member[];
  refreshing: boolean;
  /** Absent where the identity provider manages the members. */
  onRemove?: (member: Member) => void;
}

/** One page of the users in a group. */
export function MembersTable({ members, refreshing, onRemove }: MembersTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<Member>[]>(() => {
    const shown: Column<Member>[] = [
      {
        id: 'userName',
        accessorKey: 'userName',
        header: t('user.userName'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/users/${row.original.id}`}>
            {row.original.userName}
          </Link>
        ),
      },
      { id: 'displayName', accessorKey: 'displayName', header: t('user.displayName') },
      {
        id: 'status',
        accessorKey: 'status',
        header: t('status.label'),
        meta: { onCard: true },
        cell: ({ row }) => <UserStatusBadge status={row.original.status} />,
      },
    ];
    if (!onRemove) return shown;
    return [
      ...shown,
      {
        id: 'actions',
        header: t('table.actions'),
        meta: { onCard: true, align: 'end' },
        cell: ({ row }) => <RemoveButton name={row.original.userName} onRemove={() => onRemove(row.original)} />,
      },
    ];
  }, [t, onRemove]);
  return (
    <DataTable
      caption={t('group.members')}
      columns={columns}
      rows={members}
      rowId={(member) => member.id}
      refreshing={refreshing}
    />
  );
}
