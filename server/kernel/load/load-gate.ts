import type { ServerResponse } from 'node:http';
import type { DomainError } from '../faults/errors.js';
import { faultWith } from '../faults/fault.js';

/** Limits on what is let in at once, and on how long the rest may wait. */
export interface LoadLimits {
  /** Requests that are worked on at the same time. */
  atOnce: number;
  /** Requests that wait for their turn; those beyond are refused at once. */
  waiting: number;
  /** Milliseconds that a request may wait while the queue still empties now and then. */
  patienceMs: number;
  /**
   * Milliseconds that a request may wait once the queue has not been empty for `patienceMs`: then more comes than can
   * be done.
   */
  shortPatienceMs: number;
}

/** The load gates of the server, by who asks. */
export interface LoadGates {
  /** The identity providers. */
  scim: LoadGate;
  /** People and programs that show a session or a key. */
  signedIn: LoadGate;
  /** Everybody else, who must not keep those out. */
  anonymous: LoadGate;
  /** Whole lists as files, which take as long as their readers like. */
  files: LoadGate;
}

const lookEveryMs = 50;

const usual: LoadLimits = { atOnce: 64, waiting: 512, patienceMs: 1_000, shortPatienceMs: 150 };

/** The gates of one process; each has limits of its own, so that a crowd at one leaves the others open. */
export const createLoadGates = (limits: Partial<LoadLimits> = {}): LoadGates => ({
  scim: new LoadGate({ ...usual, ...limits }),
  signedIn: new LoadGate({ ...usual, ...limits }),
  anonymous: new LoadGate({ ...usual, atOnce: 16, waiting: 128, ...limits }),
  files: new LoadGate({ ...usual, atOnce: 8, waiting: 32, ...limits }),
});

interface Waiting {
  since: number;
  resolve: (admitted: boolean) => void;
}

const secondsToRetry = { least: 3, most: 8 };

/** Spread, so that those who were refused together do not come back together. */
const retryAfter = (): number =>
  secondsToRetry.least + Math.floor(Math.random() * (secondsToRetry.most - secondsToRetry.least + 1));

/** Refuses a request that would wait too long; each edge says it in its own format. */
export const overloaded = (): DomainError => faultWith('overload', { retryAfter: retryAfter() });

/** The fault of a request whose client has gone; only the log can still report it. */
const hungUp = (): DomainError => faultWith('client.closed', { retryAfter: retryAfter() });

/**
 * Lets requests in up to a limit and makes the others wait by controlled delay: a short burst waits its turn, but under
 * a lasting overload a request that would wait longer than `shortPatienceMs` is refused. So admitted requests are
 * served soon, and memory holds no crowd.
 */
export class LoadGate {
  readonly #limits: LoadLimits;
  readonly #now: () => number;
  #inside = 0;
  #refused = 0;
  #queue: Waiting[] = [];
  #lastEmptyAt: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: LoadLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#lastEmptyAt = now();
  }

  /**
   * Lets a request in until its answer is out; rejects with `overloaded` when it would wait too long. A request whose
   * client hung up meanwhile takes no place: its response has closed already, and the place would never be given back.
   */
  enter(response: ServerResponse): Promise<void> | undefined {
    if (response.closed) return Promise.reject(hungUp());
    if (this.#inside < this.#limits.atOnce && this.#queue.length === 0) {
      this.#inside += 1;
      this.#lastEmptyAt = this.#now();
      this.#leaveWith(response);
      return undefined;
    }
    return this.#wait(response);
  }

  /** The requests inside and waiting now, and those that were refused since the start. */
  state(): { inside: number; waiting: number; refused: number } {
    return { inside: this.#inside, waiting: this.#queue.length, refused: this.#refused };
  }

  /** Refuses those who have waited too long. */
  sweep(): void {
    if (this.#queue.length === 0) {
      this.#lastEmptyAt = this.#now();
      return;
    }
    const since = this.#now() - this.#patience();
    const lost = this.#queue.findIndex((one) => one.since > since);
    const refused = this.#queue.splice(0, lost === -1 ? this.#queue.length : lost);
    for (const { resolve } of refused) resolve(false);
    if (this.#queue.length === 0) this.#lastEmptyAt = this.#now();
  }

  async #wait(response: ServerResponse): Promise<void> {
    if (this.#queue.length >= this.#limits.waiting) throw this.#refuse();
    const admitted = await new Promise<boolean>((resolve) => {
      this.#queue.push({ since: this.#now(), resolve });
      this.#watch();
    });
    if (!admitted) throw this.#refuse();
    if (!response.closed) return this.#leaveWith(response);
    this.#leave();
    throw hungUp();
  }

  #refuse(): DomainError {
    this.#refused += 1;
    return overloaded();
  }

  #leaveWith(response: ServerResponse): void {
    let left = false;
    const leave = (): void => {
      if (left) return;
      left = true;
      this.#leave();
    };
    // The answer is written by then; who takes it slowly keeps nobody else out.
    response.on('prefinish', leave);
    response.on('close', leave);
  }

  #leave(): void {
    this.#inside -= 1;
    this.sweep();
    const next = this.#queue.shift();
    if (!next) return;
    this.#inside += 1;
    next.resolve(true);
  }

  /** While somebody waits, the clock is looked at: nobody need leave meanwhile. */
  #watch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.sweep();
      if (this.#queue.length > 0) this.#watch();
    }, lookEveryMs).unref();
  }

  #patience(): number {
    const { patienceMs, shortPatienceMs } = this.#limits;
    return this.#now() - this.#lastEmptyAt > patienceMs ? shortPatienceMs : patienceMs;
  }
}
