import { isJsonObject } from '../../json-object.js';
import { findAttribute, findSubAttribute } from '../definitions/attribute-lookup.js';
import type { Attribute } from '../definitions/types.js';
import { readJsonInText } from './json-in-text.js';
import { normaliseScalar, rejectType } from './normalise-scalar.js';
import { isEmpty, isUnassigned } from './values.js';
import { maxValues } from './work.js';
import { type WriteReport, withoutIndexes } from './write-report.js';

/** Rejects the second spelling of a key: JSON objects with names that differ only in case are ambiguous. */
export const rejectDuplicate = (field: string, report: WriteReport): void =>
  report.reject('body.attribute-twice/case', { attribute: field });

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
    if (seen.has(name)) rejectDuplicate(partField, report);
    seen.add(name);
    if (!part) report.ignoreUndeclared(`${withoutIndexes(field)}.${key}`);
    else if (part.mutability === 'readOnly') report.ignoreReadOnly(`${withoutIndexes(field)}.${part.name}`);
    else parts.set(part.name, normaliseValue(part, value, partField, report));
  }
  return parts;
};

/**
 * A bare text stands for the value of a complex attribute that has one: Okta's manager, Entra's members. A text that
 * holds JSON stands for what it holds.
 */
export const readComplex = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  const held = readJsonInText(input, report.rejectJsonOf(field));
  return typeof held === 'string' && findSubAttribute(attribute, 'value') ? { value: held } : held;
};

const assignedParts = (parts: Map<string, unknown>): Record<string, unknown> | undefined => {
  const assigned = [...parts].filter(([, value]) => value !== undefined);
  return assigned.length > 0 ? Object.fromEntries(assigned) : undefined;
};

/** Reads one value of an attribute that is not unassigned; undefined when none of its parts is assigned. */
export const normaliseSingle = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  if (isUnassigned(input)) return undefined;
  if (attribute.type !== 'complex') return normaliseScalar(attribute, input, field, report);
  const record = readComplex(attribute, input, field, report);
  if (!isJsonObject(record)) return rejectType(attribute, field, report);
  return assignedParts(normaliseParts(attribute, record, field, report));
};

/** Rejects an entry of a list that names nothing: only the attribute as a whole can be unassigned (RFC 7643 §2.5). */
export const rejectNothing = (field: string, report: WriteReport): undefined => {
  report.reject('value.empty-entry', { attribute: field });
  return undefined;
};

/**
 * Reads one entry of a list. An entry that names nothing fails the write; undefined stands for one whose parts are all
 * unassigned.
 */
export const normaliseEntry = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  if (isEmpty(input)) return rejectNothing(field, report);
  if (attribute.type !== 'complex') return normaliseScalar(attribute, input, field, report);
  const record = readComplex(attribute, input, field, report);
  if (!isJsonObject(record)) return rejectType(attribute, field, report);
  const parts = normaliseParts(attribute, record, field, report);
  return parts.size === 0 ? rejectNothing(field, report) : assignedParts(parts);
};

/** At most one value may be the preferred one (RFC 7643 §2.4). */
export const rejectSecondPrimary = (field: string, report: WriteReport): void =>
  report.reject('value.primary-twice', { attribute: field });

/** The sub-attributes that only describe a `value`. */
const remarks: ReadonlySet<string> = new Set(['type', 'primary']);

/** A value of a list with nothing but remarks on a `value` that is missing: a type alone is no e-mail address. */
export const isHollow = (attribute: Attribute, value: unknown): boolean => {
  if (isEmpty(value)) return true;
  const hasValue = attribute.type === 'complex' && findSubAttribute(attribute, 'value') !== undefined;
  return hasValue && isJsonObject(value) && Object.keys(value).every((name) => remarks.has(name));
};

/**
 * A client that marks several values contradicts itself and loses none of them: the last one keeps the mark (decision
 * 24).
 */
const keepLastPrimary = (values: readonly unknown[], field: string, report: WriteReport): void => {
  const marked = values.filter((value) => isJsonObject(value) && value.primary === true) as Record<string, unknown>[];
  if (marked.length < 2) return;
  for (const value of marked.slice(0, -1)) value.primary = false;
  report.passOver(field, `Several ${field} are marked as primary, where one may be; the last one keeps the mark.`);
};

/** Rejects a list with more values than are kept, before anything looks at them. */
const isOverlong = (input: unknown, field: string, report: WriteReport): boolean => {
  if (!Array.isArray(input) || input.length <= maxValues) return false;
  report.reject('value.too-many', { attribute: field, limit: maxValues, count: input.length });
  return true;
};

/** The entries of a list, each with its name in a fault. A single value is read as a list of one. */
const entriesOf = (input: unknown, field: string): { entry: unknown; place: string }[] =>
  Array.isArray(input)
    ? input.map((entry, index) => ({ entry, place: `${field}[${index}]` }))
    : [{ entry: input, place: field }];

/**
 * Reads the values of a list as they are to be stored. A value that says itself that it has none is passed over with a
 * note: Okta and OneLogin push the parts of a cleared field like this.
 */
const normaliseList = (
  attribute: Attribute,
  input: unknown,
  field: string,
  report: WriteReport,
): unknown[] | undefined => {
  if (isOverlong(input, field, report)) return undefined;
  const values: unknown[] = [];
  for (const { entry, place } of entriesOf(input, field)) {
    const value = normaliseEntry(attribute, entry, place, report);
    if (report.fault) return undefined;
    if (isHollow(attribute, value)) report.passOver(field, `${place} has no value and was not stored.`);
    else values.push(value);
  }
  keepLastPrimary(values, field, report);
  return values.length > 0 ? values : undefined;
};

/**
 * A text in the place of a whole list, or of one value that a filter selects, where values have types (e-mails,
 * telephone numbers): it would lose them. A role is told by its text alone, and Okta maps a single one like that.
 */
export const isBareText = ({ subAttributes = [] }: Attribute, held: unknown): boolean =>
  typeof held === 'string' && subAttributes.some(({ canonicalValues }) => canonicalValues !== undefined);

/** Rejects a value in the place of a list. */
export const rejectList = (field: string, report: WriteReport): undefined => {
  report.reject('value.type', { attribute: field, expected: 'a list of objects' });
  return undefined;
};

/**
 * Reads what a removal describes (Entra names the values to remove). Each description has to say something: one that
 * says nothing would fit every value.
 */
export const normaliseDescriptions = (attribute: Attribute, input: unknown, report: WriteReport): unknown[] => {
  const held = readJsonInText(input, report.rejectJsonOf(attribute.name));
  if (isOverlong(held, attribute.name, report)) return [];
  const descriptions: unknown[] = [];
  for (const { entry, place } of isUnassigned(held) ? [] : entriesOf(held, attribute.name)) {
    const value = normaliseEntry(attribute, entry, place, report);
    if (isEmpty(value)) rejectNothing(place, report);
    if (report.fault) return [];
    descriptions.push(value);
  }
  return descriptions;
};

/**
 * Reads a value of an attribute as it is to be stored. Undefined means unassigned (RFC 7643 §2.5): null, "" and [] for
 * the attribute as a whole, or a failure, which the report then carries.
 */
export const normaliseValue = (attribute: Attribute, input: unknown, field: string, report: WriteReport): unknown => {
  if (!attribute.multiValued) return normaliseSingle(attribute, input, field, report);
  const held = attribute.type === 'complex' ? readJsonInText(input, report.rejectJsonOf(field)) : input;
  if (isUnassigned(held)) return undefined;
  return isBareText(attribute, held) ? rejectList(field, report) : normaliseList(attribute, held, field, report);
};
