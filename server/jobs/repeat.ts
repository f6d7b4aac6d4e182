/** Something that is done again and again until it is stopped. */
export interface Repetition {
  /** Waits for what is being done and does it no more. */
  stop(): Promise<void>;
}

/** Does a piece of work every so often, never twice at once; a failure is told and the next time tries again. */
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
