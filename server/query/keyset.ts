import {
  type ConnectionArgs,
  type Cursor,
  checkCursorKeys,
  encodeCursor,
  neighboursOf,
  type PageRequest,
  readConnectionArgs,
} from '../kernel/paging.js';

/** An order that a list can have: a column with an index, made unique by the id. */
export interface Order {
  /** Named in the cursor, so that a cursor of another order is refused. */
  name: string;
  /** SQL of the column, e.g. u.user_name_key. */
  column: string;
  /** SQL type to which a cursor's key is cast. */
  type: 'text' | 'timestamptz';
  descending: boolean;
}

/** A piece of SQL with its parameters, in the order of its placeholders. */
export interface Sql {
  sql: string;
  params: unknown[];
  /** It holds for one row at most, which an index finds. */
  unique?: boolean;
}

/** A condition on a unique key: it holds for one row at most. */
export const unique = (sql: string, ...params: unknown[]): Sql => ({ sql, params, unique: true });

/** Joins conditions; none of them means every row. */
export const allOf = (conditions: readonly Sql[]): Sql => ({
  sql: conditions.length === 0 ? 'true' : conditions.map(({ sql }) => `(${sql})`).join(' and '),
  params: conditions.flatMap(({ params }) => params),
  unique: conditions.some(({ unique }) => unique),
});

/** A LIKE pattern that finds what begins with the text and takes the text's own `%`, `_` and `\` as they are. */
export const likePrefix = (text: string): string => `${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

/** A LIKE pattern that finds the text anywhere. */
export const likePattern = (text: string): string => `%${likePrefix(text)}`;

export interface Keyset {
  request: PageRequest;
  /** Condition that keeps the rows beyond the cursors. */
  where: Sql;
  /** `order by …`, with the id last. */
  order: string;
  /** `limit …` of one row more than the page, which tells whether there is another page. */
  limit: string;
  /** Both, one after the other. */
  tail: string;
}

/** A moment as our cursors write it, which the database takes. */
const isMoment = (key: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/.test(key) && !Number.isNaN(Date.parse(key));

const beyond = ({ column, type }: Order, id: string, compare: '<' | '>', { key, id: rowId }: Cursor): Sql => ({
  sql: `(${column}, ${id}) ${compare} (?::${type}${type === 'text' ? ' collate "C"' : ''}, ?::uuid)`,
  params: [key, rowId],
});

/** Translates a connection's arguments into keyset SQL, flat in cost at any depth. `id` is SQL, e.g. u.id. */
export const keysetOf = (args: ConnectionArgs, order: Order, id: string): Keyset => {
  const name = `${order.name}${order.descending ? '-' : '+'}`;
  const request = readConnectionArgs(args, name);
  if (order.type === 'timestamptz') checkCursorKeys(request, name, isMoment);
  const { after, before, backward } = request;
  const direction = order.descending !== backward ? 'desc' : 'asc';
  const [onward, back] = order.descending ? (['<', '>'] as const) : (['>', '<'] as const);
  const cuts = [
    ...(after ? [beyond(order, id, onward, after)] : []),
    ...(before ? [beyond(order, id, back, before)] : []),
  ];
  const sorted = `order by ${order.column} ${direction}, ${id} ${direction}`;
  const limit = `limit ${request.limit + 1}`;
  return { request, where: allOf(cuts), order: sorted, limit, tail: `${sorted} ${limit}` };
};

/** A page in the shape of the Relay specification, without its total. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Shapes rows read with keysetOf into a page. `keyOf` gives the text of the value that the row is sorted by. */
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
