import type { Socket } from 'node:net';
import type { RunStatement } from '../kernel/ports.js';
import type { Statement } from '../kernel/statement.js';
import type { Route } from './connections/route.js';
import { prepareStatements } from './prepared-statements.js';
import { openSharedConnection } from './shared-connection.js';

/** The one connection that look-ups share. */
export interface PipelinedReads {
  lookUp: RunStatement;
  close(): Promise<void>;
}

/** Holds back what is written until the end of this turn of the event loop. */
const sendAtOnce = (socket: Socket): void => {
  if (socket.writableCorked > 0) return;
  socket.cork();
  setImmediate(() => socket.uncork());
};

/**
 * Statements that read few rows by an indexed key, of whoever is served at the moment, follow each other on one
 * connection without waiting for the answers in between (pipelining), and those of one turn of the event loop leave in
 * one packet: less than half the CPU of a connection for each, on both sides. A statement that may take long would hold
 * up the others and belongs to the pool.
 */
export const openPipelinedReads = (route: Route, prepared: boolean): PipelinedReads => {
  const shared = openSharedConnection(route, {
    makeReady: (client, socket) => {
      if (prepared) prepareStatements(client);
      return { client, socket };
    },
  });
  return {
    lookUp: async <Row>({ text, params }: Statement): Promise<Row[]> => {
      const { client, socket } = await shared.use();
      sendAtOnce(socket);
      const { rows } = await client.query(text, [...params]);
      return rows as Row[];
    },
    close: shared.close,
  };
};
