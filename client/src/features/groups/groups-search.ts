import type { GroupFilter, GroupOrder, UserSource } from '../../gql/graphql.js';
import {
  orderArgument,
  type PageCursor,
  readCursor,
  readOneOf,
  readSort,
  type Sort,
  writeAddress,
  writeSort,
} from '../../lib/address/list-address.js';

const sources: readonly UserSource[] = ['SCIM_OKTA', 'LOCAL', 'SIMULATED'];
const sortable = ['displayName', 'createdAt', 'updatedAt'] as const;

/** The search of the list of groups; the address of the page contains all of it. */
export interface GroupsSearch {
  text: string;
  source: UserSource | undefined;
  sort: Sort;
  cursor: PageCursor;
}

/** Reads the search from an address; unknown values are ignored. */
export function readGroupsSearch(address: URLSearchParams): GroupsSearch {
  return {
    text: address.get('q') ?? '',
    source: readOneOf(address, 'source', sources),
    sort: readSort(address, sortable),
    cursor: readCursor(address),
  };
}

/** Writes the search as an address, without default values. */
export function writeGroupsSearch({ text, source, sort, cursor }: GroupsSearch): URLSearchParams {
  return writeAddress({ q: text, source, sort: writeSort(sort, sortable[0]), ...cursor });
}

/** Returns the search as arguments of the `groups` query. */
export function groupsArguments({ text, source, sort }: GroupsSearch): { filter: GroupFilter; orderBy: GroupOrder } {
  return { filter: { search: text.trim() || null, source: source ?? null }, orderBy: orderArgument(sort) };
}

/** Returns true if any filter narrows the list. */
export function isFiltered({ text, source }: GroupsSearch): boolean {
  return text.trim() !== '' || source !== undefined;
}

/** The list without any filter. */
export const everything = { text: '', source: undefined } satisfies Partial<GroupsSearch>;
