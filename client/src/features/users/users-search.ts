import type { UserFilter, UserOrder, UserSource, UserStatus } from '../../gql/graphql.js';
import {
  orderArgument,
  type PageCursor,
  readCursor,
  readOneOf,
  readSort,
  type Sort,
  writeAddress,
  writeSort,
} from '../../lib/list-address.js';

const sources: readonly UserSource[] = ['SCIM_OKTA', 'LOCAL'];
const statuses: readonly UserStatus[] = ['ACTIVE', 'INACTIVE'];
const sortable = ['userName', 'displayName', 'createdAt', 'updatedAt'] as const;

/** What the list of users shows; the address holds all of it, so that it can be sent, reloaded and gone back to. */
export interface UsersSearch {
  text: string;
  source: UserSource | undefined;
  status: UserStatus | undefined;
  sort: Sort;
  cursor: PageCursor;
}

/** Reads the address; what it cannot mean is left out. */
export function readUsersSearch(address: URLSearchParams): UsersSearch {
  return {
    text: address.get('q') ?? '',
    source: readOneOf(address, 'source', sources),
    status: readOneOf(address, 'status', statuses),
    sort: readSort(address, sortable),
    cursor: readCursor(address),
  };
}

/** Writes the address, without what is as it is by default. */
export function writeUsersSearch({ text, source, status, sort, cursor }: UsersSearch): URLSearchParams {
  return writeAddress({ q: text, source, status, sort: writeSort(sort, sortable[0]), ...cursor });
}

/** The same search as arguments of the `users` query. */
export function usersArguments({ text, source, status, sort }: UsersSearch): {
  filter: UserFilter;
  orderBy: UserOrder;
} {
  const filter = { search: text.trim() || null, source: source ?? null, status: status ?? null };
  return { filter, orderBy: orderArgument(sort) };
}

/** Whether anything narrows the list. */
export function isFiltered({ text, source, status }: UsersSearch): boolean {
  return text.trim() !== '' || source !== undefined || status !== undefined;
}
