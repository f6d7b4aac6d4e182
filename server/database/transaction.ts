import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '../kernel/context.js';
import { inTransaction } from './run-statement.js';

/**
 * Runs one transaction on a new entity manager, so that a retry starts with nothing loaded. It is Kysely's own and not
 * `em.transactional`, which never returns a connection to the pool if the database goes away in the middle: the
 * rollback fails, and with it the release.
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
