import type { InputFault } from '../kernel/errors.js';
import { fail, ok, type Result } from '../kernel/result.js';

/** A JSON object as it came over the wire. */
export type JsonObject = Record<string, unknown>;

/** How deep a body may nest; SCIM itself needs four levels. */
export const maximumDepth = 32;

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const syntaxFault = (message: string): InputFault => ({ reason: 'invalidSyntax', message });

const valueFault = (message: string): InputFault => ({ reason: 'invalidValue', message });

/** Whether a JSON value is an object, not an array or null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEscaped = (text: string, quote: number): boolean => {
  let backslashes = 0;
  while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
};

/** Index of the quote that closes the string opened at `start`, or the end of the text. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
};

/** The string's characters with escapes resolved; a broken escape is left for JSON.parse to refuse. */
const decodeString = (raw: string): string => {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
};

const nextVisible = (text: string, from: number): number => {
  let index = from;
  while (text.charCodeAt(index) <= 0x20) index += 1;
  return index;
};

const checkKey = (keys: Set<string>, key: string): InputFault | undefined => {
  const folded = key.toLowerCase();
  if (folded === '__proto__') return syntaxFault('The body uses a reserved attribute name; remove it.');
  if (keys.has(folded)) {
    return syntaxFault('The body has the same attribute twice in one object (names ignore case); send it once.');
  }
  keys.add(folded);
  return undefined;
};

const checkText = (text: string): InputFault | undefined =>
  text.includes('\0') || !text.isWellFormed()
    ? valueFault('A text holds U+0000 or half of a surrogate pair, which cannot be stored; remove that character.')
    : undefined;

const checkNumber = (text: string, start: number): InputFault | undefined => {
  number.lastIndex = start;
  const value = Number(number.exec(text)?.[0] ?? 0);
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return exact
    ? undefined
    : valueFault('A number is too large to be kept exactly (RFC 7493 §2.2); send it as a string.');
};

/**
 * Looks for what JSON.parse lets through: repeated names (RFC 7493 §2.3), depth, characters that cannot be
 * stored and inexact numbers. One pass that tolerates bad JSON, so that it can run before the parser.
 */
const findFault = (text: string): InputFault | undefined => {
  const escapes = text.includes('\\u');
  const open: (Set<string> | undefined)[] = [];
  for (let index = 0; index < text.length; index += 1) {
    let fault: InputFault | undefined;
    const character = text[index] as string;
    if (character === '"') {
      const end = endOfString(text, index);
      const keys = open.at(-1);
      const isKey = keys !== undefined && text[nextVisible(text, end + 1)] === ':';
      if (isKey || escapes) {
        const content = decodeString(text.slice(index + 1, end));
        fault = (escapes ? checkText(content) : undefined) ?? (isKey ? checkKey(keys, content) : undefined);
      }
      index = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (open.length > maximumDepth) fault = syntaxFault(`The body nests deeper than ${maximumDepth} levels.`);
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      fault = checkNumber(text, index);
      index = Math.max(index, number.lastIndex - 1);
    }
    if (fault) return fault;
  }
  return undefined;
};

/**
 * Parses a JSON object strictly: no repeated names, no lossy numbers, no characters that PostgreSQL refuses. What is no
 * JSON at all is said first: a fault of a value means something only in a body whose structure holds (RFC 7644 §3.12).
 */
export const parseStrictJson = (text: string): Result<JsonObject, InputFault> => {
  const fault = findFault(text);
  if (fault?.reason === 'invalidSyntax') return fail(fault);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(syntaxFault('The body is not valid JSON; send one complete JSON object.'));
  }
  if (fault) return fail(fault);
  return isJsonObject(value) ? ok(value) : fail(syntaxFault('The body has to be one JSON object.'));
};
