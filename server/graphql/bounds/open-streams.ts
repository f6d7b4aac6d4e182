import type { Actor } from '../../kernel/actor.js';

/** The limits on the number and the lifetime of streams. */
export interface StreamLimits {
  /** The maximum number of open streams of a session or a key in one process. */
  each: number;
  /** The maximum number of open streams in one process. */
  all: number;
  /** The shortest lifetime of a stream; each lasts up to a fifth longer. */
  lifetimeMs: number;
}

export const streamLimits: StreamLimits = { each: 32, all: 5_000, lifetimeMs: 5 * 60_000 };

const ownerOf = (actor: Actor): string => {
  if (actor.kind === 'administrator' || actor.kind === 'member') return `session ${actor.sessionId}`;
  return actor.kind === 'apiKey' ? `key ${actor.id}` : actor.kind;
};

/** The reason why a stream is not opened. */
export type StreamRefusal = { code: 'UNAVAILABLE'; message: string };

/** Counts the streams that are open, so that nobody holds more of them than a program needs. */
export const countStreams = ({ each, all }: Pick<StreamLimits, 'each' | 'all'> = streamLimits) => {
  /** The functions that end the streams of each owner, the oldest first. */
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
     * Takes a place; returns the function that gives it back, or why there is none. An owner who has too many loses the
     * oldest: its reader may be gone, and whoever asks for the newest is certainly there.
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
