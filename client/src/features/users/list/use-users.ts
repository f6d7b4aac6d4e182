import { useState } from 'react';
import type { LiveSubject } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { pageArguments } from '../../../lib/address/list-address.js';
import { useLivePages } from '../../../lib/live/use-live-pages.js';
import { type UsersSearch, usersArguments } from './users-search.js';

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
          obstacle
        }
        updatedAt
      }
    }
  }
`);

export const usersPageSize = 50;

/** Returns the subjects that change a list: a group's members and the log do so without a change of any user. */
const subjectsOf = ({ group, withErrors }: UsersSearch): LiveSubject[] => [
  'USER',
  ...(group ? (['GROUP'] as const) : []),
  ...(withErrors ? (['PROVISIONING'] as const) : []),
];

/** Returns one page of a search, kept up to date, with the variables of its query. */
export function useUsers(search: UsersSearch) {
  // `now` is fixed: a span that moved with the clock would be a new query every minute.
  const [now] = useState(() => new Date());
  const variables = { ...usersArguments(search, now), ...pageArguments(search.cursor, usersPageSize) };
  const live = useLivePages({
    query: usersDocument,
    variables,
    subjects: subjectsOf(search),
    every: search.withErrors ? 2_000 : undefined,
    size: usersPageSize,
    endOf: ({ users }) => users.pageInfo,
  });
  return { ...live, variables };
}
