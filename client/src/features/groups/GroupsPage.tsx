import { Button } from '@mantine/core';
import { IconFilterOff, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { SourceFilter } from '../../entities/user/SourceFilter.js';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/address/list-address.js';
import { useAddress } from '../../lib/address/use-address.js';
import { useLivePages } from '../../lib/live/use-live-pages.js';
import { useMay } from '../../lib/session/permissions.js';
import { useTranslate } from '../../lib/words/use-translate.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { FailureAlert } from '../../ui/feedback/FailureAlert.js';
import { PageHeading } from '../../ui/feedback/PageHeading.js';
import { Filters } from '../../ui/table/Filters.js';
import { LoadingRows } from '../../ui/table/LoadingRows.js';
import { Pager } from '../../ui/table/Pager.js';
import { SearchField } from '../../ui/table/SearchField.js';
import { GroupsTable } from './GroupsTable.js';
import {
  everything,
  type GroupsSearch,
  groupsArguments,
  isFiltered,
  readGroupsSearch,
  writeGroupsSearch,
} from './groups-search.js';

const groupsDocument = graphql(`
  query GroupsPage_groups(
    $withPush: Boolean!
    $filter: GroupFilter
    $orderBy: GroupOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    groups(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        displayName
        source
        memberCount
        updatedAt
        lastPush @include(if: $withPush) {
          at
          status
          unknownMembers
          skippedMembers
        }
      }
    }
  }
`);

const AddGroupDialog = lazy(async () => ({ default: (await import('./AddGroupDialog.js')).AddGroupDialog }));

const pageSize = 50;

/** Users > User groups. */
export function GroupsPage() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  const [adding, setAdding] = useState(false);
  const search = readGroupsSearch(address);
  const withPush = useMay('PROVISIONING_READ');
  const variables = { withPush, ...groupsArguments(search), ...pageArguments(search.cursor, pageSize) };
  const { data, failure, outdated, refreshing, retry } = useLivePages({
    query: groupsDocument,
    variables,
    subjects: ['GROUP'],
    size: pageSize,
    endOf: ({ groups }) => groups.pageInfo,
  });

  const show = (change: Partial<GroupsSearch>, replace = false) =>
    setAddress(writeGroupsSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: replace });
  const addButton = useMay('GROUPS_WRITE') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('groups.add')}
    </Button>
  );
  const connection = data?.groups;
  const unused = connection?.totalCount === 0 && !isFiltered(search);

  return (
    <>
      <PageHeading title={t('groups.title')} trail={[{ label: t('nav.users') }]} actions={!unused && addButton} />
      {!unused && <GroupFilters search={search} onChange={show} />}
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!connection && !failure && <LoadingRows />}
      {connection && connection.nodes.length > 0 && (
        <GroupsTable
          groups={connection.nodes}
          sort={search.sort}
          refreshing={refreshing}
          onSort={(sort) => show({ sort })}
        />
      )}
      {connection?.totalCount === 0 && !unused && <NoMatch text={search.text} onClear={() => show(everything)} />}
      {unused && (
        <EmptyState icon={IconUsersGroup} title={t('groups.emptyTitle')} actions={addButton}>
          <p>{t('groups.empty')}</p>
        </EmptyState>
      )}
      {connection && !unused && (
        <Pager
          total={t('groups.total', { count: connection.totalCount })}
          pageInfo={connection.pageInfo}
          onPage={(cursor) => show({ cursor })}
        />
      )}
      <Suspense>{adding && <AddGroupDialog onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}

function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconFilterOff}
      title={text ? t('groups.noResultFor', { text }) : t('groups.noResult')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
}

interface GroupFiltersProps {
  search: GroupsSearch;
  onChange: (change: Partial<GroupsSearch>, replace?: boolean) => void;
}

function GroupFilters({ search, onChange }: GroupFiltersProps) {
  const t = useTranslate();
  return (
    <Filters onClear={isFiltered(search) ? () => onChange(everything) : undefined}>
      <SearchField
        label={t('groups.search')}
        placeholder={t('groups.searchHint')}
        value={search.text}
        onSearch={(text) => onChange({ text }, true)}
      />
      <SourceFilter value={search.source} onChoose={(source) => onChange({ source })} />
    </Filters>
  );
}
