import { fault } from '../kernel/faults/fault.js';
import { isId } from '../kernel/paging.js';
import { name, type Sql, sql } from './sql.js';

/** An id as a parameter; what is no id of ours is null, which finds no row. */
export const uuid = (id: string): Sql => sql`${isId(id) ? id : null}::uuid`;

/** Ids as one parameter, `= any (${uuids(ids)})`; each has to be an id of ours. */
export const uuids = (ids: readonly string[]): Sql => sql`${`{${ids.join(',')}}`}::uuid[]`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, (mark) => `\\${mark}`)}"`;

/** Texts as one parameter, `= any (${texts(list)})`. */
export const texts = (list: readonly string[]): Sql => sql`${`{${list.map(quoted).join(',')}}`}::text[]`;

/** How many rows a filter may name one by one. */
const mostIds = 1_000;

/** The rows with these ids, of the column; what is no id of ours finds none. */
export const idsIn = (column: string, ids: readonly string[]): Sql => {
  if (ids.length > mostIds) throw fault('input.too-many/ids', { field: 'filter.ids', limit: mostIds });
  return sql`${name(column)} = any (${uuids(ids.filter(isId))})`;
};
