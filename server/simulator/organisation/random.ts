/** A source of choices that repeats itself for the same seed, so that a failing run can be run again. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` different items, or all of them where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes a Random from a 32-bit counter whose bits are mixed by multiplication (the SplitMix construction). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
    return item;
  };
  const sample = <T>(items: readonly T[], count: number): T[] => {
    const pool = [...items];
    const size = Math.min(count, pool.length);
    for (let index = 0; index < size; index += 1) {
      const other = index + below(pool.length - index);
      [pool[index], pool[other]] = [pool[other] as T, pool[index] as T];
    }
    return pool.slice(0, size);
  };
  const text = (length: number, alphabet: string): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
  return { next, below, pick, sample, text };
}

/** An identifier as Okta forms them: a prefix that names the kind (`00u` for users) and 17 letters and digits. */
export const oktaId = (random: Random, prefix: string): string => prefix + random.text(17, alphanumeric);

/** The eight random characters that Okta sends as `password` with every new user, password sync off included. */
export const oktaPassword = (random: Random): string => random.text(8, alphanumeric);
