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

/** Writes that are committed together at most. */
const most = 32;

/** How long a write may wait for somebody's lock, in ms, while others are behind it. */
const patience = 50;

interface Write {
  statement: Statement;
  settle: (rows: unknown[] | Promise<unknown[]>) => void;
}

/**
 * Whether PostgreSQL undid it. Of a connection that ended (class 57P, operator intervention) nobody knows what it still
 * did. By the code: the severity is in the server's language.
 */
const wasUndone = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && !error.code.startsWith('57P');

/**
 * Writes of one moment are committed together: what comes while PostgreSQL is at work waits and goes with the next, so
 * that a crowd pays for one commit and one packet, and somebody alone waits for nobody. Each is answered when it is
 * stored. Where one of them fails, or waits for a lock, all are undone and go their own ways (`alone`).
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
