import { constant, name, type Sql, series, sql } from '../../query/index.js';
import type { ShownRow } from './shape-user.js';

/** How many characters of attributes a page holds in memory; a thousand ordinary users have a tenth of it. */
const mostOfAPage = 8 * 1024 * 1024;

const columns = sql`b.id, b.source, b.active, b.version, b.created_at, b.updated_at`;

/** Read whatever they hold, so that every page goes forward. */
const alwaysRead = 2;

/**
 * The same rows in the same order, with the attributes of the first of them only: as many as a page has room for. The
 * database counts, so that what is too much never gets here. `others` are the columns beside those of a ShownRow.
 */
export const withinBound = (rows: Sql, others: readonly string[]): Sql =>
  sql`select ${series([columns, ...others.map((other) => name(`b.${other}`))], ', ')},
    case when row_number() over w <= ${constant(alwaysRead)}
        or sum(octet_length(b.attributes_text)) over w <= ${constant(mostOfAPage)}
      then b.attributes_text end as attributes_text
    from (${rows}) b window w as (rows unbounded preceding)`;

/** The rows up to the first whose attributes were not read. */
export const readRows = (rows: readonly ShownRow[]): readonly ShownRow[] => {
  const end = rows.findIndex(({ attributes_text }) => attributes_text === null);
  return end === -1 ? rows : rows.slice(0, end);
};
