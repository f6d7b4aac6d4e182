import { setTimeout as wait } from 'node:timers/promises';

/** Answers that nobody has to wait for, and how fast the following ones come. */
const burst = 20;
const intervalMs = 500;
const longestMs = 5_000;

/** The maximum numbers of networks that are remembered, and of answers that are held at once. */
const mostNetworks = 10_000;
const mostHeld = 1_000;

/**
 * Holds the answers to a network that is refused again and again: the first twenty go at once, then two a second. A
 * client that sends the next request after an answer is slowed down to that, which costs the server a timer; everybody
 * else is answered as ever. The wait is bounded, and so is what is held.
 */
export const createPace = (now: () => number = () => performance.now()) => {
  const theirs = new Map<string, number>();
  let held = 0;
  return async (network: string): Promise<void> => {
    const present = now();
    const due = Math.max(theirs.get(network) ?? 0, present - burst * intervalMs) + intervalMs;
    theirs.delete(network);
    theirs.set(network, Math.min(due, present + longestMs));
    if (theirs.size > mostNetworks) theirs.delete(theirs.keys().next().value as string);
    const ms = Math.min(due - present, longestMs);
    if (ms <= 0 || held >= mostHeld) return;
    held += 1;
    await wait(ms, undefined, { ref: false }).finally(() => {
      held -= 1;
    });
  };
};
