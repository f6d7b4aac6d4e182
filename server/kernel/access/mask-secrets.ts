import { secretKinds } from './secrets.js';

declare const masked: unique symbol;

/** A value all of whose texts went through `maskSecrets`; nothing else makes one. */
export type Masked<T> = T extends string
  ? T & { readonly [masked]: true }
  : T extends number | bigint | boolean | Date | null | undefined
    ? T
    : { readonly [K in keyof T]: Masked<T[K]> };

const mask = '***';

/**
 * A character percent-encoded, or escaped as JSON escapes it (in an address, clients turn the backslash round), up to
 * four times over: bounded, so that it is linear.
 */
const written = (code: string): string => `%(?:25){0,3}${code}|[\\\\/]{1,4}u00${code}`;

const letter = (character: string): string => {
  const codes = [character.toLowerCase(), character.toUpperCase()].map((form) => form.charCodeAt(0).toString(16));
  return `(?:${character}|${[...new Set(codes)].map(written).join('|')})`;
};

const word = (text: string): string => [...text].map(letter).join('');

/** The characters of base 62 and the underscore. */
const bodyCharacter = `(?:\\w|${written('(?:3\\d|[46][1-9a-f]|[57][0-9a]|5f)')})`;

/** A piece of a secret shorter than this gives nothing away. */
const shortest = 8;

const issuedSecret = new RegExp(
  `(${word('rollcall_')}(?:${secretKinds.map(word).join('|')})${letter('_')})${bodyCharacter}{${shortest},}`,
  'gi',
);

/** No text shorter than this holds a piece that gives something away: most keys and values of a request are shorter. */
const shortestSecret = 'rollcall__'.length + Math.min(...secretKinds.map((kind) => kind.length)) + shortest;

/** SQL that replaces the secrets of a text that only the database knows, as far as they are written plainly. */
export const maskedSql = (text: string): string =>
  `regexp_replace(${text}, '(rollcall_(${secretKinds.join('|')})_)\\w{${shortest},}', '\\1${mask}', 'gi')`;

/** Matches every text that holds a secret of this server, however it is written, and hardly any other. */
const mayHoldSecret = /rollcall_|%|[\\/]u00/i;

/** PostgreSQL refuses a null character, and JSON that it reads half a surrogate. */
const toStorableText = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd');

/** Returns whether a presented text is a secret of this server, which is found by its form. */
const isFound = (presented: string): boolean => presented.replace(issuedSecret, '') === '';

/** Another secret that somebody presented, in each form in which a request can repeat it. */
const formsOf = (presented: string): readonly string[] => [
  presented,
  encodeURIComponent(presented.toWellFormed()),
  JSON.stringify(presented).slice(1, -1),
];

type MaskText = (text: string) => string;

const textMask = (presented: readonly string[]): MaskText => {
  const others = presented.filter((secret) => secret.length >= shortest && !isFound(secret));
  const forms = new Set(others.flatMap(formsOf));
  return (text) => {
    let shown = toStorableText(text);
    if (shown.length >= shortestSecret && mayHoldSecret.test(shown)) shown = shown.replace(issuedSecret, `$1${mask}`);
    for (const form of forms) shown = shown.replaceAll(form, mask);
    return shown;
  };
};

const walkList = (list: readonly unknown[], maskText: MaskText): unknown => {
  const shown = list.map((inner) => walk(inner, maskText));
  return shown.every((inner, index) => inner === list[index]) ? list : shown;
};

/** Checks that only its own properties can be read of an object; of any other, no more than those is kept. */
const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
};

const walkObject = (object: object, maskText: MaskText): unknown => {
  const given = object as Readonly<Record<string, unknown>>;
  const keys = Object.keys(given);
  const names = keys.map((key) => maskText(key));
  const values = keys.map((key) => walk(given[key], maskText));
  const isSame = isPlain(object) && keys.every((key, index) => names[index] === key && values[index] === given[key]);
  return isSame ? given : Object.fromEntries(names.map((name, index) => [name, values[index]]));
};

/** Replaces texts at any depth; a value with nothing to replace is returned as it is, not copied. */
const walk = (value: unknown, maskText: MaskText): unknown => {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Array.isArray(value) ? walkList(value, maskText) : walkObject(value, maskText);
};

/**
 * A value as it may be kept: every secret that this server issues, of whatever kind, and what was presented as one
 * replaced in all its texts and keys, and what the database would refuse as well. The only way to a `Masked` value.
 */
export const maskSecrets = <T>(value: T, presented: readonly string[] = []): Masked<T> =>
  walk(value, textMask(presented)) as Masked<T>;
