import { isJsonObject } from '../../json-object.js';
import type { Attribute, AttributePath, Attributes, BoundFilter } from '../definitions/types.js';
import { evaluateElement } from '../filter/evaluate.js';
import { readJsonInText } from '../values/json-in-text.js';
import { rejectType } from '../values/normalise-scalar.js';
import {
  isBareText,
  isHollow,
  normaliseDescriptions,
  normaliseEntry,
  normaliseSingle,
  normaliseValue,
  rejectNothing,
} from '../values/normalise-value.js';
import { isEmpty, own } from '../values/values.js';
import { countComparisons, look, weigh } from '../values/work.js';
import type { WriteReport } from '../values/write-report.js';
import { appendValues, costOfAppending } from './append-values.js';
import { listAt, put } from './draft.js';
import { comparableValue, isDescribedBy, noTarget, rejectOverfull, settlePrimary } from './multi-valued.js';

/** One write to a multi-valued attribute. */
export interface ValuesWrite {
  op: 'ADD' | 'REPLACE';
  path: AttributePath;
  /** Selects the values; undefined means the list as a whole. */
  matches: BoundFilter | undefined;
  value: unknown;
}

/**
 * Returns the parts that a filter requires of a new value: type eq "work" makes { type: "work" }. Undefined if it
 * leaves a choice.
 */
const requiredParts = (filter: BoundFilter): Record<string, unknown> | undefined => {
  if (filter.kind === 'compare' && filter.operator === 'EQ' && filter.path.subAttribute) {
    return { [filter.path.subAttribute.name]: filter.value };
  }
  if (filter.kind !== 'and') return undefined;
  const parts = filter.filters.map(requiredParts);
  return parts.includes(undefined) ? undefined : Object.assign({}, ...parts);
};

const clear = (value: unknown): void => {
  if (isJsonObject(value)) for (const key of Object.keys(value)) delete value[key];
};

const setPart = (
  values: unknown[],
  targets: readonly unknown[],
  part: Attribute,
  { path, value }: ValuesWrite,
  report: WriteReport,
): void => {
  const written = normaliseValue(part, value, `${path.attribute.name}.${part.name}`, report);
  for (const target of targets) if (isJsonObject(target)) put(target, part.name, written);
  settlePrimary(path.attribute, values, part.name === 'primary' && written === true ? targets : [], report);
};

/**
 * Records the values that a write created; `rejectUnfinished` refuses the write if one of them gets no `value`. Marking
 * a missing value as primary would otherwise take the mark from another one.
 */
const begin = (
  holder: Attributes,
  { path: { attribute } }: ValuesWrite,
  part: Attribute | undefined,
  created: readonly unknown[],
  { begun }: WriteReport,
): void => {
  for (const value of created) {
    if (part === undefined || own(value, part.name) !== undefined) begun.push({ holder, attribute, value });
  }
};

const writePart = (holder: Attributes, write: ValuesWrite, part: Attribute, report: WriteReport): void => {
  const values = listAt(holder, write.path.attribute.name);
  if (!report.spend(values.length * look)) return;
  const isNew = values.length === 0;
  if (isNew) values.push({});
  setPart(values, values, part, write, report);
  if (isNew) begin(holder, write, part, values, report);
};

/** A replacement is a list that was empty before: neither holds the same value twice. */
const writeWholeList = (holder: Attributes, write: ValuesWrite, report: WriteReport): void => {
  const { attribute, subAttribute } = write.path;
  if (subAttribute) return writePart(holder, write, subAttribute, report);
  const incoming = normaliseValue(attribute, write.value, attribute.name, report);
  const values = write.op === 'REPLACE' ? [] : listAt(holder, attribute.name);
  const added: unknown[] = Array.isArray(incoming) ? incoming : [];
  const before = values.length;
  if (report.fault || !report.spend(costOfAppending(before, added.length))) return;
  // Asked first: of two that are one, the second changes the first.
  const wishes = added.map((value) => own(value, 'primary') === true);
  const preferred = appendValues(values, added).filter((_, position) => wishes[position]);
  settlePrimary(attribute, values, preferred, report);
  rejectOverfull(attribute.name, values.length, write.op === 'ADD' ? before : 0, report);
  put(holder, attribute.name, values.length > 0 ? values : undefined);
};

