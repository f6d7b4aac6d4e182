/** Work that is repeated until it is stopped. */
export interface Repetition {
  /** Waits for the present run and starts no other. */
  stop(): Promise<void>;
}

/** Repeats work at an interval, never twice at once; a failure is reported, and the next run tries again. */
export const repeat = (
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): Repetition => {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFailure)
      .finally(() => {
        running = undefined;
      });
  }, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
