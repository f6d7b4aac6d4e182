import type { Server } from 'node:http';

const drainMs = 25_000;

/** Stops accepting, finishes the requests in flight (25 s at most), and resolves when the last connection is closed. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), drainMs).unref();
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
