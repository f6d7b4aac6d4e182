/** Work that nobody waits for, and that the end of the process waits for. */
export interface LaterWork {
  /** Starts work once the answer that asked for it may have left; its failure is reported. */
  start(work: () => Promise<void>): void;
  /** Waits for what has been started. */
  finish(): Promise<void>;
}

/** Runs work after answers; whatever is started has to bound itself. */
export const createLaterWork = (onFailure: (error: unknown) => void): LaterWork => {
  const running = new Set<Promise<void>>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    await work().catch(onFailure);
  };
  return {
    start: (work) => {
      const started = run(work).finally(() => running.delete(started));
      running.add(started);
    },
    finish: async () => {
      await Promise.all(running);
    },
  };
};
