import type { DomainError } from '../faults/errors.js';
import { faultWith } from '../faults/fault.js';

export interface LineOptions {
  /** The number of callers that are served at the same time. */
  places: number;
  /** The number of callers that may wait beyond them; any more are refused and told to retry later. */
  mostWaiting: number;
  /** The milliseconds for which a caller waits before being told to retry later. */
  patienceMs: number;
}

/** Serves so many at a time, in the order in which they came. */
export interface WaitingLine {
  /** Resolves when there is a place; the function that it resolves to gives the place back. */
  enter(): Promise<() => void>;
  isFree(): boolean;
  isEmpty(): boolean;
}

const comeLater = (): DomainError => faultWith('overload/line', { retryAfter: 5 });

/** A line without anybody in it. */
export const createLine = ({ places, mostWaiting, patienceMs }: LineOptions): WaitingLine => {
  const waiting = new Set<() => void>();
  let served = 0;

  const leave = (): void => {
    const [next] = waiting;
    if (next) next();
    else served -= 1;
  };
  const once = (): (() => void) => {
    let left = false;
    return () => {
      if (!left) leave();
      left = true;
    };
  };

  return {
    enter: async () => {
      if (served < places) {
        served += 1;
        return once();
      }
      if (waiting.size >= mostWaiting) throw comeLater();
      return new Promise((resolve, reject) => {
        const callUp = (): void => {
          waiting.delete(callUp);
          clearTimeout(timer);
          resolve(once());
        };
        const timer = setTimeout(() => {
          waiting.delete(callUp);
          reject(comeLater());
        }, patienceMs);
        waiting.add(callUp);
      });
    },
    isFree: () => served < places,
    isEmpty: () => served === 0,
  };
};

/** A line for each key, as long as somebody is in it. */
export interface WaitingLines {
  enter(key: string): Promise<() => void>;
  isFree(key: string): boolean;
}

export const createLines = (options: LineOptions): WaitingLines => {
  const lines = new Map<string, WaitingLine>();
  return {
    enter: async (key) => {
      const line = lines.get(key) ?? createLine(options);
      lines.set(key, line);
      const leave = await line.enter();
      return () => {
        leave();
        if (line.isEmpty()) lines.delete(key);
      };
    },
    isFree: (key) => lines.get(key)?.isFree() ?? true,
  };
};
