import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '../kernel/context.js';
import type { RunStatement } from '../kernel/ports.js';

/**
 * One transaction on a fresh entity manager, so that an attempt that is run again starts with nothing loaded. It is
 * Kysely's own and not `em.transactional`, which never gives a connection back to the pool when the database goes away
 * in the middle: the rollback fails, and with it the release.
 */
export const createTransaction =
  (orm: MikroORM): Transaction =>
  (work) => {
    const em = orm.em.fork();
    const statement: RunStatement = (text, params) => em.execute(text, [...params]);
    return em
      .getConnection()
      .getClient()
      .transaction()
      .execute(async (transactionContext) => {
        em.setTransactionContext(transactionContext);
        const result = await work({ em, statement, lookUp: statement, write: statement, writeApart: statement });
        await em.flush();
        return result;
      });
  };
