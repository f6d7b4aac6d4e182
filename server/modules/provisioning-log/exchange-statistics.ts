import type { Context } from '../../kernel/context.js';
import { hourMs } from '../../kernel/durations.js';
import { fault } from '../../kernel/faults/fault.js';
import { constant, idAt, type Sql, searchedAtOnce, sql } from '../../query/index.js';
import type { ExchangeBucket, ExchangeCause } from './exchange.types.js';
import { notSimulated } from './not-simulated.js';

const maximumHours = 24 * 7;

const buckets = (since: Date): Sql => sql`select date_trunc('hour', e.at, 'UTC') as at,
    (count(*) filter (where e.status < 400))::int as ok,
    (count(*) filter (where e.status between 400 and 499))::int as "clientErrors",
    (count(*) filter (where e.status >= 500))::int as "serverErrors",
    (count(*) filter (where e.status < 400 and e.method in ('POST', 'PUT', 'PATCH', 'DELETE')))::int as changes
  from provisioning_exchanges e where e.id >= ${idAt(since)}::uuid and e.at >= ${since}::timestamptz group by 1`;

/** Counts the further requests that entries stand for. Such entries are few and have an index of their own. */
const repeated = (since: Date): Sql => sql`select date_trunc('hour', e.at, 'UTC') as at, sum(e.repeats - 1)::int as more
  from provisioning_exchanges e where e.repeats > 1 and e.id >= ${idAt(since)}::uuid and e.at >= ${since}::timestamptz group by 1`;

const empty = { ok: 0, clientErrors: 0, serverErrors: 0, changes: 0 };

/** Returns the last hours, one bucket each, the oldest first; the last one is the current hour. */
export const readStatistics = async ({ statement, clock }: Context, hours: number): Promise<ExchangeBucket[]> => {
  if (hours < 1 || hours > maximumHours) {
    throw fault('input.range/value', { field: 'hours', least: 1, most: maximumHours });
  }
  const last = Math.floor(clock.now().getTime() / hourMs) * hourMs;
  const first = new Date(last - (hours - 1) * hourMs);
  const rows = await statement<ExchangeBucket>(buckets(first));
  const byHour = new Map(rows.map((row) => [row.at.getTime(), row]));
  for (const { at, more } of await statement<{ at: Date; more: number }>(repeated(first))) {
    const hour = byHour.get(at.getTime());
    // An entry stands for several requests only if it is a refusal.
    if (hour) hour.clientErrors += more;
  }
  return Array.from({ length: hours }, (_, index) => {
    const at = first.getTime() + index * hourMs;
    return byHour.get(at) ?? { ...empty, at: new Date(at) };
  });
};

/** The number of refusals that are read, the newest first. */
const errorsLooked = 10_000;

/**
 * A cause is resolved when a request for each resource succeeded after its last error; after a failed write, only a
 * write counts (findResolution decides so for one entry). A refused token or a wrong address is resolved when any
 * request of a real provider succeeded afterwards.
 */
const causes = (since: Date): Sql => sql`with errors as (
    select e.id, e.cause, e.at, e.repeats, e.resource_id, e.status, e.method, e.token_id from provisioning_exchanges e
    where e.status >= 400 and e.cause is not null and e.id >= ${idAt(since)}::uuid
      and not exists (select from acknowledged_errors k where k.exchange_id = e.id)
      order by e.id desc limit ${constant(errorsLooked)}),
  newest as (select distinct on (cause, resource_id) * from errors order by cause, resource_id, id desc),
  admitted as (select max(e.id::text)::uuid as id from (
    select id, status, connection_id from provisioning_exchanges order by id desc limit ${constant(searchedAtOnce)}) e
    where e.status < 400 and ${notSimulated}),
  standing as (select cause, bool_and(case
      when n.resource_id is not null then exists (select from provisioning_exchanges s
        where s.resource_id = n.resource_id and s.at >= n.at and s.status < 400 and s.id > n.id
          and (n.method = 'GET' or s.method <> 'GET'))
      when n.status = 401 or n.cause like 'path.%' then n.id < (select id from admitted)
      else false end) as resolved
    from (select * from newest order by id desc limit 500) n group by cause)
  select e.cause, sum(e.repeats)::int as count, min(e.at) as "firstAt", max(e.at) as "lastAt",
    coalesce(sum(e.repeats) filter (where e.token_id is null), 0)::int as "fromStrangers",
    coalesce(bool_and(s.resolved), false) as resolved
  from errors e left join standing s using (cause) group by e.cause order by sum(e.repeats) desc, e.cause`;

/** Counts the causes of refusals and failures since a moment, the most frequent first. */
export const readCauses = ({ statement }: Context, since: Date): Promise<ExchangeCause[]> =>
  statement<ExchangeCause>(causes(since));
