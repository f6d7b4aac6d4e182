/**
 * Reads once for all who ask for the same key in one turn of the event loop. The read starts after the last of them
 * asked, so nobody is given a state from before their question.
 */
export const shareReads = <T>(read: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const waiting = new Map<string, Promise<T>>();
  const start = async (key: string): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    waiting.delete(key);
    return read(key);
  };
  return (key) => {
    const shared = waiting.get(key) ?? start(key);
    waiting.set(key, shared);
    return shared;
  };
};
