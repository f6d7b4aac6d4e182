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

/** Delays writes to the socket until the end of this turn of the event loop. */
const sendAtOnce = (socket: Socket): void => {
  if (socket.writableCorked > 0) return;
  socket.cork();
  setImmediate(() => socket.uncork());
};

/**
 * Opens the connection for look-ups, statements that read few rows by an indexed key. Those of all requests follow each
 * other without waiting for the replies in between (pipelining), and those of one turn of the event loop are sent in
 * one packet: less than half the CPU of a connection for each, on both sides. A statement that may be slow would hold
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
