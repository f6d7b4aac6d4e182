import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { RunStatement, Transaction } from '../kernel/ports.js';
import { openLookUpLane } from './look-up-lane.js';
import { openDatabase } from './orm.js';
import { createTransaction } from './transaction.js';
import { openWriteLane } from './write-lane.js';

/** The ways to the database: the entity manager, look-ups, transactions. */
export interface Database {
  /** A fresh entity manager, outside a transaction. */
  fork: () => EntityManager;
  statement: RunStatement;
  lookUp: RunStatement;
  /** One statement that writes, a transaction by itself. */
  write: RunStatement;
  transaction: Transaction;
  pool: () => Promise<Pool>;
  /** Rejects while the database does not answer. */
  check: () => Promise<void>;
  close: () => Promise<void>;
}

/** Connects to a migrated database. */
export const connectDatabase = async (url: string): Promise<Database> => {
  const orm = await openDatabase({ url });
  const lane = openLookUpLane(orm);
  const fork = (): EntityManager => orm.em.fork();
  // It sends statements only and holds no entities, so that one serves all requests.
  const shared = fork();
  const statement: RunStatement = (text, params) => shared.execute(text, [...params]);
  const writes = openWriteLane(orm, statement);
  return {
    fork,
    statement,
    write: writes.write,
    lookUp: lane.lookUp,
    transaction: createTransaction(orm),
    pool: () => orm.em.getConnection().getNativeClient(),
    check: async () => void (await shared.execute('select 1')),
    close: async () => {
      await Promise.all([lane.close(), writes.close()]);
      await orm.close();
    },
  };
};
