import { retold } from '../../faults/fault.js';
import type { Attribute } from '../definitions/types.js';
import { toInstant } from './date-time.js';
import { checkAttributeText } from './text-rules.js';
import type { WriteReport } from './write-report.js';

/** Base64 as RFC 4648 §4 writes it; RFC 7643 §2.3.6 lets the padding at the end be left out. */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/**
 * The characters that no URI or IRI holds (RFC 3986, RFC 3987 §2.2). Relative ones and other alphabets pass (RFC 7643
 * §2.3.7), and so do blanks around one, which people paste along.
 */
const notInUri = /[\s\p{Cc}<>"{}|\\^`]/u;

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Reads a boolean, also as the text that Entra sends ("True"). */
export const toBoolean = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const word = value.toLowerCase();
  return Object.hasOwn(booleans, word) ? booleans[word] : undefined;
};

const expectations: Record<Attribute['type'], string> = {
  string: 'a string',
  reference: 'a URI such as https://example.com/photo.png',
  binary: 'base64 text',
  boolean: 'true or false',
  decimal: 'a number',
  integer: 'a whole number between -2^53 and 2^53',
  dateTime: 'a date such as 2026-01-31, or a date and time such as 2026-01-31T08:00:00Z',
  complex: 'an object',
};

/** Says what a value of the attribute has to be. */
export const rejectType = (attribute: Attribute, field: string, report: WriteReport): undefined => {
  report.reject('value.type', { attribute: field, expected: expectations[attribute.type] });
  return undefined;
};

/** Base64 as it is stored: certificates come wrapped at 64 characters, and the blanks carry nothing (decision 24). */
const withoutBlanks = (text: string, field: string, report: WriteReport): string => {
  const tight = text.replace(/\s+/g, '');
  if (tight !== text) report.passOver(field, `${field} was stored without the blanks in its base64.`);
  return tight;
};

const normaliseText = (attribute: Attribute, sent: string, field: string, report: WriteReport): string | undefined => {
  const text = attribute.type === 'binary' ? withoutBlanks(sent, field, report) : sent;
  const checked = checkAttributeText(attribute, text, field);
  if (!checked.ok) {
    report.rejectAs(retold(checked.error, { field }));
    return undefined;
  }
  const isWellTyped =
    (attribute.type !== 'binary' || base64.test(text)) &&
    (attribute.type !== 'reference' || !notInUri.test(text.trim())) &&
    (attribute.type !== 'dateTime' || toInstant(text) !== undefined);
  return isWellTyped ? text : rejectType(attribute, field, report);
};

/** Checks one simple value against its attribute's type (RFC 7643 §2.3). Text is kept as it was written. */
export const normaliseScalar = (
  attribute: Attribute,
  input: unknown,
  field: string,
  report: WriteReport,
): string | number | boolean | undefined => {
  switch (attribute.type) {
    case 'boolean':
      return toBoolean(input) ?? rejectType(attribute, field, report);
    case 'decimal':
      return Number.isFinite(input) ? (input as number) : rejectType(attribute, field, report);
    case 'integer':
      return Number.isSafeInteger(input) ? (input as number) : rejectType(attribute, field, report);
    default:
      return typeof input === 'string'
        ? normaliseText(attribute, input, field, report)
        : rejectType(attribute, field, report);
  }
};
