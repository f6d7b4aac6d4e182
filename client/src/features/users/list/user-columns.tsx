import { Link } from 'react-router';
import { InvitationBadge } from '../../../entities/invitation/InvitationBadge.js';
import { SourceLabel } from '../../../entities/user/SourceLabel.js';
import { UserStatusBadge } from '../../../entities/user/UserStatusBadge.js';
import type { UsersPage_UsersQuery } from '../../../gql/graphql.js';
import type { Translate } from '../../../lib/words/use-translate.js';
import type { Column } from '../../../ui/table/column.js';
import { Time } from '../../../ui/text/Time.js';
import { SelectAll, SelectUser } from './SelectionBoxes.js';

export type UserRow = UsersPage_UsersQuery['users']['nodes'][number];

function primaryEmail({ emails }: UserRow): string {
  return (emails.find((email) => email.primary) ?? emails[0])?.value ?? '';
}

/** The column of the checkboxes that select users. */
export function selectionColumn(): Column<UserRow> {
  return {
    id: 'select',
    header: ({ table }) => <SelectAll count={table.getCoreRowModel().rows.length} />,
    cell: ({ row }) => <SelectUser id={row.original.id} name={row.original.userName} />,
  };
}

/** The columns that identify users. */
export function nameColumns(t: Translate): Column<UserRow>[] {
  return [
    {
      id: 'userName',
      accessorKey: 'userName',
      header: t('user.userName'),
      enableSorting: true,
      meta: { onCard: true, fixed: true, grows: true },
      cell: ({ row }) => (
        <Link className="row-link" title={row.original.userName} to={`/users/${row.original.id}`}>
          {row.original.userName}
        </Link>
      ),
    },
    {
      id: 'displayName',
      accessorKey: 'displayName',
      header: t('user.displayName'),
      enableSorting: true,
      meta: { oneLine: true },
    },
    { id: 'email', accessorFn: primaryEmail, header: t('user.email'), meta: { wideOnly: true, oneLine: true } },
  ];
}

/** The column that links to a user's failed requests. */
export function errorsColumn(t: Translate): Column<UserRow> {
  return {
    id: 'errors',
    header: t('lists.lastError'),
    meta: { onCard: true },
    cell: ({ row: { original } }) => (
      <Link
        className="row-link"
        to={`/admin/system/provisioning-log?resource=${original.id}&errors=1`}
        aria-label={t('lists.failedRequests', { name: original.userName })}
      >
        {t('lists.showLog')}
      </Link>
    ),
  };
}

/** The columns of status, invitation, source and last change. */
export function stateColumns(t: Translate): Column<UserRow>[] {
  return [
    {
      id: 'status',
      accessorKey: 'status',
      header: t('status.label'),
      meta: { onCard: true },
      cell: ({ row }) => <UserStatusBadge status={row.original.status} />,
    },
    {
      id: 'invitation',
      header: t('invitation.label'),
      cell: ({ row }) => row.original.invitation && <InvitationBadge {...row.original.invitation} />,
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
  ];
}
