import type { Server } from 'node:http';
import { Server as SocketServer } from 'node:net';

const drainMs = 25_000;

/**
 * The time in which clients may still use their connections, each of which ends with its next answer (`Connection:
 * close`).
 */
const farewellMs = 400;
const sweepMs = 50;

/**
 * Stops accepting, finishes the requests in flight (25 s at most), and resolves when the last connection is closed.
 * Connections that look idle are closed a while later than `server.close()` would: a request may be just on its way.
 */
export const closeServer = async (server: Server): Promise<void> => {
  const force = setTimeout(() => server.closeAllConnections(), drainMs);
  let sweep: NodeJS.Timeout | undefined;
  const farewell = setTimeout(() => {
    sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  }, farewellMs);
  await new Promise<void>((resolve) => SocketServer.prototype.close.call(server, () => resolve()));
  for (const timer of [force, farewell, sweep]) clearTimeout(timer);
};
