import { setTimeout as wait } from 'node:timers/promises';
import { shareReads } from '../load/share-reads.js';

/**
 * The milliseconds for which a value that was read may be reused. A change that has to hold for the very next request,
 * on every process, therefore responds only this long after its commit.
 */
export const leaseMs = 100;

interface Lease<T> {
  value: T;
  /** By the clock that nobody sets (`performance.now`). */
  until: number;
}

export interface CachedReads<T> {
  read: (key: string) => Promise<T>;
  /** Drops the value of a key that this process itself has changed. */
  forget: (key: string) => void;
}

interface Props<T> {
  read: (key: string) => Promise<T>;
  /** Returns whether a value may be reused; any other is read anew each time. */
  keeps: (value: T) => boolean;
  now?: () => number;
}

/**
 * Reads at most once in `leaseMs` for each key. A value expires `leaseMs` after its read began, so that `leaseMs` after
 * a commit no process uses a state from before it. The key may be a secret: it is dropped when the value expires.
 */
export const cacheReads = <T>({ read, keeps, now = () => performance.now() }: Props<T>): CachedReads<T> => {
  const leases = new Map<string, Lease<T>>();
  const readAnew = shareReads(async (key: string) => {
    const until = now() + leaseMs;
    const value = await read(key);
    const lease = { value, until };
    if (!keeps(value)) return value;
    leases.set(key, lease);
    setTimeout(() => leases.get(key) === lease && leases.delete(key), leaseMs).unref();
    return value;
  });
  return {
    read: async (key) => {
      const lease = leases.get(key);
      return lease && now() < lease.until ? lease.value : readAnew(key);
    },
    forget: (key) => leases.delete(key),
  };
};

/** Work that has to wait until the cached values of every process have expired; `run` gives it a transaction. */
export type AfterCaches<C> = (context: C) => Promise<void>;

/** Notes what one attempt of a mutation asks for, and does it once the attempt has been committed. */
export const collectCacheEnds = <C>() => {
  let asked = false;
  const last: AfterCaches<C>[] = [];
  return {
    afterCaches: (work?: AfterCaches<C>): void => {
      asked = true;
      if (work) last.push(work);
    },
    end: async (run: (work: AfterCaches<C>) => Promise<void>): Promise<void> => {
      if (!asked) return;
      await wait(leaseMs);
      for (const work of last) await run(work);
    },
  };
};
