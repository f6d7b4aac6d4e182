import { badInput } from '../../kernel/errors.js';
import { decodeCursor, encodeCursor } from '../../kernel/paging.js';
import type { OrderDirection, PageInput } from './page-info.type.js';

export const maximumCount = 1_000;
const defaultCount = 100;

/** SCIM's paging arguments, read: either an index (from 1) or a cursor (the id after which to go on). */
export interface ScimPage {
  count: number;
  startIndex: number;
  /** Undefined: index paging. Null: the first page by cursor. */
  after: string | null | undefined;
  sortBy: string | undefined;
  descending: boolean;
}

const cursorOrder = 'scim';

/** Reads PageInput by the rules of RFC 7644 §3.4.2.4 and RFC 9865 §2. */
export const readPage = (page: PageInput): ScimPage => {
  const count = Math.min(Math.max(page.count ?? defaultCount, 0), maximumCount);
  const common = { count, sortBy: page.sortBy ?? undefined, descending: page.sortOrder === ('DESC' as OrderDirection) };
  if (page.cursor == null) return { ...common, startIndex: Math.max(page.startIndex ?? 1, 1), after: undefined };
  if (page.startIndex != null) throw badInput('Give startIndex or cursor, not both.', { reason: 'invalidValue' });
  if (page.sortBy != null) {
    throw badInput('Cursor paging goes in the order of creation; leave sortBy out, or page by startIndex.', {
      reason: 'invalidValue',
    });
  }
  if (page.cursor === '') return { ...common, startIndex: 1, after: null };
  const cursor = decodeCursor(page.cursor, cursorOrder);
  if (!cursor) throw badInput('This cursor is not one of ours; start again without it.', { reason: 'invalidCursor' });
  return { ...common, startIndex: 1, after: cursor.id };
};

/** The cursor of the page that follows an id. */
export const nextCursorAfter = (id: string): string => encodeCursor({ order: cursorOrder, key: '', id });
