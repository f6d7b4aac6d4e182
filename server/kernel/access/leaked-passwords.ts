import { hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Longer than any line of such a file: 40 digits, a colon, a number and a line break. */
const pieceLength = 128;

const digits = 40;

/** Returns the first whole line at or behind a place of the file; undefined behind the last one. */
const lineAt = async (file: FileHandle, place: number): Promise<{ digest: string; end: number } | undefined> => {
  const from = Math.max(place - 1, 0);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * pieceLength), 0, 2 * pieceLength, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  // At the beginning of the file a line begins as well; elsewhere, behind a line break.
  const start = place === 0 ? 0 : text.indexOf('\n') + 1;
  if (place > 0 && start === 0) return undefined;
  const digest = text.slice(start, start + digits).toUpperCase();
  if (!/^[\dA-F]{40}$/.test(digest)) return undefined;
  const length = text.indexOf('\n', start);
  return { digest, end: from + (length === -1 ? bytesRead : length + 1) };
};

/** Looks a digest up by halving the file, in about forty reads for a thousand million lines. */
const findDigest = async (file: FileHandle, wanted: string): Promise<boolean> => {
  let [low, high] = [0, (await file.stat()).size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineAt(file, middle);
    if (line?.digest === wanted) return true;
    if (!line || line.digest > wanted) high = middle;
    else low = Math.max(line.end, middle + 1);
  }
  return false;
};

/** Returns whether a password is among those that were leaked. */
export type IsLeaked = (password: string) => Promise<boolean>;

/**
 * Compares passwords with a file of leaked ones, as *Pwned Passwords* is distributed: a line each, its SHA-1 in
 * hexadecimal, anything behind a colon, in the order of the digests. The file is opened for each look, so that it can
 * be replaced while the server runs; rejects where it cannot be read.
 */
export const leakedPasswordsIn = (path: string): IsLeaked => {
  return async (password) => {
    const file = await open(path, 'r');
    try {
      return await findDigest(file, hash('sha1', password, 'hex').toUpperCase());
    } finally {
      await file.close();
    }
  };
};

/** Without a file, no password is known to be leaked. */
export const nothingLeaked: IsLeaked = async () => false;
