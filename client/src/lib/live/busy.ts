import { useEffect, useState } from 'react';
import type { Exchange, Operation } from 'urql';
import { pipe, tap } from 'wonka';
import { unattended } from './unattended.js';

const awaited = new Set<number>();
const readers = new Set<() => void>();

/** Notifies readers in a microtask, because queries also begin while React renders. */
function tell(): void {
  queueMicrotask(() => {
    for (const read of readers) read();
  });
}

function begin({ kind, key, context }: Operation): void {
  if (kind === 'query' && context.fetchOptions !== unattended.fetchOptions) awaited.add(key);
  if (kind === 'teardown') awaited.delete(key);
  tell();
}

function end(key: number): void {
  awaited.delete(key);
  tell();
}

/**
 * Tracks the queries in flight, except unattended ones. A query ends with its result or with its teardown, which aborts
 * the request of a page that was left; urql's mapExchange does not see the latter.
 */
export const busyExchange: Exchange =
  ({ forward }) =>
  (operations$) =>
    pipe(
      operations$,
      tap(begin),
      forward,
      tap(({ operation }) => end(operation.key)),
    );

/** Returns true while a query has been in flight for longer than `delay` milliseconds. */
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
