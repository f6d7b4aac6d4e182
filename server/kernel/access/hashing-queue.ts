import { faultWith } from '../faults/fault.js';
import { createHashingThread, type HashingThread } from './hashing-thread.js';
import type { ScryptTask } from './scrypt-worker.js';

/** The caller for whom a password is hashed. */
export interface HashingFor {
  /**
   * True for callers who proved something before, by a session, a link or a browser that signed in earlier; they go
   * first.
   */
  known: boolean;
  /** The network, link or session that asks; each may have only a few passwords waiting. */
  source?: string | undefined;
}

/** The server itself, e.g. at the start. */
export const hashingForServer: HashingFor = { known: true };

const most = { known: 64, strangers: 8, perSource: 4 };

interface Waiting {
  by: HashingFor;
  /** Hashes what there is to hash; never rejects. */
  take: () => Promise<void>;
}

/** The work of one turn; it may hash several times and is never interrupted by a refusal. */
export type Turn<T> = (hash: (task: ScryptTask) => Promise<Buffer>) => Promise<T>;

/** The work that the queue has done and has still to do. */
export interface HashingState {
  done: number;
  waiting: number;
}

/** Hashes passwords one after the other. */
export interface HashingQueue {
  /** Waits for its turn and takes it; rejects with RATE_LIMITED at once when too many wait already. */
  take<T>(turn: Turn<T>, by: HashingFor): Promise<T>;
  /** Throws RATE_LIMITED when there is no room, before anything is looked up. */
  requireRoom(by: HashingFor): void;
  state(): HashingState;
}

/**
 * One hash of 128 MiB at a time: two at once take twice as long each and leave no processor to the requests of others
 * (decision 34). What waits is bounded, so that nobody waits longer than a few seconds; strangers cannot take the
 * places of people who are known.
 */
export const createHashingQueue = (thread: HashingThread = createHashingThread()): HashingQueue => {
  const known: Waiting[] = [];
  const strangers: Waiting[] = [];
  let busy: HashingFor | undefined;
  let done = 0;
  /** Milliseconds that a turn takes, as of the last ones; until the first, a guess. */
  let typicalMs = 400;

  const fromSource = (source: string): number =>
    [...known, ...strangers, { by: busy }].filter(({ by }) => by?.source === source).length;
  const isFull = ({ known: isKnown, source }: HashingFor): boolean =>
    (isKnown ? known.length >= most.known : strangers.length >= most.strangers) ||
    (source !== undefined && fromSource(source) >= most.perSource);
  const requireRoom = (by: HashingFor): void => {
    if (!isFull(by)) return;
    const retryAfter = Math.max(1, Math.ceil(((known.length + strangers.length + 1) * typicalMs) / 1_000));
    throw faultWith('sign-in.crowded', { retryAfter }, { seconds: retryAfter });
  };
  const hash = async (task: ScryptTask): Promise<Buffer> => {
    const hashed = await thread.run(task);
    done += 1;
    return hashed;
  };
  const next = async (): Promise<void> => {
    if (busy) return;
    const waiting = known.shift() ?? strangers.shift();
    if (!waiting) return;
    busy = waiting.by;
    const startedAt = performance.now();
    await waiting.take();
    typicalMs = (3 * typicalMs + performance.now() - startedAt) / 4;
    busy = undefined;
    void next();
  };

  return {
    take: async (turn, by) => {
      requireRoom(by);
      return new Promise((resolve, reject) => {
        (by.known ? known : strangers).push({ by, take: () => turn(hash).then(resolve, reject) });
        void next();
      });
    },
    requireRoom,
    state: () => ({ done, waiting: known.length + strangers.length }),
  };
};
