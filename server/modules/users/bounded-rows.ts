import { constant, name, type Sql, series, sql } from '../../query/index.js';
import type { ShownRow } from './shape-user.js';

/** The number of characters of attributes that a page holds in memory; a thousand ordinary users have a tenth of it. */
const mostOfAPage = 8 * 1024 * 1024;

const columns = sql`b.id, b.source, b.active, b.version, b.created_at, b.updated_at`;

/** So many rows are read whatever their size, so that every page moves on. */
const alwaysRead = 2;

/**
 * Selects the given rows in their order, with the attributes of as many of the first as fit into a page. The database
 * counts the characters, so that the excess is never sent. `others` are the columns beside those of a ShownRow.
 */
export const withinBound = (rows: Sql, others: readonly string[]): Sql =>
  sql`select ${series([columns, ...others.map((other) => name(`b.${other}`))], ', ')},
    case when row_number() over w <= ${constant(alwaysRead)}
        or sum(octet_length(b.attributes_text)) over w <= ${constant(mostOfAPage)}
      then b.attributes_text end as attributes_text
    from (${rows}) b window w as (rows unbounded preceding)`;

/** Returns the rows before the first whose attributes were not read. */
export const readRows = (rows: readonly ShownRow[]): readonly ShownRow[] => {
  const end = rows.findIndex(({ attributes_text }) => attributes_text === null);
  return end === -1 ? rows : rows.slice(0, end);
};
