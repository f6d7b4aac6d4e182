import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { UsersPage_UsersQuery } from '../../gql/graphql.js';
import type { Translate } from '../../lib/use-translate.js';
import type { Column } from '../../ui/DataTable.js';
import { InvitationBadge } from '../../ui/InvitationBadge.js';
import { SourceLabel } from '../../ui/SourceLabel.js';
import { Time } from '../../ui/Time.js';
import { UserStatusBadge } from '../../ui/UserStatusBadge.js';

export type UserRow = UsersPage_UsersQuery['users']['nodes'][number];

function primaryEmail({ emails }: UserRow): string {
  return (emails.find((email) => email.primary) ?? emails[0])?.value ?? '';
}

/** The column with which users are ticked. */
export function selectionColumn(
  t: Translate,
  selected: ReadonlySet<string>,
  onSelect: (id: string) => void,
): Column<UserRow> {
  return {
    id: 'select',
    header: () => <span className="visually-hidden">{t('invitation.selectColumn')}</span>,
    cell: ({ row }) => (
      <Checkbox
        aria-label={t('invitation.select', { name: row.original.userName })}
        checked={selected.has(row.original.id)}
        onChange={() => onSelect(row.original.id)}
      />
    ),
  };
}

/** Who the users are. */
export function nameColumns(t: Translate): Column<UserRow>[] {
  return [
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
  ];
}

/** How they stand. */
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
      cell: ({ row }) => row.original.invitation && <InvitationBadge status={row.original.invitation.status} />,
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
