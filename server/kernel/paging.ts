import { badInput } from './errors.js';
import { isKeepable } from './plain-text.js';

/** The arguments of a Relay connection, as the schema passes them. */
export interface ConnectionArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** One page to read: how many, from where, and which way. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  cursor: Cursor | undefined;
}

/** The position after (or before) a row: the value it is sorted by, and its id. */
export interface Cursor {
  order: string;
  key: string;
  id: string;
}

const defaultPageSize = 50;
const maximumPageSize = 100;

/** Writes a cursor as opaque text. */
export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.order, cursor.key, cursor.id])).toString('base64url');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id as we write them: lower case, so that ids stay case-exact (RFC 7643 §3.1). */
export const isId = (text: string): boolean => uuid.test(text);

/** Reads a cursor of the given order; undefined where it is none of ours. */
export const decodeCursor = (text: string, order: string): Cursor | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3 || parts.some((part) => typeof part !== 'string')) return undefined;
    const [of, key, id] = parts as [string, string, string];
    return of === order && isId(id) && isKeepable(key) ? { order: of, key, id } : undefined;
  } catch {
    return undefined;
  }
};

const readSize = (field: 'first' | 'last', size: number): number => {
  if (size < 1 || size > maximumPageSize) {
    throw badInput(`${field} must be between 1 and ${maximumPageSize}.`, { field });
  }
  return size;
};

const readCursor = (field: 'after' | 'before', text: string, order: string): Cursor => {
  const cursor = decodeCursor(text, order);
  if (!cursor) throw badInput(`${field} is not a cursor of this list and order; start again without it.`, { field });
  return cursor;
};

/** Refuses a cursor whose key is not of the kind that the list is sorted by: nobody got it from us. */
export const checkCursorKey = (
  { backward, cursor }: PageRequest,
  order: string,
  fits: (key: string) => boolean,
): void => {
  if (cursor && !fits(cursor.key)) readCursor(backward ? 'before' : 'after', '', order);
};

/** Checks the arguments of a connection (Relay; edges 70) for the order that the list has. */
export const readConnectionArgs = (args: ConnectionArgs, order: string): PageRequest => {
  if (args.first != null && args.last != null) throw badInput('Give first or last, not both.', { field: 'last' });
  if (args.after != null && args.before != null) throw badInput('Give after or before, not both.', { field: 'before' });
  if (args.last != null || args.before != null) {
    return {
      limit: args.last != null ? readSize('last', args.last) : defaultPageSize,
      backward: true,
      cursor: args.before != null ? readCursor('before', args.before, order) : undefined,
    };
  }
  return {
    limit: args.first != null ? readSize('first', args.first) : defaultPageSize,
    backward: false,
    cursor: args.after != null ? readCursor('after', args.after, order) : undefined,
  };
};
