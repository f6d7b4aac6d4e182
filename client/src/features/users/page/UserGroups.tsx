import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { UserPage_UserQuery } from '../../../gql/graphql.js';
import { useTranslate } from '../../../lib/words/use-translate.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import type { Column } from '../../../ui/table/column.js';
import { DataTable } from '../../../ui/table/DataTable.js';

type Membership = NonNullable<UserPage_UserQuery['user']>['memberships'][number];

/** The groups of a user, those reached through another group included. */
export function UserGroups({ memberships, refreshing }: { memberships: Membership[]; refreshing: boolean }) {
  const t = useTranslate();
  const columns = useMemo<Column<Membership>[]>(
    () => [
      {
        id: 'displayName',
        accessorKey: 'displayName',
        header: t('group.displayName'),
        meta: { onCard: true },
        cell: ({ row }) => (
          <Link className="row-link" to={`/groups/${row.original.groupId}`}>
            {row.original.displayName}
          </Link>
        ),
      },
      {
        id: 'type',
        accessorKey: 'type',
        header: t('membership.label'),
        meta: { onCard: true },
        cell: ({ row }) => t(`membership.${row.original.type}`),
      },
    ],
    [t],
  );
  if (memberships.length === 0) return <EmptyState icon={IconUsersGroup} title={t('user.noGroups')} />;
  return (
    <DataTable
      caption={t('groups.title')}
      columns={columns}
      rows={memberships}
      rowId={(membership) => membership.groupId}
      refreshing={refreshing}
    />
  );
}
