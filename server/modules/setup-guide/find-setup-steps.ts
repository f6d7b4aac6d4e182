import { isExpired } from '../../kernel/access/credential.js';
import type { Context } from '../../kernel/context.js';
import { dayMs } from '../../kernel/durations.js';
import { constant, type Sql, sql } from '../../query/index.js';
import type { ScimToken } from '../tokens/index.js';
import { evaluateSteps } from './evaluate-steps.js';
import type { RecentExchange } from './find-problems.js';
import type { SetupAct } from './observed-acts.js';
import type { SetupStep } from './setup.types.js';

const lookBackMs = dayMs;
const lookedAt = 50;

/**
 * Reads two short ranges of one index, because a request with an unknown token belongs to no connection. Ordering by
 * the connection as well lets PostgreSQL read the index backwards where that is null.
 */
const recentOf = (
  which: Sql,
  since: Date,
): Sql => sql`(select at, short_id, method, path, status, cause, detail, token_id,
    connection_id
  from provisioning_exchanges where connection_id ${which} and at > ${since} order by connection_id desc, at desc
  limit ${constant(lookedAt)})`;

const readRecent = (connectionId: string, since: Date): Sql =>
  sql`${recentOf(sql`= ${connectionId}`, since)} union all ${recentOf(sql`is null`, since)} order by at desc`;

/** Returns the steps of a connection's set-up guide in their present state. */
export const findSetupSteps = async (
  { statement, clock }: Context,
  connectionId: string,
  tokens: readonly ScimToken[],
): Promise<SetupStep[]> => {
  const now = clock.now();
  const since = new Date(now.getTime() - lookBackMs);
  const recent = await statement<RecentExchange>(readRecent(connectionId, since));
  const seen = await statement<{ act: SetupAct; at: Date }>(
    sql`select act, at from setup_observations where connection_id = ${connectionId}`,
  );
  return evaluateSteps({
    tokens: tokens.map(({ id, name, createdAt, status, expiresAt }) => ({
      id,
      name,
      createdAt,
      usable: status === 'ACTIVE' && !isExpired(expiresAt, now),
    })),
    acts: new Map(seen.map(({ act, at }) => [act, at])),
    recent,
  });
};
