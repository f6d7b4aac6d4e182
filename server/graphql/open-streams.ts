import type { Actor } from '../kernel/actor.js';

/** How many streams a session or a key may keep open, and all of them together in one process. */
export const streamLimits = { each: 32, all: 5_000 } as const;

const ownerOf = (actor: Actor): string => {
  if (actor.kind === 'administrator' || actor.kind === 'member') return `session ${actor.sessionId}`;
  return actor.kind === 'apiKey' ? `key ${actor.id}` : actor.kind;
};

/** Why a stream is not opened. */
export type StreamRefusal = { code: 'RATE_LIMITED' | 'UNAVAILABLE'; message: string };

/** Counts the streams that are open, so that nobody holds more of them than a program needs. */
export const countStreams = ({ each, all }: { each: number; all: number } = streamLimits) => {
  const open = new Map<string, number>();
  let total = 0;
  return {
    /** Takes a place; the answer gives it back, or says why there is none. */
    take(actor: Actor): (() => void) | StreamRefusal {
      const owner = ownerOf(actor);
      const own = open.get(owner) ?? 0;
      if (own >= each) {
        return { code: 'RATE_LIMITED', message: `At most ${each} streams may be open at once; end one of them first.` };
      }
      if (total >= all) return { code: 'UNAVAILABLE', message: 'Too many streams are open; try again later.' };
      open.set(owner, own + 1);
      total += 1;
      return () => {
        total -= 1;
        const left = (open.get(owner) ?? 1) - 1;
        if (left > 0) open.set(owner, left);
        else open.delete(owner);
      };
    },
  };
};
