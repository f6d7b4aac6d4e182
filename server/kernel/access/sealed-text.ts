import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../result.js';
import type { KeyRing } from './key-ring.js';

declare const sealed: unique symbol;

/** A text that was encrypted, as it is stored: `v1:<id of the key>:<nonce, ciphertext and tag in base64url>`. */
export type SealedText = string & { readonly [sealed]: true };

/** The place of a sealed text. It opens nowhere else, so that it cannot be moved to another row or field. */
export interface SealedPlace {
  table: string;
  /** The id of the row, which never changes. */
  row: string;
  field: string;
}

/** The reason why a sealed text stays closed: its key is not here, or it was not sealed in this place. */
export type SealFault = 'UNKNOWN_KEY' | 'DAMAGED';

/** Encrypts the secrets that have to be read again, and decrypts them. */
export interface TextCipher {
  seal(text: string, place: SealedPlace): SealedText;
  open(stored: SealedText, place: SealedPlace): Result<string, SealFault>;
  /** The ids of the key that encrypts, and of those that only decrypt. */
  keys: { newest: string; older: readonly string[] };
}

const version = 'v1';
const algorithm = 'aes-256-gcm';
/** 96 random bits a text: with them, one key is good for 2^32 texts (NIST SP 800-38D §8.3). */
const nonceBytes = 12;
const tagBytes = 16;

const boundTo = ({ table, row, field }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify(['rollcall', version, table, row, field]));

const form = /^v1:([0-9a-f]{16}):([\w-]+)$/;

/** Makes the cipher of a ring of keys: AES-256-GCM, bound to its place by additional authenticated data. */
export const createTextCipher = (ring: KeyRing): TextCipher => ({
  keys: { newest: ring.newest.id, older: ring.older },
  seal: (text, place) => {
    const { id, key } = ring.newest;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(boundTo(place));
    const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `${version}:${id}:${Buffer.concat(parts).toString('base64url')}` as SealedText;
  },
  open: (stored, place) => {
    const [, id = '', body = ''] = form.exec(stored) ?? [];
    const bytes = Buffer.from(body, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return fail('DAMAGED');
    const key = ring.find(id)?.key;
    if (!key) return fail('UNKNOWN_KEY');
    const end = bytes.length - tagBytes;
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(boundTo(place))
      .setAuthTag(bytes.subarray(end));
    try {
      return ok(Buffer.concat([decipher.update(bytes.subarray(nonceBytes, end)), decipher.final()]).toString('utf8'));
    } catch {
      return fail('DAMAGED');
    }
  },
});

/** Returns the id of the key that a text was sealed with. */
export const keyIdOf = (stored: SealedText): string => form.exec(stored)?.[1] ?? '';
