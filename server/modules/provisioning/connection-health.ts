import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { constant, type Sql, sql } from '../../query/index.js';
import type { LastExchange } from '../provisioning-log/index.js';
import { ConnectionState } from './health.types.js';

/** Requests of a day are counted up to this number, so that counting stays cheap. */
export const countedRequests = 10_000;

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

const hasFailed = ({ status }: LastExchange): boolean => status >= 400 && status !== 404;

/** Judges the connection by the identity provider's last request, and by later ones with an unknown token. */
export const judgeConnection = async (
  { statement, clock }: Context,
  last: LastExchange | undefined,
): Promise<ConnectionState> => {
  if (last && hasFailed(last)) return ConnectionState.FAILING;
  const since = new Date(Math.max(last?.at.getTime() ?? 0, clock.now().getTime() - dayMs));
  const strangers = await statement<{ at: Date }>(newestStranger(since));
  if (strangers.length > 0) return ConnectionState.FAILING;
  return last ? ConnectionState.CONNECTED : ConnectionState.WAITING;
};
