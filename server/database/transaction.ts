import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '../kernel/context.js';
import { inTransaction } from './run-statement.js';

/**
 * One transaction on a fresh entity manager, so that an attempt that is run again starts with nothing loaded. It is
 * Kysely's own and not `em.transactional`, which never gives a connection back to the pool when the database goes away
 * in the middle: the rollback fails, and with it the release.
 */
export const createTransaction =
  (orm: MikroORM): Transaction =>
  (work) => {
    const em = orm.em.fork();
    return em
      .getConnection()
      .getClient()
      .transaction()
      .execute(async (transactionContext) => {
        em.setTransactionContext(transactionContext);
        const statement = inTransaction(transactionContext);
        const result = await work({ em, statement, lookUp: statement, write: statement, writeApart: statement });
        await em.flush();
        return result;
      });
  };
