import { useState } from 'react';
import type { LiveSubject } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { pageArguments } from '../../lib/list-address.js';
import { useAddress } from '../../lib/use-address.js';
import { useLiveQuery } from '../../lib/use-live-query.js';
import { useTranslate } from '../../lib/use-translate.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { ExportLinks } from '../../ui/ExportLinks.js';
import { FailureAlert } from '../../ui/FailureAlert.js';
import { LoadingRows } from '../../ui/LoadingRows.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Pager } from '../../ui/Pager.js';
import { AddUserButton } from './AddUserButton.js';
import { Arrivals } from './Arrivals.js';
import { NoMatch, NoUsers } from './EmptyUsers.js';
import { UserFilters } from './UserFilters.js';
import { UsersList } from './UsersList.js';
import { useHeldPage } from './use-held-page.js';
import {
  everyone,
  isFiltered,
  readUsersSearch,
  type UsersSearch,
  usersArguments,
  writeUsersSearch,
} from './users-search.js';

const usersDocument = graphql(`
  query UsersPage_users(
    $filter: UserFilter
    $orderBy: UserOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Pager_pageInfo
      }
      nodes {
        id
        userName
        displayName
        emails {
          value
          primary
        }
        status
        source
        invitation {
          status
        }
        updatedAt
      }
    }
  }
`);

const pageSize = 50;

/** What a list has to be told of: its group's members and the log change what it shows without any user changing. */
const subjectsOf = ({ group, withErrors }: UsersSearch): LiveSubject[] => [
  'USER',
  ...(group ? (['GROUP'] as const) : []),
  ...(withErrors ? (['PROVISIONING'] as const) : []),
];

/** Users > Users: everyone in the directory. */
export function UsersPage() {
  const t = useTranslate();
  const [address, setAddress] = useAddress();
  // Fixed: a span that moved on with the clock would be another question every minute.
  const [now] = useState(() => new Date());
  const search = readUsersSearch(address);
  const variables = { ...usersArguments(search, now), ...pageArguments(search.cursor, pageSize) };
  const { data, failure, outdated, refreshing, retry } = useLiveQuery(
    { query: usersDocument, variables },
    subjectsOf(search),
    search.withErrors ? 2_000 : undefined,
  );

  const { attributes: _attributes, ...exported } = variables.filter;
  const { page: connection, arrivals, showAll } = useHeldPage(JSON.stringify(variables), data?.users, pageSize);
  const unused = connection?.totalCount === 0 && !isFiltered(search);
  const show = (change: Partial<UsersSearch>, replace = false) =>
    setAddress(writeUsersSearch({ ...search, cursor: {}, ...change }), { replace, preventScrollReset: replace });
  const clear = () => show(everyone);

  return (
    <>
      <PageHeading
        title={t('users.title')}
        trail={[{ label: t('nav.users') }]}
        actions={
          !unused && (
            <>
              <ExportLinks list="users" filter={exported} />
              <AddUserButton />
            </>
          )
        }
      />
      {!unused && <UserFilters search={search} onChange={show} onClear={clear} />}
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      <FailureAlert failure={outdated} />
      {!connection && !failure && <LoadingRows />}
      <Arrivals count={arrivals} onShow={showAll} />
      {connection && connection.nodes.length > 0 && (
        <UsersList
          page={JSON.stringify(variables)}
          users={connection.nodes}
          total={connection.totalCount}
          sort={search.sort}
          filter={isFiltered(search) ? variables.filter : undefined}
          withErrors={search.withErrors}
          refreshing={refreshing}
          onSort={(sort) => show({ sort })}
        />
      )}
      {connection?.totalCount === 0 && !unused && <NoMatch text={search.text} onClear={clear} />}
      {unused && <NoUsers addButton={<AddUserButton secondary />} />}
      {connection && !unused && (
        <Pager
          total={t('users.total', { count: connection.totalCount })}
          pageInfo={connection.pageInfo}
          onPage={(cursor) => show({ cursor })}
        />
      )}
    </>
  );
}
