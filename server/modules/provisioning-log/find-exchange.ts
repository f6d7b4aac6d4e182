import type { Context } from '../../kernel/context.js';
import { allOf, constant, name, nothing, searchedAtOnce, sql, uuid } from '../../query/index.js';
import type { ExchangeFilter } from './exchange.inputs.js';
import type { Exchange } from './exchange.types.js';
import { splitFilter } from './exchange-filter.js';
import { notSimulated } from './not-simulated.js';
import { type ExchangeRow, exchangeColumns, toExchanges } from './recorder/shape-exchange.js';

const shortIdForm = /^[0-9A-Z]{5}$/;

/** Finds an exchange by its id, or the newest one with a short id. */
export const findExchange = async (
  context: Context,
  id: string | null,
  shortId: string | null,
): Promise<Exchange | null> => {
  const short = shortId?.trim().toUpperCase() ?? '';
  const where = id !== null ? sql`e.id = ${uuid(id)}` : sql`e.short_id = ${short}`;
  if (id === null && !shortIdForm.test(short)) return null;
  const rows = await context.statement<ExchangeRow>(
    sql`select ${exchangeColumns} from provisioning_exchanges e where ${where} order by e.id desc limit 1`,
  );
  return toExchanges(context, rows)[0] ?? null;
};

/** Finds the nearest exchange beyond another one that passes a filter. */
export const findNeighbour = async (
  { statement }: Context,
  id: string,
  filter: ExchangeFilter,
  newer: boolean,
): Promise<string | null> => {
  const { range, rest } = splitFilter(filter);
  const beyond = newer ? sql`e.id > ${id}::uuid` : sql`e.id < ${id}::uuid`;
  const direction = name(newer ? 'asc' : 'desc');
  const [row] = await statement<{ id: string }>(
    sql`select e.id from (select * from provisioning_exchanges e where ${allOf([...range, beyond])}
        order by e.id ${direction} limit ${constant(searchedAtOnce)}) e
      where ${allOf(rest)} order by e.id ${direction} limit 1`,
  );
  return row?.id ?? null;
};

/** Finds the first success after an error that shows that it is resolved; after a failed write, a write. */
export const findResolution = async ({ statement }: Context, exchange: Exchange): Promise<string | null> => {
  if (exchange.status < 400) return null;
  const { id, method, resourceId, status, cause } = exchange;
  if (resourceId === null && status !== 401 && !cause?.startsWith('path.')) return null;
  const write = method === 'GET' ? nothing : sql` and e.method <> 'GET'`;
  const same =
    resourceId === null ? sql`e.token_id is not null and ${notSimulated}` : sql`e.resource_id = ${resourceId}${write}`;
  const [row] = await statement<{ id: string }>(
    sql`select e.id from (select e.id, e.status from provisioning_exchanges e where ${same} and e.id > ${id}::uuid
        order by e.id limit ${constant(searchedAtOnce)}) e where e.status < 400 order by e.id limit 1`,
  );
  return row?.id ?? null;
};
