import { hourMs } from '../durations.js';

const lifetimeMs = 12 * hourMs;
/** A session ends when nobody was heard of for this long. */
export const idleMs = 2 * hourMs;
const touchEveryMs = 60_000;

/** The times that decide how long a session lasts. */
export interface SessionTimes {
  /** The time when somebody at the browser was last heard of. */
  lastSeenAt: Date;
  /** The end that no request puts off. */
  expiresAt: Date;
}

/** The latest end of a session that starts now. */
export const latestEnd = (now: Date): Date => new Date(now.getTime() + lifetimeMs);

/** Returns when a session ends if nobody is heard of again: two hours after the last time, or at its latest end. */
export const sessionEnd = ({ lastSeenAt, expiresAt }: SessionTimes): Date =>
  new Date(Math.min(lastSeenAt.getTime() + idleMs, expiresAt.getTime()));

/** Checks whether a session is over. */
export const isSessionOver = (times: SessionTimes, now: Date): boolean => sessionEnd(times) <= now;

/** Checks whether it is worth a write that somebody was heard of again. */
export const isSeenAgain = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > touchEveryMs;

/**
 * The whole seconds until a session ends, for a browser whose clock may be wrong (as `expires_in` of RFC 6749 §5.1).
 */
export const secondsLeft = (times: SessionTimes, now: Date): number =>
  Math.max(0, Math.floor((sessionEnd(times).getTime() - now.getTime()) / 1000));

/** The kind of a session's look-up: `attended` if somebody was at the browser, not only a page that listens. */
export interface SessionLookUp {
  attended: boolean;
}
