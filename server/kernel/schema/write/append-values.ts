import { isJsonObject } from '../../json-object.js';
import { canonicalKey } from '../../text/canonical-key.js';
import { own, sameValue } from '../values/values.js';
import { look } from '../values/work.js';

const foldText = (value: unknown): unknown => (typeof value === 'string' ? canonicalKey(value) : value);

/** Two values of a list are one when they share type and value (RFC 7643 §2.4), or are alike without a value. */
const isSame = (left: unknown, right: unknown): boolean => {
  const value = own(left, 'value');
  if (value === undefined) return sameValue(left, right);
  return value === own(right, 'value') && foldText(own(left, 'type')) === foldText(own(right, 'type'));
};

const sorted = (value: unknown): unknown => (isJsonObject(value) ? Object.entries(value).sort() : value);

/** A text that only the same values have in common. */
const identityOf = (value: unknown): string => {
  const part = own(value, 'value');
  return JSON.stringify(part === undefined ? sorted(value) : [part, foldText(own(value, 'type'))]);
};

interface Finder {
  find(value: unknown): unknown;
  note(value: unknown): void;
}

const scan = (values: readonly unknown[]): Finder => ({
  find: (value) => values.find((item) => isSame(item, value)),
  note: () => undefined,
});

const index = (values: readonly unknown[]): Finder => {
  const known = new Map<string, unknown>();
  const note = (value: unknown): void => {
    const identity = identityOf(value);
    if (!known.has(identity)) known.set(identity, value);
  };
  values.forEach(note);
  return { find: (value) => known.get(identityOf(value)), note };
};

/**
 * The number of values from which an index costs less than searching the whole list for each: a body has room for
 * thousands.
 */
const many = 16;

/** Returns the cost of appending `added` values to a list of `values`, in steps of a write's work. */
export const costOfAppending = (values: number, added: number): number =>
  added < many ? added * values * look : values + added;

/**
 * Appends values to a list, or updates the same ones, since no list is to hold a value twice (RFC 7643 §2.4). Returns,
 * for each, the one in the list.
 */
export const appendValues = (values: unknown[], added: readonly unknown[]): unknown[] => {
  const finder = added.length < many ? scan(values) : index(values);
  return added.map((value) => {
    const present = finder.find(value);
    if (present === undefined) {
      values.push(value);
      finder.note(value);
      return value;
    }
    if (isJsonObject(present) && isJsonObject(value)) Object.assign(present, value);
    return present;
  });
};
