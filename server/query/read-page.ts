import type { Context } from '../kernel/context.js';
import type { ScimPage } from './index-page.js';
import { orderBy, type SortKey } from './page-order.js';
import { readRowsByCursor } from './read-cursor-page.js';
import { allOf, type Sql, sql } from './sql.js';

export interface PageSource {
  /** Table with its alias, e.g. users u. */
  from: Sql;
  /** SQL of the id, e.g. u.id: unique, immutable, indexed; the order of every unsorted list. */
  id: Sql;
  columns: Sql;
  /** Wraps the statement that reads rows; `others` are the columns that it has beside `columns`. */
  bound?: (statement: Sql, others: readonly string[]) => Sql;
  conditions: readonly Sql[];
  /** The order of the page, if it asks for another than by id. */
  sort?: SortKey | undefined;
  /** Counts the rows that match; called only where the page itself does not show the total. */
  total: () => Promise<number>;
}

export interface RowPage<Row> {
  rows: Row[];
  totalCount: number;
  startIndex: number | null;
  nextCursor: string | null;
  previousCursor: string | null;
}

const readByIndex = async <Row extends { id: string }>(
  { statement }: Context,
  page: ScimPage,
  source: PageSource,
): Promise<Row[]> => {
  if (page.count === 0) return [];
  const order = orderBy(source.sort, source.id, !source.sort?.descending);
  const keys = sql`select ${source.id} as id from ${source.from} where ${allOf(source.conditions)}
    order by ${order} limit ${page.count} offset ${page.startIndex - 1}`;
  const rows = sql`select ${source.columns} from k join ${source.from} on ${source.id} = k.id order by k.n`;
  return statement<Row>(
    sql`with k as materialized (select id, row_number() over () as n from (${keys}) as page)
      ${source.bound?.(rows, []) ?? rows}`,
  );
};

/** Returns the total, without counting where the page itself is the end of the list. */
const totalFor = async (rows: number, page: ScimPage, source: PageSource): Promise<number> => {
  const endsHere = rows < page.count && (rows > 0 || page.startIndex === 1);
  return endsHere ? page.startIndex - 1 + rows : source.total();
};

/** Looks up the one row that matches, or none. */
const readUnique = async <Row>(
  context: Context,
  { count, startIndex }: ScimPage,
  { columns, from }: PageSource,
  where: Sql,
): Promise<RowPage<Row>> => {
  const found = await context.lookUp<Row>(sql`select ${columns} from ${from} where ${where}`);
  const rows = found.slice(startIndex - 1, startIndex - 1 + count);
  return { rows, totalCount: found.length, startIndex, nextCursor: null, previousCursor: null };
};

/** Reads one page by SCIM's rules: by index with a key-only offset, or by cursor at the same cost at any depth. */
export const readRowPage = async <Row extends { id: string }>(
  context: Context,
  page: ScimPage,
  source: PageSource,
): Promise<RowPage<Row>> => {
  if (page.cursor === undefined) {
    const where = allOf(source.conditions);
    if (where.unique) return readUnique<Row>(context, page, source, where);
    const rows = await readByIndex<Row>(context, page, source);
    const totalCount = await totalFor(rows.length, page, source);
    return { rows, totalCount, startIndex: page.startIndex, nextCursor: null, previousCursor: null };
  }
  const { whole, ...rest } = await readRowsByCursor<Row>(context, page.asked, page.cursor, source);
  return { ...rest, totalCount: whole ? rest.rows.length : await source.total(), startIndex: null };
};
