import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { constant, type Sql, sql } from '../../query/index.js';
import type { LastExchange } from '../provisioning-log/index.js';
import { ConnectionState } from './health.types.js';

/** Requests of a day are counted up to this number, so that counting stays cheap. */
export const countedRequests = 10_000;

/** Unresolved writes are counted up to this number. */
const unresolvedAtMost = 1_000;

/** A 404 is not an error: Okta asks for resources that may be gone (RFC 7644 §3.4.1). */
const countRecent = (connectionId: string, since: Date): Sql => sql`select count(*)::int as requests,
    (count(*) filter (where status >= 400 and status <> 404))::int as errors
  from (select status from provisioning_exchanges where connection_id = ${connectionId} and at > ${since} order by at desc
    limit ${constant(countedRequests + 1)}) as recent`;

/**
 * Finds a request with a secret that is unknown: somebody has an old one in Okta. Ordering by the connection as well
 * lets PostgreSQL read the index backwards; strangers at the endpoint cannot make it read far.
 */
const newestStranger = (since: Date): Sql => sql`select at from (select at, cause from provisioning_exchanges
    where connection_id is null and at > ${since} order by connection_id desc, at desc limit 200) as refused
  where cause = 'token.unknown' limit 1`;

export interface RecentCount {
  requests: number;
  errors: number;
}

/** Counts requests and errors of the last 24 hours, up to a bound. */
export const countRecentExchanges = async (
  { statement, clock }: Context,
  connectionId: string,
): Promise<RecentCount> => {
  const since = new Date(clock.now().getTime() - dayMs);
  const [row] = await statement<RecentCount>(countRecent(connectionId, since));
  return row ?? { requests: 0, errors: 0 };
};

/**
 * Counts the users and groups whose newest write failed, was not followed by one that succeeded, and was not called no
 * problem. A creation that is refused has no id: it is resolved when the user of that name was written. Refusals of a
 * token and of a rate heal by themselves. Only the newest requests are searched.
 */
const countUnresolved = (connectionId: string, since: Date): Sql => sql`with recent as (
    select id, at, method, status, resource_id, facts, short_id from provisioning_exchanges
      where connection_id = ${connectionId} and at > ${since} order by at desc limit ${constant(countedRequests + 1)}),
  failed as (
    select *, coalesce(resource_id, facts ->> 'userName', facts ->> 'displayName', short_id) as subject from recent
      where status >= 400 and status not in (401, 404, 429) and method <> 'GET' order by at desc
      limit ${constant(unresolvedAtMost)}),
  newest as (select distinct on (subject) * from failed order by subject, at desc, id desc)
  select count(*)::int as unresolved from newest n
    where not exists (select from acknowledged_errors k where k.exchange_id = n.id)
      and not exists (select from provisioning_exchanges s
        where s.resource_id = any (array[n.resource_id, (select u.id::text from users u
            where n.resource_id is null and u.user_name_key = lower(n.facts ->> 'userName'))])
          and s.at >= n.at and s.id > n.id and s.status < 400 and s.method <> 'GET')`;

/** Counts what stands to be looked at, up to a bound. */
export const readUnresolved = async ({ statement, clock }: Context, connectionId: string): Promise<number> => {
  const since = new Date(clock.now().getTime() - dayMs);
  const [row] = await statement<{ unresolved: number }>(countUnresolved(connectionId, since));
  return row?.unresolved ?? 0;
};

/** Returns whether Okta did not get through: one refused write is something to look at, not a broken connection. */
const isBroken = ({ status }: LastExchange): boolean => status === 401 || status === 403 || status >= 500;

/** Judges whether the identity provider gets through, by its last request, and by later ones with an unknown token. */
export const judgeConnection = async (
  { statement, clock }: Context,
  last: LastExchange | undefined,
): Promise<ConnectionState> => {
  if (last && isBroken(last)) return ConnectionState.FAILING;
  const since = new Date(Math.max(last?.at.getTime() ?? 0, clock.now().getTime() - dayMs));
  const strangers = await statement<{ at: Date }>(newestStranger(since));
  if (strangers.length > 0) return ConnectionState.FAILING;
  return last ? ConnectionState.CONNECTED : ConnectionState.WAITING;
};
