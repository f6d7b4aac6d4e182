import { createHash } from 'node:crypto';
import type { DomainError } from '../kernel/faults/errors.js';
import { fault } from '../kernel/faults/fault.js';
import { isId } from '../kernel/paging.js';

/** The start of a page: beyond a row, in one direction or the other. */
export interface CursorPosition {
  backward: boolean;
  /** The value that the row is sorted by, as text; null where it has none. */
  key: string | null;
  id: string;
  /** The count that its page asked for; undefined in a cursor of an older release. */
  count: number | undefined;
}

const digestLength = 22;

const digestOf = (list: string, payload: string): string =>
  createHash('sha256').update(list).update('\0').update(payload).digest('base64url').slice(0, digestLength);

/**
 * Writes a cursor for one list only; `list` identifies its filter, order and reader. All of its characters are
 * unreserved ones of RFC 3986 §2.3 (RFC 9865 §2).
 */
export const encodeScimCursor = (list: string, { backward, key, id, count }: CursorPosition): string => {
  const payload = Buffer.from(JSON.stringify([backward ? 1 : 0, key, id, count])).toString('base64url');
  return `${payload}.${digestOf(list, payload)}`;
};

/** Returns the refusal of a cursor that Rollcall did not make for this list. */
export const foreignCursor = (): DomainError => fault('query.cursor');

/** Refuses another count than that of the first page: all parameters but the cursor stay the same (RFC 9865 §2). */
export const checkCount = (asked: number, ofWalk: number | undefined): void => {
  if (ofWalk === undefined || asked === ofWalk) return;
  throw fault('query.invalid/other-count', { count: ofWalk });
};

const isPosition = (parts: unknown): parts is [0 | 1, string | null, string, number?] =>
  Array.isArray(parts) &&
  (parts[0] === 0 || parts[0] === 1) &&
  (parts[1] === null || typeof parts[1] === 'string') &&
  typeof parts[2] === 'string' &&
  isId(parts[2]) &&
  (parts[3] === undefined || typeof parts[3] === 'number');

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a cursor of this list; refuses one that was changed or belongs to another list (RFC 9865 §2.1). */
export const decodeScimCursor = (list: string, text: string): CursorPosition => {
  const [payload = '', digest = '', ...rest] = text.split('.');
  if (rest.length === 0 && digest === digestOf(list, payload)) {
    const parts = readJson(Buffer.from(payload, 'base64url').toString('utf8'));
    if (isPosition(parts)) return { backward: parts[0] === 1, key: parts[1], id: parts[2], count: parts[3] };
  }
  throw foreignCursor();
};
