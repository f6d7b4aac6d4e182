import type { Server } from 'node:http';

const drainMs = 25_000;

interface Options {
  /** Called at the first signal, while requests in flight still go on. */
  onDrain: () => void;
}

/**
 * Resolves when the server was told to stop and every request in flight has been answered (25 s at most). A second
 * signal ends the process at once. The launcher's end counts as a signal too: nobody could send another one.
 */
export const serveUntilStopped = (server: Server, { onDrain }: Options): Promise<void> =>
  new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) process.exit(1);
      stopping = true;
      onDrain();
      const force = setTimeout(() => server.closeAllConnections(), drainMs).unref();
      server.close(() => {
        clearTimeout(force);
        resolve();
      });
      server.closeIdleConnections();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('disconnect', () => stopping || stop());
  });
