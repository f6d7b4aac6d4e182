import { createHash } from 'node:crypto';
import { pageSizes } from '../protocol/limits.js';
import { scimFault } from '../protocol/scim-errors.js';

const digestLength = 22;

const digestOf = (list: string, index: string): string =>
  createHash('sha256').update(`${list}\0${index}`).digest('base64url').slice(0, digestLength);

/** The start of a page within the list, and the number of resources that each page of this list asks for. */
export interface RootPosition {
  startIndex: number;
  count: number;
}

/** A cursor over all types is the index of its page, held to the list that it was given for (RFC 9865 §2). */
export const encodeRootCursor = (list: string, { startIndex, count }: RootPosition): string => {
  const place = `${startIndex}-${count}`;
  return `${place}.${digestOf(list, place)}`;
};

/** The page behind a cursor of this list; an empty one asks for the first page. The count of a walk stays as it was. */
export const decodeRootCursor = (list: string, cursor: string, asked: number | undefined): RootPosition => {
  if (cursor === '') return { startIndex: 1, count: asked ?? pageSizes.default };
  const [place = '', digest] = cursor.split('.');
  const [, index, size] = /^(\d{1,9})(?:-(\d{1,4}))?$/.exec(place) ?? [];
  if (index === undefined || digest !== digestOf(list, place)) {
    throw scimFault('query.cursor');
  }
  const count = size === undefined ? (asked ?? pageSizes.default) : Number(size);
  if (asked !== undefined && asked !== 0 && asked !== count) {
    throw scimFault('query.invalid/other-count', { count });
  }
  return { startIndex: Number(index), count: asked ?? count };
};
