import { DatabaseError } from 'pg';
import type { RunStatement } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';
import type { Route } from './connections/route.js';
import { runTogether } from './prepared-statements.js';
import { openSharedConnection } from './shared-connection.js';

/** The one connection that writes of a single statement share. */
export interface GroupCommit {
  write: RunStatement;
  close(): Promise<void>;
}

/** The greatest number of writes in one commit. */
const most = 32;

/** The time that a write may wait for a lock, in ms, while others are behind it. */
const patience = 50;

interface Write {
  statement: Statement;
  settle: (rows: unknown[] | Promise<unknown[]>) => void;
}

/**
 * Returns whether PostgreSQL rolled the batch back. After the end of a connection (class 57P, operator intervention)
 * the outcome is unknown. The check uses the code because the severity is in the server's language.
 */
const wasUndone = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && !error.code.startsWith('57P');

/**
 * Commits writes in groups: statements that arrive while PostgreSQL is busy are sent as one batch, with one commit and
 * one packet, and a single one waits for nobody. Each promise resolves once the write is stored. If a write fails or
 * waits for a lock, the batch is rolled back and each is retried by itself (`alone`).
 */
export const openGroupCommit = (route: Route, prepared: boolean, alone: RunStatement): GroupCommit => {
  const shared = openSharedConnection(route, {
    settings: { lock_timeout: String(patience) },
    makeReady: (client) => runTogether(client, prepared),
  });
  let waiting: Write[] = [];
  let isBusy = false;

  const send = async (writes: readonly Write[]): Promise<void> => {
    try {
      const together = await shared.use();
      const rows = await together(writes.map(({ statement }) => statement));
      for (const [index, { settle }] of writes.entries()) settle(rows[index] ?? []);
    } catch (error) {
      const isUndone = wasUndone(error);
      for (const { statement, settle } of writes) settle(isUndone ? alone(statement) : Promise.reject(error));
    }
  };

  const sendAll = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) {
      const writes = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await send(writes);
    }
    isBusy = false;
  };

  return {
    write: <Row>(statement: Statement): Promise<Row[]> => {
      const { promise, resolve } = Promise.withResolvers<unknown[]>();
      waiting.push({ statement, settle: resolve });
      if (!isBusy && waiting.length === 1) setImmediate(sendAll);
      return promise as Promise<Row[]>;
    },
    close: shared.close,
  };
};
