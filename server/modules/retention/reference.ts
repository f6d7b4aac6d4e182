import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';

/** The moment from which ages are counted, and the retention of the provisioning log in days. */
interface Reference {
  at: Date;
  logDays: number;
}

/** Moves the reference towards the clock, by at most 24 minutes a call: a day takes an hour of upkeep at least. */
const follow = (now: Date): Sql => sql`update provisioning_log set reference_at =
    least(${now}::timestamptz, reference_at + interval '24 minutes')
  returning reference_at as at, retention_days as "logDays"`;

const read = sql`select reference_at as at, retention_days as "logDays" from provisioning_log`;

const only = (rows: readonly Reference[]): Reference => {
  const [reference] = rows;
  if (!reference) throw new Error('The table provisioning_log has one row.');
  return reference;
};

/**
 * Moves the reference. A clock that is ahead for a minute, once, must not delete anything within its retention. The
 * database mostly runs on the same machine by the same clock, so it is no better witness; elapsed time is.
 */
export const moveReference = async ({ statement, clock }: Pick<Context, 'statement' | 'clock'>): Promise<Reference> =>
  only(await statement<Reference>(follow(clock.now())));

/** Reads the moment from which ages are counted; rules that remove rows use it instead of the clock. */
export const readReference = async ({ statement }: Pick<Context, 'statement'>): Promise<Reference> =>
  only(await statement<Reference>(read));

/** Returns the moment so long before the reference. */
export const referenceLess = ({ at }: Pick<Reference, 'at'>, ms: number): Date => new Date(at.getTime() - ms);
