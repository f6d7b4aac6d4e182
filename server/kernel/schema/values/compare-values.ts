import { canonicalKey } from '../../text/canonical-key.js';
import type { Attribute, CompareOperator } from '../definitions/types.js';
import { toInstant } from './date-time.js';

/** Types whose values are texts and compare as such. */
export const isTextual = (attribute: Attribute): boolean =>
  attribute.type === 'string' || attribute.type === 'reference' || attribute.type === 'binary';

/** The form under which a value is compared: texts that ignore case by their key, points in time as instants. */
export const comparable = (attribute: Attribute, value: unknown): unknown => {
  if (attribute.type === 'dateTime') return typeof value === 'string' ? toInstant(value) : undefined;
  return typeof value === 'string' && isTextual(attribute) && !attribute.caseExact ? canonicalKey(value) : value;
};

/** Orders texts by code point, which is the order of their UTF-8 bytes and of COLLATE "C". */
const compareText = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));

const order = (left: unknown, right: unknown): number | undefined => {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return typeof left === 'number' && typeof right === 'number' ? left - right : undefined;
};

const texts: Partial<Record<CompareOperator, (actual: string, expected: string) => boolean>> = {
  CO: (actual, expected) => actual.includes(expected),
  SW: (actual, expected) => actual.startsWith(expected),
  EW: (actual, expected) => actual.endsWith(expected),
};

const orders: Partial<Record<CompareOperator, (order: number) => boolean>> = {
  GT: (order) => order > 0,
  GE: (order) => order >= 0,
  LT: (order) => order < 0,
  LE: (order) => order <= 0,
};

/**
 * Applies one comparison (RFC 7644 §3.4.2.2). A value that is not there equals nothing, so only `ne` holds for it.
 */
export const matches = (
  attribute: Attribute,
  operator: CompareOperator,
  actual: unknown,
  expected: string | number | boolean | null,
): boolean => {
  const left = comparable(attribute, actual);
  const right = comparable(attribute, expected);
  if (operator === 'NE') return left !== right;
  if (left === undefined || left === null) return false;
  if (operator === 'EQ') return left === right;
  const text = texts[operator];
  if (text) return typeof left === 'string' && typeof right === 'string' && text(left, right);
  const difference = order(left, right);
  return difference !== undefined && (orders[operator]?.(difference) ?? false);
};
