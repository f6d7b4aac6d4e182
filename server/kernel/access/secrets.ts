import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 43;
const checksumLength = 6;

/** The kinds of secrets, by what each opens. One missing here cannot be issued; the masker knows each that is here. */
export const secretKinds = [
  'scim',
  'session',
  'setup',
  'key',
  'invite',
  'member',
  'browser',
  'administrator',
  'reset',
  'email',
  'step',
] as const;

export type SecretKind = (typeof secretKinds)[number];

/** The prefix makes a leaked secret recognisable to secret scanners. */
const prefixes = Object.fromEntries(secretKinds.map((kind) => [kind, `rollcall_${kind}_`])) as Record<
  SecretKind,
  string
>;

const base62 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = alphabet.charAt(Number(rest % 62n)) + text;
  return text;
};

/** Read with every request, so in plain numbers: 32 bits fit. */
const checksum = (text: string): string => {
  let digits = '';
  for (let rest = crc32(text); digits.length < checksumLength; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
  }
  return digits;
};

/** A new secret: prefix, 256 random bits in base 62, CRC-32 of both. */
export const generateSecret = (kind: SecretKind): string => {
  const body = prefixes[kind] + base62(BigInt(`0x${randomBytes(32).toString('hex')}`), randomLength);
  return body + checksum(body);
};

/** Checks, without the database, whether a text can be a secret of this kind at all. */
export const isWellFormedSecret = (kind: SecretKind, text: string): boolean => {
  const bodyLength = prefixes[kind].length + randomLength;
  if (text.length !== bodyLength + checksumLength || !text.startsWith(prefixes[kind])) return false;
  return checksum(text.slice(0, bodyLength)) === text.slice(bodyLength);
};

/** Returns the digest that the database keeps of a secret. */
export const digestSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** The last four characters, by which people tell secrets apart. */
export const secretHint = (secret: string): string => secret.slice(-4);

/** Compares digests in constant time. */
export const sameDigest = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
