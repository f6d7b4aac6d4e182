/** Work that is repeated until it is stopped. */
export interface Repetition {
  /** Waits for the present run and starts no other. */
  stop(): Promise<void>;
}

/**
 * Repeats work at an interval, never twice at once; a failure is reported, and the next run tries again. With `atOnce`
 * the first run begins now.
 */
export const repeat = (
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
  { atOnce = false } = {},
): Repetition => {
  let running: Promise<unknown> | undefined;
  const begin = (): void => {
    running ??= work()
      .catch(onFailure)
      .finally(() => {
        running = undefined;
      });
  };
  if (atOnce) begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
