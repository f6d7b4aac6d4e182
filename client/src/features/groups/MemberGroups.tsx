import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { MemberGroups_MemberGroupsQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import type { Failure } from '../../lib/failure.js';
import { type PageCursor, pageArguments } from '../../lib/list-address.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useTranslate } from '../../lib/use-translate.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { LoadingRows } from '../../ui/LoadingRows.js';
import { Pager } from '../../ui/Pager.js';
import { useMemberChange } from './use-member-change.js';

const memberGroupsDocument = graphql(`
  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    group(id: $id) {
      id
      memberGroups(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        nodes {
          id
          displayName
          memberCount
        }
      }
    }
  }
`);

type MemberGroup = NonNullable<MemberGroups_MemberGroupsQuery['group']>['memberGroups']['nodes'][number];

const pageSize = 50;

/** The groups inside a group (RFC 7643 §4.2 lets a group be a member). */
export function MemberGroups({ groupId, editable }: { groupId: string; editable: boolean }) {
  const t = useTranslate();
  const [cursor, setCursor] = useState<PageCursor>({});
  const [failedRemoval, setFailedRemoval] = useState<Failure>();
  const changeMembers = useMemberChange(groupId);
  const query = { query: memberGroupsDocument, variables: { id: groupId, ...pageArguments(cursor, pageSize) } };
  const { data, failure, refreshing, retry } = useLiveQuery(query, ['GROUP']);

  const columns = useMemo<Column<MemberGroup>[]>(
    () => [
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
    ],
    [t],
  );
  const removal: Column<MemberGroup> = {
    id: 'actions',
    header: t('table.actions'),
    meta: { onCard: true, align: 'end' },
    cell: ({ row }) => (
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={t('group.removeMember', { name: row.original.displayName })}
        onClick={async () => {
          const result = await changeMembers({ remove: [row.original.id] });
          setFailedRemoval(result.ok ? undefined : result.failure);
        }}
      >
        {t('group.remove')}
      </Button>
    ),
  };

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  const groups = data?.group?.memberGroups;
  if (!groups) return <LoadingRows />;
  if (groups.totalCount === 0) return <EmptyState icon={IconUsersGroup} title={t('group.noMemberGroups')} />;
  return (
    <>
      <FailureAlert failure={failedRemoval} />
      <DataTable
        caption={t('group.memberGroups')}
        columns={editable ? [...columns, removal] : columns}
        rows={groups.nodes}
        rowId={(group) => group.id}
        refreshing={refreshing}
      />
      <Pager total={t('groups.total', { count: groups.totalCount })} pageInfo={groups.pageInfo} onPage={setCursor} />
    </>
  );
}
