import { createHash } from 'node:crypto';
import { ScimError } from '../scim-errors.js';

const digestLength = 22;

const digestOf = (list: string, index: string): string =>
  createHash('sha256').update(`${list}\0${index}`).digest('base64url').slice(0, digestLength);

/** A cursor over all types is the index of its page, held to the list that it was given for (RFC 9865 §2). */
export const encodeRootCursor = (list: string, startIndex: number): string =>
  `${startIndex}.${digestOf(list, String(startIndex))}`;

/** The index in a cursor of this list; an empty one asks for the first page. */
export const decodeRootCursor = (list: string, cursor: string): number => {
  if (cursor === '') return 1;
  const [index = '', digest] = cursor.split('.');
  if (/^\d{1,9}$/.test(index) && digest === digestOf(list, index)) return Number(index);
  throw new ScimError(
    400,
    'This cursor does not belong to this list, filter and order; start again with an empty one.',
    'invalidCursor',
  );
};
