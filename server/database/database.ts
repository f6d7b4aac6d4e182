import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Transaction } from '../kernel/context.js';
import type { DatabaseFault } from '../kernel/faults/database-fault.js';
import type { RunStatement, WhenGone } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';
import type { Routes } from './connections/routes.js';
import { openGroupCommit } from './group-commit.js';
import { openDatabase } from './orm.js';
import { openPipelinedReads } from './pipelined-reads.js';
import { type ReadLimits, ReadQueue } from './read-queue.js';
import { onPool } from './run-statement.js';
import { startRead } from './start-read.js';
import { createTransaction } from './transaction.js';

/** The access to the database: entity manager, look-ups, transactions. */
export interface Database {
  /** Creates an entity manager, outside a transaction. */
  fork: () => EntityManager;
  statement: RunStatement;
  lookUp: RunStatement;
  /** Reads for a request: with a time limit, and ended when the request has gone. */
  read: <Row>(statement: Statement, whenGone?: WhenGone) => Promise<Row[]>;
  /** Runs one statement that writes, a transaction by itself. */
  write: RunStatement;
  transaction: Transaction;
  pool: () => Promise<Pool>;
  /** Asks the database for its state, on a separate connection; resolves with its fault within two seconds. */
  check: () => Promise<DatabaseFault | undefined>;
  close: () => Promise<void>;
}

interface ReadOptions {
  limits?: ReadLimits | undefined;
  /** Receives the text of each read. */
  onRead?: ((text: string) => void) | undefined;
}

const checkWithinMs = 2_000;

/** Connects to a migrated database. The caller closes the routes. */
export const connectDatabase = async (
  { main, prepared }: Routes,
  { limits, onRead = () => undefined }: ReadOptions = {},
): Promise<Database> => {
  const orm = await openDatabase({ route: main, prepared });
  const pipelined = openPipelinedReads(main, prepared);
  const fork = (): EntityManager => orm.em.fork();
  const pool = () => orm.em.getConnection().getNativeClient();
  const statement = onPool(pool);
  // A pooler accepts no lock_timeout, without which one write would hold up all writes of its batch.
  const writes = main.pooled ? undefined : openGroupCommit(main, prepared, statement);
  const reads = new ReadQueue(startRead(pool), limits);
  return {
    fork,
    statement,
    write: writes?.write ?? statement,
    lookUp: pipelined.lookUp,
    transaction: createTransaction(orm),
    pool,
    read: (read, whenGone) => {
      onRead(read.text);
      return reads.read(read, whenGone);
    },
    check: () => main.watch.check(checkWithinMs),
    close: async () => {
      await Promise.all([pipelined.close(), writes?.close()]);
      await orm.close();
    },
  };
};
