import type { OrderDirection } from '../../gql/graphql.js';

/** One column and a direction; the server sorts. */
export interface Sort {
  column: string;
  descending: boolean;
}

/** The beginning of a page of a connection: after or before a cursor, or at the start (Relay connections). */
export interface PageCursor {
  after?: string | undefined;
  before?: string | undefined;
}

/** Reads one value of the address if it is among the known ones. */
export function readOneOf<Value extends string>(
  address: URLSearchParams,
  name: string,
  known: readonly Value[],
): Value | undefined {
  return known.find((value) => value === address.get(name));
}

/** Reads `sort=-updatedAt`; the first column, ascending, when it is absent or unknown. */
export function readSort(address: URLSearchParams, columns: readonly [string, ...string[]]): Sort {
  const written = address.get('sort') ?? '';
  const column = columns.find((name) => name === written.replace(/^-/, ''));
  return column ? { column, descending: written.startsWith('-') } : { column: columns[0], descending: false };
}

/** Reads the page's cursor. */
export function readCursor(address: URLSearchParams): PageCursor {
  return { after: address.get('after') ?? undefined, before: address.get('before') ?? undefined };
}

/** Returns the sort as it is written in the address; nothing for the default one. */
export function writeSort({ column, descending }: Sort, defaultColumn: string): string | undefined {
  if (column === defaultColumn && !descending) return undefined;
  return descending ? `-${column}` : column;
}

/** The sort as an `orderBy` argument. */
export function orderArgument({ column, descending }: Sort): Record<string, OrderDirection> {
  return { [column]: descending ? 'DESC' : 'ASC' };
}

/** An address of what is set, so that a list without any choice has a clean one. */
export function writeAddress(entries: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The connection arguments for a page of this size. */
export function pageArguments({ after, before }: PageCursor, size: number) {
  return before ? { last: size, before } : { first: size, after: after ?? null };
}

/** Returns the moment `length` milliseconds ago, at a full minute, so that rendering again causes no new query. */
export function momentBefore(now: Date, length: number): string {
  return new Date(Math.floor((now.getTime() - length) / 60_000) * 60_000).toISOString();
}
