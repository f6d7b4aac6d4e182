import { findAttribute, findSubAttribute } from './attribute-lookup.js';
import { normaliseScalar, rejectType } from './normalise-scalar.js';
import type { Attribute } from './types.js';
import { isRecord, isUnassigned, own } from './values.js';
import type { WriteReport } from './write-report.js';

/** Rejects the second spelling of a key: JSON objects with names that differ only in case are ambiguous. */
export const rejectDuplicate = (field: string, report: WriteReport): void =>
  report.reject('invalidSyntax', 'Send each attribute once: one appears twice, perhaps in another letter case.', field);

/**
 * Reads the parts of a complex value: declared ones under their proper names, in the order sent; undefined
 * stands for a part that the client clears.
 */
export const normaliseParts = (
  attribute: Attribute,
  input: Record<string, unknown>,
  field: string,
  report: WriteReport,
): Map<string, unknown> => {
  const parts = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(input)) {
    const part = findAttribute(attribute.subAttributes ?? [], key);
    const name = part?.name ?? key.toLowerCase();
    const partField = `${field}.${part?.name ?? key}`;
    if (seen.has(name)) rejectDuplicate(field, report);
    seen.add(name);
    if (!part) report.ignoreUndeclared(partField);
    else if (part.mutability === 'readOnly') report.ignoreReadOnly(partField);
    else parts.set(part.name, normaliseValue(part, value, partField, report));
  }
  return parts;
};

/** A bare text stands for the value of a complex attribute that has one: Okta's manager, Entra's members. */
export const wrapText = (attribute: Attribute, input: unknown): unknown =>
  typeof input === 'string' && findSubAttribute(attribute, 'value') ? { value: input } : input;

/** Reads one value of the attribute, also of a multi-valued one; undefined when nothing is assigned. */
export const normaliseSingle = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  if (isUnassigned(input)) return undefined;
  if (attribute.type !== 'complex') return normaliseScalar(attribute, input, field, report);
  const record = wrapText(attribute, input);
  if (!isRecord(record)) return rejectType(attribute, field, report);
  const assigned = [...normaliseParts(attribute, record, field, report)].filter(([, value]) => value !== undefined);
  return assigned.length > 0 ? Object.fromEntries(assigned) : undefined;
};

/** At most one value may be the preferred one (RFC 7643 §2.4). */
export const rejectSecondPrimary = (field: string, report: WriteReport): void =>
  report.reject('invalidValue', `Mark at most one of the ${field} as primary.`, field);

/** What only says something about a `value`. */
const remarks: ReadonlySet<string> = new Set(['type', 'primary']);

/** A value of a list with nothing but remarks on a `value` that is missing: a type alone is no e-mail address. */
export const isHollow = (attribute: Attribute, value: unknown): boolean => {
  if (isUnassigned(value)) return true;
  const hasValue = attribute.type === 'complex' && findSubAttribute(attribute, 'value') !== undefined;
  return hasValue && isRecord(value) && Object.keys(value).every((name) => remarks.has(name));
};

const normaliseList = (
  attribute: Attribute,
  input: unknown,
  field: string,
  report: WriteReport,
): unknown[] | undefined => {
  const values = (Array.isArray(input) ? input : [input])
    .map((item) => normaliseSingle(attribute, item, field, report))
    .filter((value) => value !== undefined);
  if (values.filter((value) => own(value, 'primary') === true).length > 1) rejectSecondPrimary(field, report);
  return values.length > 0 ? values : undefined;
};

/**
 * Reads a value of an attribute as it is to be stored. Undefined means unassigned (RFC 7643 §2.5): null, "", []
 * and {} at any level, or a failure, which the report then carries. One value stands for a list of one.
 */
export const normaliseValue = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  if (isUnassigned(input)) return undefined;
  return attribute.multiValued
    ? normaliseList(attribute, input, field, report)
    : normaliseSingle(attribute, input, field, report);
};
