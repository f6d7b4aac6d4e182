/** Tells once that the process was asked to end; asked a second time, it ends at once. */
export interface StopSignal {
  /** Resolves at the first SIGINT or SIGTERM, or when the launcher is gone and nobody could send another one. */
  readonly stopped: Promise<void>;
}

/** Listens from now on: to be called before anything is started that has to be stopped in order. */
export const listenForStop = (): StopSignal => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const stop = (): void => {
    if (asked) process.exit(1);
    asked = true;
    resolve();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', () => asked || stop());
  return { stopped: promise };
};
