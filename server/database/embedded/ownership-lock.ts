import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** Any constant works: nothing else takes advisory locks in the database `postgres` of this cluster. */
export const lockKey = 7_265_717;
/** PostgreSQL releases the lock of a server that was just killed as soon as it notices the closed socket. */
const waitAtMost = 1_000;

/**
 * Tries to become the one Rollcall server of this cluster. The lock belongs to the session, so it lasts exactly as
 * long as the connection (PostgreSQL §13.3.5).
 */
export const takeOwnership = async (client: Client): Promise<boolean> => {
  for (const giveUpAt = Date.now() + waitAtMost; ; await sleep(50)) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lockKey]);
    if (rows[0]?.held === true) return true;
    if (Date.now() > giveUpAt) return false;
  }
};
