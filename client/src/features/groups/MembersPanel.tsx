import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/address/list-address.js';
import { useListAddress } from '../../lib/address/use-list-address.js';
import { useLivePages } from '../../lib/live/use-live-pages.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { Filters } from '../../ui/table/Filters.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { SearchField } from '../../ui/table/SearchField.js';
import { type Member, MembersTable } from './MembersTable.js';
import { useMemberChange } from './use-member-change.js';

const membersDocument = graphql(`
  query MembersPanel_members($id: ID!, $search: String, $first: Int, $after: String, $last: Int, $before: String) {
    group(id: $id) {
      id
      members(search: $search, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...Pager_pageInfo
        }
        nodes {
          id
          userName
          displayName
          status
        }
      }
    }
  }
`);

const AddMembersDialog = lazy(async () => ({ default: (await import('./AddMembersDialog.js')).AddMembersDialog }));

const pageSize = 50;

/** The users of a group, searched and paged by the server: it may have fifty thousand. */
export function MembersPanel({ groupId, editable }: { groupId: string; editable: boolean }) {
  const t = useTranslate();
  const toast = useToast();
  const { address, cursor, show } = useListAddress();
  const text = address.get('q') ?? '';
  const [adding, setAdding] = useState(false);
  const [failedRemoval, setFailedRemoval] = useState<Failure>();
  const changeMembers = useMemberChange(groupId);
  const variables = { id: groupId, search: text.trim() || null, ...pageArguments(cursor, pageSize) };
  const { data, failure, refreshing, retry } = useLivePages({
    query: membersDocument,
    variables,
    subjects: ['GROUP', 'USER'],
    size: pageSize,
    endOf: ({ group }) => group?.members.pageInfo ?? { hasNextPage: false },
  });

  const remove = async (member: Member) => {
    const result = await changeMembers({ remove: [member.id] });
    setFailedRemoval(result.ok ? undefined : result.failure);
    if (result.ok) toast(t('group.memberRemoved', { name: member.userName }));
  };

  const members = data?.group?.members;
  return (
    <>
      <Filters>
        <SearchField
          label={t('group.searchMembers')}
          placeholder={t('users.searchHint')}
          value={text}
          onSearch={(q) => show({ q }, true)}
        />
        {editable && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('group.addMembers')}
          </Button>
        )}
      </Filters>
      <FailureAlert failure={failedRemoval} />
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!members && !failure && <LoadingRows />}
      {members && members.nodes.length > 0 && (
        <MembersTable members={members.nodes} refreshing={refreshing} {...(editable ? { onRemove: remove } : {})} />
      )}
      {members?.nodes.length === 0 && (
        <EmptyState icon={IconUsers} title={text ? t('users.noResultFor', { text }) : t('group.noMembers')} />
      )}
      {members && (
        <Pager
          total={t('users.total', { count: members.totalCount })}
          pageInfo={members.pageInfo}
          onPage={(page) => show({ ...page })}
        />
      )}
      <Suspense>{adding && <AddMembersDialog groupId={groupId} onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}
