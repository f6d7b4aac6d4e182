import type { InvitationStatus, UserFilter, UserOrder, UserSource, UserStatus } from '../../../gql/graphql.js';
import {
  momentBefore,
  orderArgument,
  type PageCursor,
  readCursor,
  readOneOf,
  readSort,
  type Sort,
  writeAddress,
  writeSort,
} from '../../../lib/address/list-address.js';

const sources: readonly UserSource[] = ['SCIM_OKTA', 'LOCAL', 'SIMULATED'];
export const userStatuses: readonly UserStatus[] = ['ACTIVE', 'INACTIVE'];
/** The states of an invitation, in the order in which they occur. */
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
/** The spans of the filter on changed users; each ends now. */
export const changedSpans = ['24h', '7d', '30d'] as const;

type ChangedSpan = (typeof changedSpans)[number];

const hour = 60 * 60 * 1000;
const spanLengths: Record<ChangedSpan, number> = { '24h': 24 * hour, '7d': 7 * 24 * hour, '30d': 30 * 24 * hour };

const sortable = ['userName', 'displayName', 'createdAt', 'updatedAt'] as const;

/** The search of the list of users; the address contains all of it, so that it can be shared and reloaded. */
export interface UsersSearch {
  text: string;
  source: UserSource | undefined;
  status: UserStatus | undefined;
  invitation: InvitationStatus | undefined;
  changed: ChangedSpan | undefined;
  /** The id of a group. */
  group: string | undefined;
  withErrors: boolean;
  sort: Sort;
  cursor: PageCursor;
}

/** Reads the search from an address; unknown values are ignored. */
export function readUsersSearch(address: URLSearchParams): UsersSearch {
  return {
    text: address.get('q') ?? '',
    source: readOneOf(address, 'source', sources),
    status: readOneOf(address, 'status', userStatuses),
    invitation: readOneOf(address, 'invitation', invitationStatuses),
    changed: readOneOf(address, 'changed', changedSpans),
    group: address.get('group') || undefined,
    withErrors: address.get('errors') === '1',
    sort: readSort(address, sortable),
    cursor: readCursor(address),
  };
}

/** Writes the search as an address, without default values. */
export function writeUsersSearch({ text, withErrors, sort, cursor, ...filters }: UsersSearch): URLSearchParams {
  const errors = withErrors ? '1' : undefined;
  return writeAddress({ q: text, ...filters, errors, sort: writeSort(sort, sortable[0]), ...cursor });
}

/** Returns the search as arguments of the `users` query. */
export function usersArguments(
  { text, source, status, invitation, changed, group, withErrors, sort }: UsersSearch,
  now: Date,
): {
  filter: UserFilter;
  orderBy: UserOrder;
} {
  const filter = {
    search: text.trim() || null,
    source: source ?? null,
    status: status ?? null,
    invitation: invitation ?? null,
    changedSince: changed ? momentBefore(now, spanLengths[changed]) : null,
    groupId: group ?? null,
    withErrors: withErrors || null,
  };
  return { filter, orderBy: orderArgument(sort) };
}

/** Returns true if any filter narrows the list. */
export function isFiltered({ text, withErrors, source, status, invitation, changed, group }: UsersSearch): boolean {
  const choices = [source, status, invitation, changed, group];
  return text.trim() !== '' || withErrors || choices.some((choice) => choice !== undefined);
}

/** The list without any filter. */
export const everyone = {
  text: '',
  source: undefined,
  status: undefined,
  invitation: undefined,
  changed: undefined,
  group: undefined,
  withErrors: false,
} satisfies Partial<UsersSearch>;
