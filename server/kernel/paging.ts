import { fault } from './faults/fault.js';
import { isKeepable } from './text/plain-text.js';

/** The arguments of a Relay connection, as the schema passes them. */
export interface ConnectionArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** One page to read: how many of what lies between two rows, and from which end. */
export interface PageRequest {
  limit: number;
  backward: boolean;
  after: Cursor | undefined;
  before: Cursor | undefined;
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

/** The form of our ids, as a regular expression of JavaScript and of PostgreSQL. */
export const idForm = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

const uuid = new RegExp(idForm);

/**
 * Returns whether a text is an id in the form of this server: lower case, so that ids stay case-exact (RFC 7643 §3.1).
 */
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** Returns whether a text would be such an id in lower case: somebody meant one, and no row has it. */
export const isMisspelledId = (text: string): boolean => !uuid.test(text) && uuid.test(text.toLowerCase());

/** Reads a cursor of the given order; undefined for a text that this server did not write. */
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
    throw fault('input.range', { field, least: 1, most: maximumPageSize });
  }
  return size;
};

const readCursor = (field: 'after' | 'before', text: string, order: string): Cursor => {
  const cursor = decodeCursor(text, order);
  if (!cursor) throw fault('page.cursor', { field });
  return cursor;
};

/** Refuses a cursor whose key is not of the kind that the list is sorted by: nobody got it from us. */
export const checkCursorKeys = (request: PageRequest, order: string, fits: (key: string) => boolean): void => {
  for (const field of ['after', 'before'] as const) {
    const cursor = request[field];
    if (cursor && !fits(cursor.key)) readCursor(field, '', order);
  }
};

/**
 * Checks the arguments of a connection for the order that the list has (hostile-input 70). The cursors cut the list,
 * then `first` or `last` says how many of what is left and from which end (Relay's ApplyCursorsToEdges and
 * EdgesToReturn); `before` alone asks for the rows just before it. Both numbers at once, which Relay advises against,
 * are refused.
 */
export const readConnectionArgs = (args: ConnectionArgs, order: string): PageRequest => {
  if (args.first != null && args.last != null)
    throw fault('input.contradiction', { field: 'last', wanted: 'first or last, not both' });
  const backward = args.last != null || (args.first == null && args.before != null && args.after == null);
  const size = backward ? args.last : args.first;
  return {
    limit: size != null ? readSize(backward ? 'last' : 'first', size) : defaultPageSize,
    backward,
    after: args.after != null ? readCursor('after', args.after, order) : undefined,
    before: args.before != null ? readCursor('before', args.before, order) : undefined,
  };
};

/**
 * Returns whether there are rows on either side (Relay's HasNextPage and HasPreviousPage): a cursor shows that there
 * are rows beyond it, and one row too many was read at the other end.
 */
export const neighboursOf = ({ backward, after, before }: PageRequest, more: boolean) => ({
  hasNextPage: backward ? before !== undefined : more,
  hasPreviousPage: backward ? more : after !== undefined,
});
