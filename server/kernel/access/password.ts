import { randomBytes, timingSafeEqual } from 'node:crypto';
import { normalForm } from '../text/normal-form.js';
import { createHashingQueue, type HashingFor, hashingForServer } from './hashing-queue.js';
import type { ScryptTask } from './scrypt-worker.js';

/** OWASP's first choice for scrypt: N = 2^17, r = 8, p = 1 (128 MiB for a moment). */
const cost = { log2N: 17, r: 8, p: 1 };

/** All passwords of the process are hashed through this one queue. */
const queue = createHashingQueue();

/** Returns the work that the process's queue has done and has still to do. */
export const hashingState = queue.state;

/** Throws RATE_LIMITED where a password could not be hashed now, before anything else is done for the request. */
export const requireHashingRoom = queue.requireRoom;

type At = typeof cost;

const taskOf = (password: string, salt: Buffer, at: At): ScryptTask => ({
  password: normalForm(password, 'NFC'),
  salt,
  ...at,
});

/** Hashes a password; the cost is written with it, so that it can be raised later. */
export const hashPassword = async (password: string, by = hashingForServer, at = cost): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await queue.take((run) => run(taskOf(password, salt, at)), by);
  return ['scrypt', at.log2N, at.r, at.p, salt.toString('base64'), hash.toString('base64')].join('$');
};

/** Returns a hash of the usual form that belongs to no password, for an account that no password opens. */
export const unknownPasswordHash = (): string =>
  ['scrypt', cost.log2N, cost.r, cost.p, randomBytes(16).toString('base64'), randomBytes(64).toString('base64')].join(
    '$',
  );

interface Stored {
  at: At;
  salt: Buffer;
  hash: Buffer;
}

const readStored = (stored: string): Stored => {
  const [, log2N, r, p, salt = '', hash = ''] = stored.split('$');
  const at = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  return { at, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
};

/**
 * Returns a stored hash that no password matches, so that a comparison takes its time even if there is nothing to
 * compare with.
 */
const nothing = (): Stored => ({ at: cost, salt: randomBytes(16), hash: Buffer.alloc(0) });

/** Returns whether a hash was made at another cost than new ones are, so that the password has to be hashed anew. */
export const isHashedOtherwise = (stored: string): boolean => {
  const { at } = readStored(stored);
  return at.log2N !== cost.log2N || at.r !== cost.r || at.p !== cost.p;
};

interface Comparison {
  /** Stored hashes, each of which the password may belong to. */
  stored: readonly string[];
  /** So many comparisons take place before a password counts as wrong, however few hashes there are. */
  least: number;
}

/**
 * Finds the stored hash that a password belongs to, and returns its index, or -1. All comparisons happen in one turn: a
 * refusal between two would have the first one evaluated and the attempt not counted.
 */
export const matchPassword = (password: string, { stored, least }: Comparison, by: HashingFor): Promise<number> =>
  queue.take(async (run) => {
    const known = stored.map(readStored);
    const padding = Array.from({ length: Math.max(0, least - known.length) }, nothing);
    for (const [place, { at, salt, hash }] of [...known, ...padding].entries()) {
      const actual = await run(taskOf(password, salt, at));
      if (hash.length === actual.length && timingSafeEqual(hash, actual)) return place;
    }
    return -1;
  }, by);
