import type { RunStatement } from '../kernel/ports.js';
import { sql } from '../query/index.js';

/** The application name of the queue's sessions in releases that do not decrypt. */
const olderQueue = 'rollcall-jobs';

/** The application name of the queue's sessions in this release and later ones. */
export const queueName = 'rollcall-queue';

/** Says whether texts that older releases read may be encrypted already. */
export interface SealingGate {
  readonly isOpen: boolean;
  /** Opens the gate once no process of an older release works on this database. It never closes again. */
  look(): Promise<void>;
}

/**
 * Opens the gate once the older releases are gone, which would send an encrypted email as it is stored. Their queue
 * keeps sessions open as long as they run, and none starts on a database that a newer release has migrated.
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
