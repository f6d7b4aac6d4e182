import { setImmediate as endOfTurn } from 'node:timers/promises';

/**
 * Reads once for all callers that ask for the same key at about the same time: one read is running, and those that ask
 * meanwhile share the next. A read starts after the last of its callers asked, so nobody gets a state from before the
 * question.
 */
export const shareReads = <T>(read: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const waiting = new Map<string, Promise<T>>();
  const running = new Map<string, Promise<unknown>>();

  const start = async (key: string): Promise<T> => {
    await (running.get(key) ?? endOfTurn());
    waiting.delete(key);
    const reading = read(key);
    const ended = reading.then(
      () => running.delete(key),
      () => running.delete(key),
    );
    running.set(key, ended);
    return reading;
  };

  return (key) => {
    const shared = waiting.get(key) ?? start(key);
    waiting.set(key, shared);
    return shared;
  };
};
