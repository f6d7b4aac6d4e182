import { randomBytes, timingSafeEqual } from 'node:crypto';
import { badInput } from './errors.js';
import { createHashingQueue, type HashingFor, hashingForServer } from './hashing-queue.js';

/** OWASP's first choice for scrypt: N = 2^17, r = 8, p = 1 (128 MiB for a moment). */
const cost = { log2N: 17, r: 8, p: 1 };

const minimumLength = 12;
const maximumLength = 200;

/** The rule for administrators' passwords: 12 to 200 characters, whatever they are (OWASP ASVS 5.0 §6.2). */
export const checkPassword = (password: string): void => {
  const length = [...password].length;
  if (length < minimumLength || length > maximumLength) {
    throw badInput(`The password needs ${minimumLength} to ${maximumLength} characters.`, { field: 'password' });
  }
};

/** All passwords of the process are hashed through this one queue. */
const queue = createHashingQueue();

/** How much the process has hashed, and how much waits. */
export const hashingState = queue.state;

/** Throws RATE_LIMITED where a password could not be hashed now, before anything else is done for the request. */
export const requireHashingRoom = queue.requireRoom;

const run = (password: string, salt: Buffer, at: typeof cost, by: HashingFor): Promise<Buffer> =>
  queue.hash({ password: password.normalize('NFC'), salt, ...at }, by);

/** Hashes a password; the cost is written with it, so that it can be raised later. */
export const hashPassword = async (password: string, by = hashingForServer, at = cost): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await run(password, salt, at, by);
  return ['scrypt', at.log2N, at.r, at.p, salt.toString('base64'), hash.toString('base64')].join('$');
};

/** Compares a password with a stored hash, in the time that the hash takes either way. */
export const verifyPassword = async (password: string, stored: string, by: HashingFor): Promise<boolean> => {
  const [, log2N, r, p, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const at = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const actual = await run(password, Buffer.from(salt, 'base64'), at, by);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
};

/** Takes the time of a comparison where there is no such account, so that addresses cannot be probed. */
export const verifyNothing = async (password: string, by: HashingFor): Promise<false> => {
  await run(password, randomBytes(16), cost, by);
  return false;
};
