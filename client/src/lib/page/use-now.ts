import { useSyncExternalStore } from 'react';

const minute = 60_000;
let now = new Date();
const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(reader: () => void): () => void {
  if (Date.now() - now.getTime() > minute) now = new Date();
  readers.add(reader);
  timer ??= setInterval(() => {
    now = new Date();
    for (const read of readers) read();
  }, minute);
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time, renewed each minute by one timer for the whole page. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
