import { canonicalKey } from '../canonical-key.js';
import type { InputFault } from '../errors.js';
import { rejectSecondPrimary } from './normalise-value.js';
import type { Attribute } from './types.js';
import { isRecord, own, sameValue } from './values.js';
import type { WriteReport } from './write-report.js';

/** Why a value filter found nothing to work on (RFC 7644 §3.12, noTarget). */
export const noTarget = (field: string): InputFault => ({
  reason: 'noTarget',
  message: `No value of ${field} matches the filter; read the resource and name a value that exists.`,
  field,
});

const sameKey = (left: unknown, right: unknown): boolean =>
  typeof left === 'string' && typeof right === 'string' ? canonicalKey(left) === canonicalKey(right) : left === right;

/** RFC 7643 §2.4: no two values of a list with the same type and value. */
const isSameEntry = (left: unknown, right: unknown): boolean => {
  if (sameValue(left, right)) return true;
  if (!isRecord(left) || !isRecord(right) || own(left, 'value') === undefined) return false;
  return own(left, 'value') === own(right, 'value') && sameKey(own(left, 'type'), own(right, 'type'));
};

/** Appends a value, or brings the same one up to date; returns the one in the list. */
export const appendValue = (values: unknown[], value: unknown): unknown => {
  const present = values.find((item) => isSameEntry(item, value));
  if (present === undefined) values.push(value);
  else if (isRecord(present) && isRecord(value)) Object.assign(present, value);
  return present ?? value;
};

/** Whether a value has everything that the described one has: what a removal by value means (Entra). */
export const isDescribedBy = (value: unknown, description: unknown): boolean =>
  isRecord(value) && isRecord(description)
    ? Object.entries(description).every(([name, part]) => sameValue(own(value, name), part))
    : sameValue(value, description);

/** Making one value primary takes it from the others (RFC 7644 §3.5.2). */
export const settlePrimary = (
  attribute: Attribute,
  values: readonly unknown[],
  preferred: readonly unknown[],
  report: WriteReport,
): void => {
  if (new Set(preferred).size > 1) rejectSecondPrimary(attribute.name, report);
  if (preferred.length === 0) return;
  for (const value of values) {
    if (isRecord(value) && value.primary === true && !preferred.includes(value)) value.primary = false;
  }
};
