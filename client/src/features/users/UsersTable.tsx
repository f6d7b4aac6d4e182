import { useMemo } from 'react';
import { Link } from 'react-router';
import type { UsersPage_UsersQuery } from '../../gql/graphql.js';
import type { Sort } from '../../lib/list-address.js';
import { useTranslate } from '../../lib/use-translate.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { SourceLabel } from '../../ui/SourceLabel.js';
import { Time } from '../../ui/Time.js';
import { UserStatusBadge } from '../../ui/UserStatusBadge.js';

type UserRow = UsersPage_UsersQuery['users']['nodes'][number];

interface UsersTableProps {
  users: UserRow[];
  sort: Sort;
  refreshing: boolean;
  onSort: (sort: Sort) => void;
}

/** One page of users. */
export function UsersTable({ users, sort, refreshing, onSort }: UsersTableProps) {
  const t = useTranslate();
  const columns = useMemo<Column<UserRow>[]>(
    () => [
      {
        id: 'userName',
        accessorKey: 'userName',
        header: t('user.userName'),
        enableSorting: true,
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/users/${row.original.id}`}>
            {row.original.userName}
          </Link>
        ),
      },
      { id: 'displayName', accessorKey: 'displayName', header: t('user.displayName'), enableSorting: true },
      { id: 'email', accessorFn: primaryEmail, header: t('user.email'), meta: { wideOnly: true } },
      {
        id: 'status',
        accessorKey: 'status',
        header: t('status.label'),
        meta: { onCard: true },
        cell: ({ row }) => <UserStatusBadge status={row.original.status} />,
      },
      {
        id: 'source',
        accessorKey: 'source',
        header: t('source.label'),
        meta: { onCard: true },
        cell: ({ row }) => <SourceLabel source={row.original.source} />,
      },
      {
        id: 'updatedAt',
        accessorKey: 'updatedAt',
        header: t('user.updated'),
        enableSorting: true,
        cell: ({ row }) => <Time at={row.original.updatedAt} />,
      },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('users.title')}
      columns={columns}
      rows={users}
      rowId={(user) => user.id}
      sort={sort}
      onSort={onSort}
      refreshing={refreshing}
    />
  );
}

function primaryEmail({ emails }: UserRow): string {
  return (emails.find((email) => email.primary) ?? emails[0])?.value ?? '';
}
