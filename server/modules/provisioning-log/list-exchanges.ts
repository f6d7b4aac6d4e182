import type { Context } from '../../kernel/context.js';
import type { ConnectionArgs } from '../../kernel/paging.js';
import { allOf, isFull, journalOf, journalPage, type Sql, searchedAtOnce } from '../../query/index.js';
import type { ExchangeFilter } from './exchange.inputs.js';
import type { ExchangeConnection } from './exchange.types.js';
import { type SplitFilter, splitFilter } from './exchange-filter.js';
import { type ExchangeRow, exchangeColumns, toExchange } from './shape-exchange.js';

/** Up to here matches are counted. */
export const countLimit = 10_000;

const windowOf = ({ range }: SplitFilter, beyond: Sql, order: string, limit: number): Sql => {
  const { sql, params } = allOf([...range, beyond]);
  return { sql: `select e.* from provisioning_exchanges e where ${sql} ${order} limit ${limit}`, params };
};

interface WindowEnd {
  id: string;
  at: Date;
}

/** Where a window of rows ended that is full; undefined where all there is was looked at. */
const endOfWindow = async (
  { statement }: Context,
  filter: SplitFilter,
  window: Sql,
): Promise<WindowEnd | undefined> => {
  if (filter.rest.length === 0) return undefined;
  const [end] = await statement<WindowEnd>(
    `select e.id, e.at from (${window.sql}) e offset ${searchedAtOnce - 1}`,
    window.params,
  );
  return end;
};

/** A page of the log, the newest exchange first. */
export const listExchanges = async (
  context: Context,
  filter: ExchangeFilter,
  args: ConnectionArgs,
): Promise<ExchangeConnection> => {
  const journal = journalOf(args, 'exchange-', 'e.id');
  const split = splitFilter(filter);
  const window = windowOf(split, journal.beyond, journal.order, searchedAtOnce);
  const rest = allOf(split.rest);
  const rows = await context.statement<ExchangeRow>(
    `select ${exchangeColumns} from (${window.sql}) e where ${rest.sql} ${journal.tail}`,
    [...window.params, ...rest.params],
  );
  const end = isFull(rows, journal) ? undefined : await endOfWindow(context, split, window);
  return { ...journalPage(rows.map(toExchange), journal, end?.id), searchedUntil: end?.at ?? null };
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
  const limit = split.rest.length === 0 ? countLimit + 1 : searchedAtOnce;
  const [row] = await context.statement<{ seen: number; matching: number }>(
    `select count(*)::int as seen, (count(*) filter (where ${rest.sql}))::int as matching
      from (select e.* from provisioning_exchanges e where ${sql} order by e.id desc limit ${limit}) e`,
    [...rest.params, ...params],
  );
  const { seen = 0, matching = 0 } = row ?? {};
  return { count: Math.min(matching, countLimit), more: matching > countLimit || seen === searchedAtOnce };
};
