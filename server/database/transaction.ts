import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transaction } from '../kernel/ports.js';

/**
 * One transaction on a fresh entity manager, so that an attempt that is run again starts with nothing loaded. It is
 * Kysely's own and not `em.transactional`, which never gives a connection back to the pool when the database goes away
 * in the middle: the rollback fails, and with it the release.
 */
export const transaction: Transaction = (em, work) => {
  const fork = (em as EntityManager).fork();
  return fork
    .getConnection()
    .getClient()
    .transaction()
    .execute(async (transactionContext) => {
      fork.setTransactionContext(transactionContext);
      const result = await work(fork);
      await fork.flush();
      return result;
    });
};
