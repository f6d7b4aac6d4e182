import {
  type ConnectionArgs,
  encodeCursor,
  neighboursOf,
  type PageRequest,
  readConnectionArgs,
} from '../kernel/paging.js';
import type { Page } from './keyset.js';
import { allOf, type Sql, sql, name as sqlName } from './sql.js';

/** A search without an index reads so many rows at a time; the next page continues where it stopped. */
export const searchedAtOnce = 20_000;

/** The smallest id of a moment: ids begin with their milliseconds (RFC 9562 §5.7). */
export const idAt = (at: Date): string => {
  const hex = Math.max(at.getTime(), 0).toString(16).padStart(12, '0').slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

/** One page of a table whose ids are in the order of time, the newest first: the parts of its statement. */
export interface Journal {
  request: PageRequest;
  /** The name in the cursor, by which a cursor of another list is refused. */
  name: string;
  /** Keeps the rows beyond the cursor. */
  beyond: Sql;
  /** `order by …`, reversed where the preceding page is asked for. */
  order: Sql;
  /** The order and one row more than the page, which shows whether there is another one. */
  tail: Sql;
}

const ascending = sqlName('asc');
const descending = sqlName('desc');

/** Translates a connection's arguments; `id` is SQL, e.g. a.id. */
export const journalOf = (args: ConnectionArgs, name: string, id: string): Journal => {
  const column = sqlName(id);
  const request = readConnectionArgs(args, name);
  const { after, before, backward, limit } = request;
  const cuts = [
    ...(after ? [sql`${column} < ${after.id}::uuid`] : []),
    ...(before ? [sql`${column} > ${before.id}::uuid`] : []),
  ];
  const order = sql`order by ${column} ${backward ? ascending : descending}`;
  return {
    request,
    name,
    beyond: allOf(cuts),
    order,
    tail: sql`${order} limit ${limit + 1}`,
  };
};

/** Returns whether there is a row more than the page asks for. */
export const isFull = (rows: readonly unknown[], { request }: Journal): boolean => rows.length > request.limit;

/** Shapes rows into a page. `stop` is the id at which a search stopped without having read everything. */
export const journalPage = <T extends { id: string }>(rows: readonly T[], journal: Journal, stop?: string): Page<T> => {
  const { backward, limit } = journal.request;
  const more = rows.length > limit || stop !== undefined;
  const kept = rows.slice(0, limit);
  const nodes = backward ? kept.reverse() : kept;
  const cursorOf = (id: string): string => encodeCursor({ order: journal.name, key: '', id });
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node.id) }));
  const [first, last] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  const end = stop === undefined ? null : cursorOf(stop);
  return {
    edges,
    nodes,
    pageInfo: {
      ...neighboursOf(journal.request, more),
      startCursor: backward ? (end ?? first) : (first ?? end),
      endCursor: backward ? (last ?? end) : (end ?? last),
    },
  };
};
