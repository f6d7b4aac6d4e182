import type { Context } from '../../kernel/context.js';
import type { ConnectionArgs } from '../../kernel/paging.js';
import { allOf, constant, isFull, journalOf, journalPage, type Sql, searchedAtOnce, sql } from '../../query/index.js';
import type { ExchangeFilter } from './exchange.inputs.js';
import type { ExchangeConnection } from './exchange.types.js';
import { type SplitFilter, splitFilter } from './exchange-filter.js';
import { type ExchangeRow, exchangeColumns, toExchanges } from './recorder/shape-exchange.js';

/** Matches are counted up to this number. */
export const countLimit = 10_000;

const windowOf = (conditions: readonly Sql[], order: Sql, limit: number): Sql =>
  sql`select e.* from provisioning_exchanges e where ${allOf(conditions)} ${order} limit ${constant(limit)}`;

interface WindowEnd {
  id: string;
  at: Date;
}

/** Returns the last row of a full window; undefined where the window holds all rows there are. */
const endOfWindow = async (
  { statement }: Context,
  filter: SplitFilter,
  window: Sql,
): Promise<WindowEnd | undefined> => {
  if (filter.rest.length === 0) return undefined;
  const [end] = await statement<WindowEnd>(
    sql`select e.id, e.at from (${window}) e offset ${constant(searchedAtOnce - 1)}`,
  );
  return end;
};

/** Lists the log, the newest exchange first, as a Relay page. */
export const listExchanges = async (
  context: Context,
  filter: ExchangeFilter,
  args: ConnectionArgs,
): Promise<ExchangeConnection> => {
  const journal = journalOf(args, 'exchange-', 'e.id');
  const split = splitFilter(filter);
  const window = windowOf([...split.range, journal.beyond], journal.order, searchedAtOnce);
  const rows = await context.statement<ExchangeRow>(
    sql`select ${exchangeColumns} from (${window}) e where ${allOf(split.rest)} ${journal.tail}`,
  );
  const end = isFull(rows, journal) ? undefined : await endOfWindow(context, split, window);
  return { ...journalPage(toExchanges(context, rows), journal, end?.id), searchedUntil: end?.at ?? null };
};

/** The number of exchanges that match, and whether there may be more than were counted. */
export interface BoundedTotal {
  count: number;
  more: boolean;
}

/** Counts matches up to a limit and within one window, so that a count never reads the whole log. */
export const countExchanges = async (context: Context, filter: ExchangeFilter): Promise<BoundedTotal> => {
  const split = splitFilter(filter);
  const window = windowOf(
    split.range,
    sql`order by e.id desc`,
    split.rest.length === 0 ? countLimit + 1 : searchedAtOnce,
  );
  const [row] = await context.statement<{ seen: number; matching: number }>(
    sql`select count(*)::int as seen, (count(*) filter (where ${allOf(split.rest)}))::int as matching
      from (${window}) e`,
  );
  const { seen = 0, matching = 0 } = row ?? {};
  return { count: Math.min(matching, countLimit), more: matching > countLimit || seen === searchedAtOnce };
};
