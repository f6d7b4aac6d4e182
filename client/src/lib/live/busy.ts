import { useEffect, useState } from 'react';
import { type Exchange, mapExchange } from 'urql';
import { unattended } from './unattended.js';

const awaited = new Set<number>();
const readers = new Set<() => void>();

/** In a moment, because queries are also begun while React draws. */
function tell(): void {
  queueMicrotask(() => {
    for (const read of readers) read();
  });
}

/** Knows of the queries on their way to the server, but for those that nobody asked for. */
export const busyExchange: Exchange = mapExchange({
  onOperation({ kind, key, context }) {
    if (kind === 'query' && context.fetchOptions !== unattended.fetchOptions) awaited.add(key);
    if (kind === 'teardown') awaited.delete(key);
    tell();
  },
  onResult({ operation }) {
    awaited.delete(operation.key);
    tell();
  },
});

/** Whether the answer to a query has been awaited for longer than that many milliseconds; shorter waits draw nothing. */
export function useLateQueries(delay = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (awaited.size > 0) {
        timer ??= setTimeout(() => setLate(true), delay);
      } else if (timer) {
        clearTimeout(timer);
        timer = undefined;
        setLate(false);
      }
    };
    readers.add(read);
    read();
    return () => {
      readers.delete(read);
      clearTimeout(timer);
    };
  }, [delay]);
  return late;
}
