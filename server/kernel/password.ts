import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { badInput } from './errors.js';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

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

const run = (password: string, salt: Buffer, { log2N, r, p }: typeof cost): Promise<Buffer> =>
  derive(password.normalize('NFC'), salt, 32, { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** 20 });

/** Hashes a password; the cost is written with it, so that it can be raised later. */
export const hashPassword = async (password: string, at = cost): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await run(password, salt, at);
  return ['scrypt', at.log2N, at.r, at.p, salt.toString('base64'), hash.toString('base64')].join('$');
};

/** Compares a password with a stored hash, in the time that the hash takes either way. */
export const verifyPassword = async (password: string, stored: string): Promise<boolean> => {
  const [, log2N, r, p, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const actual = await run(password, Buffer.from(salt, 'base64'), { log2N: Number(log2N), r: Number(r), p: Number(p) });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
};

let decoy: Promise<string> | undefined;

/** Takes the time of a comparison where there is no such administrator, so that addresses cannot be probed. */
export const verifyNothing = async (password: string): Promise<false> => {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await verifyPassword(password, await decoy);
  return false;
};