/** The value that `add` creates where the filter matches none, as Entra expects of emails[type eq "work"].value. */
const createMatch = (values: unknown[], { op, path, matches }: ValuesWrite, report: WriteReport): unknown[] => {
  const parts = op === 'ADD' && matches ? requiredParts(matches) : undefined;
  const created = parts && normaliseSingle(path.attribute, parts, path.attribute.name, report);
  // type eq "work" and type eq "home" is met by no value, whichever of the two is taken.
  if (created === undefined || !matches || !evaluateElement(matches, created)) {
    report.rejectAs(noTarget(path.attribute.name));
    return [];
  }
  values.push(created);
  rejectOverfull(path.attribute.name, values.length, values.length - 1, report);
  settlePrimary(path.attribute, values, own(created, 'primary') === true ? [created] : [], report);
  return [created];
};

/**
 * Reads the value that replaces each of those that a filter selects; a list of one is read as its entry. Refuses a
 * value that would leave one of them without a `value`: removing one takes a remove.
 */
const readReplacement = ({ op, path: { attribute }, value }: ValuesWrite, report: WriteReport): unknown => {
  const held = readJsonInText(value, report.rejectJsonOf(attribute.name));
  const input = Array.isArray(held) && held.length === 1 ? held[0] : held;
  if (input !== '' && isBareText(attribute, input)) return rejectType(attribute, attribute.name, report);
  const incoming = normaliseEntry(attribute, input, attribute.name, report);
  if (op === 'REPLACE' ? isHollow(attribute, incoming) : isEmpty(incoming)) rejectNothing(attribute.name, report);
  return incoming;
};

const writeMatches = (holder: Attributes, write: ValuesWrite, matches: BoundFilter, report: WriteReport): void => {
  const { attribute, subAttribute } = write.path;
  const values = listAt(holder, attribute.name);
  if (!report.spend(weigh(values) * countComparisons(matches))) return;
  const found = values.filter((value) => evaluateElement(matches, value));
  const targets = found.length > 0 ? found : createMatch(values, write, report);
  if (subAttribute) setPart(values, targets, subAttribute, write, report);
  if (found.length === 0) begin(holder, write, subAttribute, targets, report);
  if (subAttribute) return;

  const incoming = readReplacement(write, report);
  // One value takes the place of all that match (RFC 7644 §3.5.2.3); the emptied ones are tidied away.
  if (write.op === 'REPLACE') targets.forEach(clear);
  const written = write.op === 'REPLACE' ? targets.slice(0, 1) : targets;
  for (const target of written) if (isJsonObject(target)) Object.assign(target, incoming);
  settlePrimary(attribute, values, own(incoming, 'primary') === true ? written : [], report);
};

/** Adds to or replaces values of a multi-valued attribute (RFC 7644 §3.5.2.1, §3.5.2.3). */
export const writeValues = (holder: Attributes, write: ValuesWrite, report: WriteReport): void =>
  write.matches ? writeMatches(holder, write, write.matches, report) : writeWholeList(holder, write, report);

/**
 * A removal with a value is limited to the values in it, of which there may be none; RFC 7644 §3.5.2.2 knows no value.
 */
const namesValues = (value: unknown): boolean => value !== undefined && value !== null;

const removePart = (item: unknown, part: Attribute): void => {
  if (isJsonObject(item)) delete item[part.name];
};

/** The values in a removal of emails.value are those of the part: the texts, or objects that hold them. */
const describeParts = (part: Attribute, value: unknown): unknown => {
  if (!namesValues(value)) return undefined;
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((one) => (isJsonObject(one) ? one : { [part.name]: one }));
};

/** Removes values of a multi-valued attribute or a part of them (RFC 7644 §3.5.2.2); nothing there is no failure. */
export const removeValues = (
  holder: Attributes,
  { path, matches, value }: Omit<ValuesWrite, 'op'>,
  report: WriteReport,
): void => {
  const { attribute, subAttribute } = path;
  const values = listAt(holder, attribute.name);
  if (!report.spend(matches ? weigh(values) * countComparisons(matches) : values.length * look)) return;
  const isMatch = (item: unknown): boolean => matches === undefined || evaluateElement(matches, item);
  const named = subAttribute ? describeParts(subAttribute, value) : value;
  const descriptions = namesValues(named) ? normaliseDescriptions(attribute, named, report) : undefined;
  if (!report.spend(values.length * (descriptions?.length ?? 0) * look)) return;
  const described = descriptions?.map((one) => comparableValue(attribute, one));
  const isDescribed = (item: unknown): boolean => {
    if (!described) return true;
    const compared = comparableValue(attribute, item);
    return described.some((one) => isDescribedBy(compared, one));
  };
  const isMeant = (item: unknown): boolean => isMatch(item) && isDescribed(item);
  if (subAttribute) for (const item of values) isMeant(item) && removePart(item, subAttribute);
  else holder[attribute.name] = values.filter((item) => !isMeant(item));
};
