import type { InputFault } from '../../faults/errors.js';
import { inputFault } from '../../faults/fault.js';
import { isJsonObject } from '../../json-object.js';
import { findSubAttribute } from '../definitions/attribute-lookup.js';
import type { Attribute } from '../definitions/types.js';
import { comparable } from '../values/compare-values.js';
import { rejectSecondPrimary } from '../values/normalise-value.js';
import { own, sameValue } from '../values/values.js';
import { maxValues } from '../values/work.js';
import type { WriteReport } from '../values/write-report.js';

/** The fault of a value filter that matches nothing (RFC 7644 §3.12, noTarget). */
export const noTarget = (field: string): InputFault => inputFault('patch.no-target', { attribute: field });

/** Rejects a list that has grown beyond what is kept; one that was longer before may become shorter step by step. */
export const rejectOverfull = (field: string, length: number, before: number, report: WriteReport): void => {
  if (length <= maxValues || length <= before) return;
  report.reject('value.too-many/overfull', { attribute: field, limit: maxValues, count: length });
};

/** A value of a list as it compares: its parts by their types and `caseExact` (RFC 7643 §2.2), as in a filter. */
export const comparableValue = (attribute: Attribute, value: unknown): unknown => {
  if (!isJsonObject(value)) return comparable(attribute, value);
  const parts = Object.entries(value).map(([name, part]) => {
    const described = findSubAttribute(attribute, name);
    return [name, described ? comparable(described, part) : part] as const;
  });
  return Object.fromEntries(parts);
};

/**
 * Returns whether a value has everything that the description has, as a removal by value means it (Entra). Both are in
 * the form of `comparableValue`.
 */
export const isDescribedBy = (value: unknown, description: unknown): boolean =>
  isJsonObject(value) && isJsonObject(description)
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
    if (isJsonObject(value) && value.primary === true && !preferred.includes(value)) value.primary = false;
  }
};
