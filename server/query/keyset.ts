import {
  type ConnectionArgs,
  type Cursor,
  checkCursorKeys,
  encodeCursor,
  neighboursOf,
  type PageRequest,
  readConnectionArgs,
} from '../kernel/paging.js';
import { allOf, name, type Sql, sql } from './sql.js';

/** An order that a list can have: a column with an index, made unique by the id. */
export interface Order {
  /** The name in the cursor, by which a cursor of another order is refused. */
  name: string;
  /** The SQL of the column, e.g. u.user_name_key. */
  column: string;
  /** The SQL type to which a cursor's key is cast. */
  type: 'text' | 'timestamptz';
  descending: boolean;
}

export interface Keyset {
  request: PageRequest;
  /** Keeps the rows beyond the cursors. */
  where: Sql;
  /** `order by …`, with the id last. */
  order: Sql;
  /** `limit …` of one row more than the page, which shows whether there is another page. */
  limit: Sql;
  /** The order and the limit, one after the other. */
  tail: Sql;
}

/** Returns whether a cursor's key is a moment in the form that Rollcall writes and the database accepts. */
const isMoment = (key: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/.test(key) && !Number.isNaN(Date.parse(key));

const beyond = ({ column, type }: Order, id: Sql, compare: '<' | '>', { key, id: rowId }: Cursor): Sql => {
  const collation = name(type === 'text' ? ' collate "C"' : '');
  return sql`(${name(column)}, ${id}) ${name(compare)} (${key}::${name(type)}${collation}, ${rowId}::uuid)`;
};

/** Translates a connection's arguments into keyset SQL, flat in cost at any depth. `id` is SQL, e.g. u.id. */
export const keysetOf = (args: ConnectionArgs, order: Order, id: string): Keyset => {
  const list = `${order.name}${order.descending ? '-' : '+'}`;
  const request = readConnectionArgs(args, list);
  if (order.type === 'timestamptz') checkCursorKeys(request, list, isMoment);
  const { after, before, backward } = request;
  const direction = name(order.descending !== backward ? 'desc' : 'asc');
  const [onward, back] = order.descending ? (['<', '>'] as const) : (['>', '<'] as const);
  const cuts = [
    ...(after ? [beyond(order, name(id), onward, after)] : []),
    ...(before ? [beyond(order, name(id), back, before)] : []),
  ];
  const sorted = sql`order by ${name(order.column)} ${direction}, ${name(id)} ${direction}`;
  const limit = sql`limit ${request.limit + 1}`;
  return { request, where: allOf(cuts), order: sorted, limit, tail: sql`${sorted} ${limit}` };
};

/** A page in the shape of the Relay specification, without its total. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Shapes rows read with keysetOf into a page. `keyOf` returns the text of the value that the row is sorted by. */
export const pageOf = <T extends { id: string }>(
  rows: readonly T[],
  { request }: Keyset,
  order: Order,
  keyOf: (row: T) => string,
): Page<T> => {
  const more = rows.length > request.limit;
  const kept = rows.slice(0, request.limit);
  const nodes = request.backward ? kept.reverse() : kept;
  const name = `${order.name}${order.descending ? '-' : '+'}`;
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor({ order: name, key: keyOf(node), id: node.id }) }));
  return {
    edges,
    nodes,
    pageInfo: {
      ...neighboursOf(request, more),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
