import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/address/list-address.js';
import { useListAddress } from '../../lib/address/use-list-address.js';
import { useLiveQuery } from '../../lib/live/use-live-query.js';
import type { Failure } from '../../lib/words/failure.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { type MemberGroup, MemberGroupsTable } from './MemberGroupsTable.js';
import { useMemberChange } from './use-member-change.js';

const memberGroupsDocument = graphql(`
  query MemberGroups_memberGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    group(id: $id) {
      id
      memberGroups(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...Pager_pageInfo
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

const pageSize = 50;

/** The groups inside a group (RFC 7643 §4.2 lets a group be a member). */
export function MemberGroups({ groupId, editable }: { groupId: string; editable: boolean }) {
  const t = useTranslate();
  const { cursor, show } = useListAddress();
  const [failedRemoval, setFailedRemoval] = useState<Failure>();
  const changeMembers = useMemberChange(groupId);
  const query = { query: memberGroupsDocument, variables: { id: groupId, ...pageArguments(cursor, pageSize) } };
  const { data, failure, refreshing, retry } = useLiveQuery(query, ['GROUP']);

  const remove = async (group: MemberGroup) => {
    const result = await changeMembers({ remove: [group.id] });
    setFailedRemoval(result.ok ? undefined : result.failure);
  };

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  const groups = data?.group?.memberGroups;
  if (!groups) return <LoadingRows />;
  if (groups.totalCount === 0) return <EmptyState icon={IconUsersGroup} title={t('group.noMemberGroups')} />;
  return (
    <>
      <FailureAlert failure={failedRemoval} />
      <MemberGroupsTable groups={groups.nodes} refreshing={refreshing} {...(editable ? { onRemove: remove } : {})} />
      <Pager
        total={t('groups.total', { count: groups.totalCount })}
        pageInfo={groups.pageInfo}
        onPage={(page) => show({ ...page })}
      />
    </>
  );
}
