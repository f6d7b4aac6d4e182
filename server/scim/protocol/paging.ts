import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import type { JsonObject } from '../../kernel/json-object.js';
import { ok, type Result } from '../../kernel/result.js';
import type { PageInput } from '../gql/graphql.js';
import { pageSizes } from './limits.js';
import type { ResourceBody } from './resources.js';
import { messageSchemas } from './urns.js';

/** The parameters of a list that say which page, as text; absent ones are undefined. */
export interface PageParameters {
  startIndex?: string | undefined;
  count?: string | undefined;
  cursor?: string | undefined;
  sortBy?: string | undefined;
  sortOrder?: string | undefined;
}

/** The result of a page operation, for either resource type. */
export interface Page {
  totalCount: number;
  startIndex: number | null;
  nextCursor: string | null;
  previousCursor: string | null;
}

const maximumIndex = 2 ** 31 - 1;

const integer = /^-?\d+$/;

const clamp = (value: number, minimum: number, maximum: number): number => Math.min(Math.max(value, minimum), maximum);

const readInteger = (name: string, text: string | undefined, fallback: number): Result<number, InputFault> => {
  if (text === undefined || text === '') return ok(fallback);
  return integer.test(text) ? ok(Number(text)) : refuse('query.invalid/whole-number', { parameter: name });
};

/** Less than 1 means 1 for startIndex, less than 0 means 0 for count (RFC 7644 §3.4.2.4). */
const readIndexPage = ({ startIndex, count }: PageParameters): Result<PageInput, InputFault> => {
  const index = readInteger('startIndex', startIndex, 1);
  const size = readInteger('count', count, pageSizes.default);
  if (!index.ok) return index;
  if (!size.ok) return size;
  return ok({ startIndex: clamp(index.value, 1, maximumIndex), count: clamp(size.value, 0, pageSizes.maximum) });
};

/** RFC 9865 §2: an empty cursor asks for the first page, and a count of 0 or less for the total alone. */
const readCursorPage = ({ startIndex, count, cursor = '' }: PageParameters): Result<PageInput, InputFault> => {
  if (startIndex !== undefined) {
    return refuse('query.invalid/two-ways');
  }
  const size = readInteger('count', count, pageSizes.default);
  if (!size.ok) {
    return refuse('query.invalid/count', { limit: pageSizes.maximum });
  }
  const isAsked = count !== undefined && count !== '';
  return ok({ cursor, ...(isAsked && { count: clamp(size.value, 0, pageSizes.maximum) }) });
};

const readSorting = ({ sortBy, sortOrder }: PageParameters): Result<PageInput, InputFault> => {
  const order = sortOrder?.toLowerCase() || 'ascending';
  if (order !== 'ascending' && order !== 'descending') {
    return refuse('query.invalid/order');
  }
  return ok(sortBy ? { sortBy, sortOrder: order === 'ascending' ? 'ASC' : 'DESC' } : {});
};

/** Reads which page is wanted, in which order (RFC 7644 §3.4.2.3 and §3.4.2.4, RFC 9865). */
export const readPage = (parameters: PageParameters): Result<PageInput, InputFault> => {
  const page = parameters.cursor === undefined ? readIndexPage(parameters) : readCursorPage(parameters);
  if (!page.ok) return page;
  const sorting = readSorting(parameters);
  return sorting.ok ? ok({ ...page.value, ...sorting.value }) : sorting;
};

/** A list answer (RFC 7644 §3.4.2, RFC 9865 §2); itemsPerPage is the number of resources in it. */
export const toListResponse = (page: Page, resources: readonly ResourceBody[]): JsonObject => ({
  schemas: [messageSchemas.list],
  totalResults: page.totalCount,
  ...(page.startIndex !== null && { startIndex: page.startIndex }),
  itemsPerPage: resources.length,
  ...(page.previousCursor !== null && { previousCursor: page.previousCursor }),
  ...(page.nextCursor !== null && { nextCursor: page.nextCursor }),
  Resources: resources,
});
