import type { Context } from '../kernel/context.js';
import { isDataException } from '../kernel/faults/normalise-error.js';
import { defaultCount } from './index-page.js';
import { beyond, orderBy, type SortKey } from './page-order.js';
import { type CursorPosition, checkCount, decodeScimCursor, encodeScimCursor, foreignCursor } from './scim-cursor.js';
import { allOf, name, type Sql, sql } from './sql.js';

/** The list that a cursor pages through. */
export interface CursorSource {
  from: Sql;
  id: Sql;
  columns: Sql;
  bound?: (statement: Sql, others: readonly string[]) => Sql;
  conditions: readonly Sql[];
  sort?: SortKey | undefined;
}

/** One page, and the cursors of its neighbours. */
export interface CursorRows<Row> {
  rows: Row[];
  nextCursor: string | null;
  previousCursor: string | null;
  /** Tells whether the page is the whole list, so that nothing need be counted. */
  whole: boolean;
}

type Keyed<Row> = Row & { id: string; sort_key: string | null };

const spelled = ({ text, params }: Sql): unknown[] => [text, params];

/** Returns the name of a list, which is part of every cursor, so that a cursor reads no other list (RFC 9865 §2). */
const nameOf = ({ from, conditions, sort }: CursorSource): string =>
  JSON.stringify([from.text, conditions.map(spelled), sort && [spelled(sort.key), sort.descending]]);

const readBeyond = async <Row>(
  context: Context,
  limit: number,
  position: CursorPosition | undefined,
  { from, id, columns, bound, conditions, sort }: CursorSource,
): Promise<Keyed<Row>[]> => {
  const upward = (sort?.descending ?? false) === (position?.backward ?? false);
  const key = sort ? sql`(${sort.key})::text` : name('null');
  const where = allOf([...conditions, ...(position ? [beyond(sort, id, upward, position)] : [])]);
  const order = orderBy(sort, id, upward);
  const rows = sql`select ${columns}, ${key} as sort_key from ${from} where ${where} order by ${order} limit ${limit}`;
  return context.statement<Keyed<Row>>(bound?.(rows, ['sort_key']) ?? rows);
};

/**
 * Reads a page by cursor in either direction. Without a count it uses that of the cursor's first page. A count of 0
 * asks for the total alone.
 */
export const readRowsByCursor = async <Row>(
  context: Context,
  asked: number | undefined,
  cursor: string,
  source: CursorSource,
): Promise<CursorRows<Row>> => {
  const list = nameOf(source);
  const position = cursor === '' ? undefined : decodeScimCursor(list, cursor);
  const count = asked ?? position?.count ?? defaultCount;
  if (count === 0) return { rows: [], nextCursor: null, previousCursor: null, whole: false };
  checkCount(count, position?.count);
  const backward = position?.backward ?? false;
  const read = await readBeyond<Row>(context, count + 1, position, source).catch((error: unknown) => {
    // The key of a cursor that Rollcall made fits its column; PostgreSQL's class 22 means that this one does not.
    throw position && isDataException(error) ? foreignCursor() : error;
  });
  const more = read.length > count;
  const rows = read.slice(0, count);
  if (backward) rows.reverse();
  const cursorAt = (row: Keyed<Row> | undefined, way: boolean): string | null =>
    row ? encodeScimCursor(list, { backward: way, key: row.sort_key, id: row.id, count }) : null;
  return {
    rows,
    nextCursor: more || backward ? cursorAt(rows.at(-1), false) : null,
    previousCursor: (backward ? more : position !== undefined) ? cursorAt(rows[0], true) : null,
    whole: position === undefined && !more,
  };
};
