import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const drainMs = 25_000;

/** How long clients may go on with the connections they have, each ending with its next answer (`Connection: close`). */
const farewellMs = 400;

/**
 * Stops accepting, finishes the requests in flight (25 s at most), and resolves when the last connection is closed.
 * Connections in use are first given the time to end by an answer: closing one that looks idle can meet a request that
 * is just on its way.
 */
export const closeServer = async (server: Server): Promise<void> => {
  await wait(farewellMs);
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainMs).unref();
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
};
