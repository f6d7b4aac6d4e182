import { fault } from '../kernel/faults/fault.js';
import { isId } from '../kernel/paging.js';
import { name, type Sql, sql } from './sql.js';

/** An id as a parameter; a text that is not a valid id becomes null, which finds no row. */
export const uuid = (id: string): Sql => sql`${isId(id) ? id : null}::uuid`;

/** Ids as one parameter, `= any (${uuids(ids)})`; each has to be a valid id. */
export const uuids = (ids: readonly string[]): Sql => sql`${`{${ids.join(',')}}`}::uuid[]`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, (mark) => `\\${mark}`)}"`;

/** Texts as one parameter, `= any (${texts(list)})`. */
export const texts = (list: readonly string[]): Sql => sql`${`{${list.map(quoted).join(',')}}`}::text[]`;

/** The greatest number of rows that a filter may name by their ids. */
const mostIds = 1_000;

/**
 * Finds the rows whose ids a caller names; a text that is not a valid id finds none. The refusal of too many blames
 * the caller, so ids that the server found itself go through `uuids`.
 */
export const idsIn = (column: string, ids: readonly string[]): Sql => {
  if (ids.length > mostIds) throw fault('input.too-many/ids', { field: 'filter.ids', limit: mostIds });
  return sql`${name(column)} = any (${uuids(ids.filter(isId))})`;
};
