import type { InvitationStatus, UserFilter, UserOrder, UserSource, UserStatus } from '../../gql/graphql.js';
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
/** The states of an invitation, in the order in which they come. */
export const invitationStatuses: readonly InvitationStatus[] = [
  'NONE',
  'SCHEDULED',
  'SENT',
  'OPENED',
  'ACCEPTED',
  'EXPIRED',
  'BOUNCED',
  'WITHDRAWN',
];
const sortable = ['userName', 'displayName', 'createdAt', 'updatedAt'] as const;

/** What the list of users shows; the address holds all of it, so that it can be sent, reloaded and gone back to. */
export interface UsersSearch {
  text: string;
  source: UserSource | undefined;
  status: UserStatus | undefined;
  invitation: InvitationStatus | undefined;
  sort: Sort;
  cursor: PageCursor;
}

/** Reads the address; what it cannot mean is left out. */
export function readUsersSearch(address: URLSearchParams): UsersSearch {
  return {
    text: address.get('q') ?? '',
    source: readOneOf(address, 'source', sources),
    status: readOneOf(address, 'status', statuses),
    invitation: readOneOf(address, 'invitation', invitationStatuses),
    sort: readSort(address, sortable),
    cursor: readCursor(address),
  };
}

/** Writes the address, without what is as it is by default. */
export function writeUsersSearch({ text, source, status, invitation, sort, cursor }: UsersSearch): URLSearchParams {
  return writeAddress({ q: text, source, status, invitation, sort: writeSort(sort, sortable[0]), ...cursor });
}

/** The same search as arguments of the `users` query. */
export function usersArguments({ text, source, status, invitation, sort }: UsersSearch): {
  filter: UserFilter;
  orderBy: UserOrder;
} {
  const filter = {
    search: text.trim() || null,
    source: source ?? null,
    status: status ?? null,
    invitation: invitation ?? null,
  };
  return { filter, orderBy: orderArgument(sort) };
}

/** Whether anything narrows the list. */
export function isFiltered({ text, source, status, invitation }: UsersSearch): boolean {
  return text.trim() !== '' || [source, status, invitation].some((choice) => choice !== undefined);
}
