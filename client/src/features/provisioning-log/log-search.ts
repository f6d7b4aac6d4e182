import type { ExchangeFilter, ExchangeOutcome, ExchangeResourceType } from '../../gql/graphql.js';
import { type PageCursor, readCursor, readOneOf, writeAddress } from '../../lib/address/list-address.js';

/** The search of the log; the address of the page contains all of it. */
export interface LogSearch {
  text: string;
  errorsOnly: boolean;
  outcome: ExchangeOutcome | undefined;
  method: string | undefined;
  resourceType: ExchangeResourceType | undefined;
  resourceId: string | undefined;
  tokenId: string | undefined;
  cause: string | undefined;
  status: string | undefined;
  slowerThan: string | undefined;
  from: string | undefined;
  to: string | undefined;
  cursor: PageCursor;
}

export const outcomes: readonly ExchangeOutcome[] = ['OK', 'CLIENT_ERROR', 'SERVER_ERROR'];
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const resourceTypes: readonly ExchangeResourceType[] = ['User', 'Group'];
/** Milliseconds. */
export const durations = ['100', '1000', '5000'] as const;
export const statuses = ['200', '201', '204', '400', '401', '404', '409', '412', '429', '500', '503'] as const;

/** The search without any filter. */
export const everything: LogSearch = {
  text: '',
  errorsOnly: false,
  outcome: undefined,
  method: undefined,
  resourceType: undefined,
  resourceId: undefined,
  tokenId: undefined,
  cause: undefined,
  status: undefined,
  slowerThan: undefined,
  from: undefined,
  to: undefined,
  cursor: {},
};

const readMoment = (address: URLSearchParams, name: string): string | undefined => {
  const text = address.get(name) ?? '';
  return Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString();
};

/** Reads the search from an address; unknown values are ignored. */
export function readLogSearch(address: URLSearchParams): LogSearch {
  return {
    text: (address.get('q') ?? '').slice(0, 200),
    errorsOnly: address.get('errors') === '1',
    outcome: readOneOf(address, 'outcome', outcomes),
    method: readOneOf(address, 'method', methods),
    resourceType: readOneOf(address, 'type', resourceTypes),
    resourceId: address.get('resource') ?? undefined,
    tokenId: address.get('token') ?? undefined,
    cause: address.get('cause') ?? undefined,
    status: readOneOf(address, 'status', statuses),
    slowerThan: readOneOf(address, 'slower', durations),
    from: readMoment(address, 'from'),
    to: readMoment(address, 'to'),
    cursor: readCursor(address),
  };
}

/** Writes the search as an address, without default values. */
export function writeLogSearch(search: LogSearch): URLSearchParams {
  return writeAddress({
    q: search.text,
    errors: search.errorsOnly ? '1' : undefined,
    outcome: search.outcome,
    method: search.method,
    type: search.resourceType,
    resource: search.resourceId,
    token: search.tokenId,
    cause: search.cause,
    status: search.status,
    slower: search.slowerThan,
    from: search.from,
    to: search.to,
    ...search.cursor,
  });
}

/** Returns the search as the server takes it. */
export function filterOf(search: LogSearch): ExchangeFilter {
  const { text, errorsOnly, outcome, method, resourceType, resourceId, tokenId, cause, status, slowerThan } = search;
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(errorsOnly && { errorsOnly }),
    ...(outcome && { outcome }),
    ...(method && { method }),
    ...(resourceType && { resourceType }),
    ...(resourceId && { resourceId }),
    ...(tokenId && { tokenId }),
    ...(cause && { cause }),
    ...(status && { status: Number(status) }),
    ...(slowerThan && { minimumDuration: Number(slowerThan) }),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
  };
}

/** Returns true if any filter narrows the list. */
export function isFiltered(search: LogSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** Returns the address of an entry, with the search that its neighbours are taken from. */
export function addressOf(id: string, search: LogSearch): string {
  const query = writeLogSearch({ ...search, cursor: {} }).toString();
  return `/admin/system/provisioning-log/${id}${query && `?${query}`}`;
}
