import type { RunStatement } from '../kernel/ports.js';
import { sql } from '../query/index.js';

/** The name of the queue's sessions in releases that read secrets as they were written. */
const olderQueue = 'rollcall-jobs';

/** The name of the queue's sessions in this release and those to come. */
export const queueName = 'rollcall-queue';

/** Whether texts that older releases read may be encrypted already. */
export interface SealingGate {
  readonly isOpen: boolean;
  /** Opens the gate once no process of an older release works on this database. It never closes again. */
  look(): Promise<void>;
}

/**
 * An older release would send an encrypted email as it is stored. Its queue keeps sessions open as long as it runs, and
 * it does not start on a database that a newer release has migrated, so that none comes back once the last has gone.
 */
export const createSealingGate = (statement: RunStatement): SealingGate => {
  let isOpen = false;
  return {
    get isOpen() {
      return isOpen;
    },
    look: async () => {
      if (isOpen) return;
      const [older] = await statement(
        sql`select 1 from pg_stat_activity
          where datname = current_database() and application_name = ${olderQueue} limit 1`,
      );
      isOpen = !older;
    },
  };
};
