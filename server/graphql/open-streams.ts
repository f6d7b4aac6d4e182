import type { Actor } from '../kernel/actor.js';

/** How long streams last, and how many there may be. */
export interface StreamLimits {
  /** How many streams a session or a key may keep open in one process. */
  each: number;
  /** How many streams there may be in one process. */
  all: number;
  /** After how long a stream ends at the earliest; each lasts up to a fifth longer. */
  lifetimeMs: number;
}

export const streamLimits: StreamLimits = { each: 32, all: 5_000, lifetimeMs: 5 * 60_000 };

const ownerOf = (actor: Actor): string => {
  if (actor.kind === 'administrator' || actor.kind === 'member') return `session ${actor.sessionId}`;
  return actor.kind === 'apiKey' ? `key ${actor.id}` : actor.kind;
};

/** Why a stream is not opened. */
export type StreamRefusal = { code: 'UNAVAILABLE'; message: string };

/** Counts the streams that are open, so that nobody holds more of them than a program needs. */
export const countStreams = ({ each, all }: Pick<StreamLimits, 'each' | 'all'> = streamLimits) => {
  /** What ends each stream of an owner, the oldest first. */
  const open = new Map<string, Set<() => void>>();
  let total = 0;
  const leave = (owner: string, end: () => void): void => {
    const own = open.get(owner);
    if (!own?.delete(end)) return;
    total -= 1;
    if (own.size === 0) open.delete(owner);
  };
  return {
    /**
     * Takes a place; the answer gives it back, or says why there is none. An owner who has too many loses the oldest:
     * nothing tells whether its reader is still there, and whoever asks for the newest certainly is.
     */
    take(actor: Actor, giveWay: () => void): (() => void) | StreamRefusal {
      const owner = ownerOf(actor);
      const [oldest] = open.get(owner) ?? [];
      if (oldest && (open.get(owner)?.size ?? 0) >= each) {
        leave(owner, oldest);
        oldest();
      }
      if (total >= all) return { code: 'UNAVAILABLE', message: 'Too many streams are open; try again later.' };
      const own = open.get(owner) ?? new Set();
      const end = (): void => giveWay();
      open.set(owner, own.add(end));
      total += 1;
      return () => leave(owner, end);
    },
  };
};
