import type { Context } from '../../database/context.js';
import { type ConnectionArgs, encodeCursor, type PageRequest, readConnectionArgs } from '../../kernel/paging.js';
import { allOf, type Sql } from '../listing/index.js';
import type { ExchangeFilter } from './exchange.inputs.js';
import type { Exchange, ExchangeConnection } from './exchange.types.js';
import { type SplitFilter, splitFilter } from './exchange-filter.js';
import { type ExchangeRow, exchangeColumns, toExchange } from './shape-exchange.js';

/** Among so many rows an answer looks for what no index finds; the next page goes on where it stopped. */
export const windowSize = 20_000;

/** Up to here matches are counted. */
export const countLimit = 10_000;

const order = 'exchange-';

/** The rows that an index finds, in the order of the list and at most a window of them. */
const windowOf = ({ range }: SplitFilter, beyond: Sql | undefined, backward: boolean): Sql => {
  const { sql, params } = allOf([...range, ...(beyond ? [beyond] : [])]);
  const direction = backward ? 'asc' : 'desc';
  return {
    sql: `select e.* from provisioning_exchanges e where ${sql} order by e.id ${direction} limit ${windowSize}`,
    params,
  };
};

const beyondCursor = ({ cursor, backward }: PageRequest): Sql | undefined =>
  cursor && { sql: `e.id ${backward ? '>' : '<'} ?::uuid`, params: [cursor.id] };

const cursorOf = (id: string): string => encodeCursor({ order, key: '', id });

interface WindowEnd {
  id: string;
  at: Date;
}

/** Where a window of rows ended that is full; undefined where all there is was looked at. */
const endOfWindow = async (
  { statement }: Context,
  filter: SplitFilter,
  request: PageRequest,
): Promise<WindowEnd | undefined> => {
  if (filter.rest.length === 0) return undefined;
  const window = windowOf(filter, beyondCursor(request), request.backward);
  const [end] = await statement<WindowEnd>(
    `select e.id, e.at from (${window.sql}) e offset ${windowSize - 1}`,
    window.params,
  );
  return end;
};

const connectionOf = (found: Exchange[], request: PageRequest, end: WindowEnd | undefined): ExchangeConnection => {
  const { backward, cursor, limit } = request;
  const more = found.length > limit || end !== undefined;
  const kept = found.slice(0, limit);
  const nodes = backward ? kept.reverse() : kept;
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node.id) }));
  const [first, last] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  const stop = end && cursorOf(end.id);
  return {
    edges,
    nodes,
    searchedUntil: end?.at ?? null,
    pageInfo: {
      hasNextPage: backward ? cursor !== undefined : more,
      hasPreviousPage: backward ? more : cursor !== undefined,
      startCursor: backward ? (stop ?? first) : (first ?? stop ?? null),
      endCursor: backward ? (last ?? stop ?? null) : (stop ?? last),
    },
  };
};

/** A page of the log, the newest exchange first. */
export const listExchanges = async (
  context: Context,
  filter: ExchangeFilter,
  args: ConnectionArgs,
): Promise<ExchangeConnection> => {
  const request = readConnectionArgs(args, order);
  const split = splitFilter(filter);
  const window = windowOf(split, beyondCursor(request), request.backward);
  const rest = allOf(split.rest);
  const rows = await context.statement<ExchangeRow>(
    `select ${exchangeColumns} from (${window.sql}) e where ${rest.sql}
      order by e.id ${request.backward ? 'asc' : 'desc'} limit ${request.limit + 1}`,
    [...window.params, ...rest.params],
  );
  const end = rows.length > request.limit ? undefined : await endOfWindow(context, split, request);
  return connectionOf(rows.map(toExchange), request, end);
};

/** How many exchanges match, and whether there may be more than were counted. */
export interface BoundedTotal {
  count: number;
  more: boolean;
}

/** Counts matches up to a limit and within one window, so that a count never reads the whole log. */
export const countExchanges = async (context: Context, filter: ExchangeFilter): Promise<BoundedTotal> => {
  const split = splitFilter(filter);
  const { sql, params } = allOf(split.range);
  const rest = allOf(split.rest);
  const limit = split.rest.length === 0 ? countLimit + 1 : windowSize;
  const [row] = await context.statement<{ seen: number; matching: number }>(
    `select count(*)::int as seen, (count(*) filter (where ${rest.sql}))::int as matching
      from (select e.* from provisioning_exchanges e where ${sql} order by e.id desc limit ${limit}) e`,
    [...rest.params, ...params],
  );
  const { seen = 0, matching = 0 } = row ?? {};
  return { count: Math.min(matching, countLimit), more: matching > countLimit || seen === windowSize };
};
