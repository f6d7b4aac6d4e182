import { fault } from '../kernel/faults/fault.js';

export const maximumCount = 1_000;
export const defaultCount = 100;

/** SCIM's paging arguments, as the schema passes them. */
export interface PageArgs {
  startIndex?: number | null;
  cursor?: string | null;
  count?: number | null;
  sortBy?: string | null;
  sortOrder?: string | null;
}

/** SCIM's paging arguments, parsed: either an index (from 1) or a cursor. */
export interface ScimPage {
  count: number;
  /** The count that was asked for; undefined where the count of a cursor's first page applies. */
  asked: number | undefined;
  startIndex: number;
  /** Undefined: index paging. Empty: the first page by cursor. */
  cursor: string | undefined;
  sortBy: string | undefined;
  descending: boolean;
}

/** Reads the arguments by the rules of RFC 7644 §3.4.2.4 and RFC 9865 §2. */
export const readPage = (page: PageArgs): ScimPage => {
  if (page.startIndex != null && page.cursor != null) {
    throw fault('query.invalid/index-or-cursor');
  }
  const count = Math.min(Math.max(page.count ?? defaultCount, 0), maximumCount);
  return {
    count,
    asked: page.count == null ? undefined : count,
    startIndex: Math.max(page.startIndex ?? 1, 1),
    cursor: page.cursor ?? undefined,
    sortBy: page.sortBy ?? undefined,
    descending: page.sortOrder === 'DESC',
  };
};
