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

/** What the list of groups shows; all of it is in the address. */
export interface GroupsSearch {
  text: string;
  source: UserSource | undefined;
  sort: Sort;
  cursor: PageCursor;
}

/** Reads the address; what it cannot mean is left out. */
export function readGroupsSearch(address: URLSearchParams): GroupsSearch {
  return {
    text: address.get('q') ?? '',
    source: readOneOf(address, 'source', sources),
    sort: readSort(address, sortable),
    cursor: readCursor(address),
  };
}

/** Writes the address, without what is as it is by default. */
export function writeGroupsSearch({ text, source, sort, cursor }: GroupsSearch): URLSearchParams {
  return writeAddress({ q: text, source, sort: writeSort(sort, sortable[0]), ...cursor });
}

/** The same search as arguments of the `groups` query. */
export function groupsArguments({ text, source, sort }: GroupsSearch): { filter: GroupFilter; orderBy: GroupOrder } {
  return { filter: { search: text.trim() || null, source: source ?? null }, orderBy: orderArgument(sort) };
}

/** Whether anything narrows the list. */
export function isFiltered({ text, source }: GroupsSearch): boolean {
  return text.trim() !== '' || source !== undefined;
}

/** The list without any filter. */
export const everything = { text: '', source: undefined } satisfies Partial<GroupsSearch>;
