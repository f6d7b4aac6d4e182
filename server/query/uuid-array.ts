import { badInput } from '../kernel/faults/errors.js';
import { isId } from '../kernel/paging.js';
import type { Sql } from './keyset.js';

/** Ids as PostgreSQL reads an array of them from one parameter: `?::uuid[]`. */
export const uuidArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** How many rows a filter may name one by one. */
const mostIds = 1_000;

/** The rows with these ids, of the column; what is no id of ours finds none. */
export const idsIn = (column: string, ids: readonly string[]): Sql => {
  if (ids.length > mostIds) throw badInput(`Name at most ${mostIds} ids at once.`, { field: 'filter.ids' });
  return { sql: `${column} = any (?::uuid[])`, params: [uuidArray(ids.filter(isId))] };
};
