import type { Context } from '../../kernel/context.js';
import { type Sql, sql } from '../../query/index.js';

/** The moment from which age counts, and how long entries of the provisioning log are kept. */
interface Reference {
  at: Date;
  logDays: number;
}

/** It follows the clock, but a day takes it an hour of upkeep at least. */
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
 * A clock that is ahead for a minute, once, must cost nothing that is younger than its retention. The database mostly
 * runs on the same machine and by the same clock, so it is no better witness; time that passes is.
 */
export const moveReference = async ({ statement, clock }: Pick<Context, 'statement' | 'clock'>): Promise<Reference> =>
  only(await statement<Reference>(follow(clock.now())));

/** Reads the moment from which age counts, for whoever removes what is old: no rule asks the clock. */
export const readReference = async ({ statement }: Pick<Context, 'statement'>): Promise<Reference> =>
  only(await statement<Reference>(read));

/** The moment so long before the reference. */
export const referenceLess = ({ at }: Pick<Reference, 'at'>, ms: number): Date => new Date(at.getTime() - ms);
