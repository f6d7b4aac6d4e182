import { isDeepStrictEqual } from 'node:util';
import type { AttributeChange, AttributeFilter } from '../../../server/kernel/schema/definitions/types.js';

/** One value of a list such as `emails`. */
type Entry = Record<string, unknown>;
type Bag = Record<string, unknown>;

/** The attributes that this reference treats as lists, as objects with parts, and as extensions. */
const lists = ['emails', 'roles'];
const objects = ['name', 'manager'];
const isExtension = (name: string): boolean => name.startsWith('urn:');

class Refused extends Error {}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Returns the object under a name; creates it if there is none. */
const objectAt = (bag: Bag, name: string): Bag => {
  bag[name] ??= {};
  return bag[name] as Bag;
};

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** Evaluates a filter on one value of a list: `eq` without regard to case, `and`, `or`, `not`. */
const isMeant = (filter: AttributeFilter | null | undefined, entry: Entry): boolean => {
  if (!filter) return true;
  if (filter.and) return filter.and.every((one) => isMeant(one, entry));
  if (filter.or) return filter.or.some((one) => isMeant(one, entry));
  if (filter.not) return !isMeant(filter.not, entry);
  return (
    filter.where !== undefined && filter.where !== null && fold(entry[filter.where.path]) === fold(filter.where.value)
  );
};

/** Returns the parts that a filter determines: those of `eq`, alone or joined by `and`. */
const demanded = (filter: AttributeFilter | null | undefined): Entry => {
  if (filter?.and) return Object.assign({}, ...filter.and.map(demanded));
  if (filter?.where) return { [filter.where.path]: filter.where.value };
  throw new Refused('noTarget');
};

/** Removes `primary` from all values but the new primary one; refuses two of those. */
const settle = (entries: Entry[], primary: Entry[]): void => {
  if (primary.length > 1) throw new Refused('two are primary');
  for (const entry of entries) if (primary.length > 0 && entry.primary && entry !== primary[0]) entry.primary = false;
};

const write = (entry: Entry, parts: Entry): void => {
  for (const [name, part] of Object.entries(parts)) {
    if (isEmpty(part)) delete entry[name];
    else entry[name] = part;
  }
};

const append = (entries: Entry[], added: Entry): Entry => {
  const twin = entries.find((entry) => entry.value === added.value && fold(entry.type) === fold(added.type));
  if (!twin) entries.push(added);
  return Object.assign(twin ?? added, added);
};

const toEntries = (value: unknown): Entry[] =>
  isEmpty(value) ? [] : (structuredClone(Array.isArray(value) ? value : [value]) as Entry[]);

/** Reads the entries of a value; of several primary ones, the last keeps the mark. */
const asEntries = (value: unknown): Entry[] => {
  const entries = toEntries(value);
  for (const entry of entries.filter(({ primary }) => primary === true).slice(0, -1)) entry.primary = false;
  return entries;
};

/** RFC 7644 §3.5.2.2: removes all entries, or those that match the filter; a value narrows that to entries like it. */
const removeEntries = (entries: Entry[], { filter, subAttribute, value }: AttributeChange): Entry[] => {
  const meant = entries.filter((entry) => isMeant(filter, entry));
  if (subAttribute) {
    for (const entry of meant) delete entry[subAttribute];
    return entries;
  }
  const described = isEmpty(value) ? [{}] : toEntries(value);
  const isDescribed = (entry: Entry): boolean =>
    described.some((one) => Object.entries(one).every(([name, part]) => fold(entry[name]) === fold(part)));
  return entries.filter((entry) => !(meant.includes(entry) && isDescribed(entry)));
};

/** Entries that the changes created: in the end, they need more than a type or a mark. */
let begun: Entry[] = [];

const isUnfinished = (entry: Entry): boolean => !isEmpty(entry) && !('value' in entry) && !('display' in entry);

/** RFC 7644 §3.5.2.1, §3.5.2.3: writes entries that a filter selects, or a part of them. */
const writeEntries = (entries: Entry[], { op, filter, subAttribute, value }: AttributeChange): void => {
  let meant = entries.filter((entry) => isMeant(filter, entry));
  const isNew = meant.length === 0 && (filter || entries.length === 0);
  if (meant.length === 0) {
    if (filter && op === 'REPLACE') throw new Refused('noTarget');
    meant = [filter ? demanded(filter) : {}];
    if (meant.some((entry) => !isMeant(filter, entry))) throw new Refused('noTarget');
    entries.push(...meant);
    settle(
      entries,
      meant.filter((entry) => entry.primary === true),
    );
  }
  if (subAttribute) {
    for (const entry of meant) write(entry, { [subAttribute]: value });
    if (isNew) begun.push(...meant.filter((entry) => subAttribute in entry));
    return settle(entries, subAttribute === 'primary' && value === true ? meant : []);
  }
  if (isNew) begun.push(...meant);
  if (op === 'REPLACE') {
    for (const entry of meant) for (const name of Object.keys(entry)) delete entry[name];
    meant = meant.slice(0, 1);
  }
  for (const entry of meant) write(entry, value as Entry);
  settle(entries, (value as Entry).primary === true ? meant : []);
};

const changeList = (entries: Entry[], change: AttributeChange): Entry[] => {
  if (change.op === 'REMOVE') return removeEntries(entries, change);
  if (change.filter || change.subAttribute) writeEntries(entries, change);
  else if (change.op === 'REPLACE') {
    const kept: Entry[] = [];
    for (const entry of asEntries(change.value)) append(kept, entry);
    return kept;
  } else {
    const added = asEntries(change.value);
    const written = added.map((entry) => ({ entry: append(entries, entry), isPrimary: entry.primary === true }));
    settle(
      entries,
      written.filter(({ isPrimary }) => isPrimary).map(({ entry }) => entry),
    );
  }
  return entries;
};

/** Changes one attribute of a bag or of an extension; `name` may end with a part: `name.givenName`. */
const changeAttribute = (bag: Bag, name: string, change: AttributeChange): void => {
  const [attribute = '', part] = name.split('.');
  if (lists.includes(attribute)) {
    bag[attribute] = changeList((bag[attribute] ?? []) as Entry[], {
      ...change,
      subAttribute: part ?? change.subAttribute ?? null,
    });
  } else if (change.op === 'REMOVE' || isEmpty(change.value)) {
    if (part) write(objectAt(bag, attribute), { [part]: null });
    else delete bag[attribute];
  } else if (part || objects.includes(attribute)) {
    write(objectAt(bag, attribute), part ? { [part]: change.value } : (change.value as Entry));
  } else bag[attribute] = change.value;
};

const change = (bag: Bag, step: AttributeChange): void => {
  if (!step.path) {
    for (const [path, value] of Object.entries(step.value as Bag)) change(bag, { op: step.op, path, value });
    return;
  }
  const [, urn = step.path, name] = /^(urn:.*:User):(.+)$/.exec(step.path) ?? [];
  if (!isExtension(urn)) return changeAttribute(bag, urn, step);
  const extension = objectAt(bag, urn);
  if (name) return changeAttribute(extension, name, step);
  if (step.op === 'REMOVE') delete bag[urn];
  else
    for (const [inner, value] of Object.entries(step.value as Bag))
      changeAttribute(extension, inner, { op: step.op, value });
};

/** Removes duplicates (RFC 7643 §2.4); entries without a `value` are compared as a whole. */
const tidiedEntries = (entries: Entry[]): Entry[] => {
  const kept: Entry[] = [];
  for (const entry of entries) {
    if ('value' in entry) append(kept, entry);
    else if ('display' in entry && !kept.some((one) => isDeepStrictEqual(one, entry))) kept.push(entry);
  }
  return kept;
};

/** Removes empty attributes (RFC 7643 §2.5), and entries with a type or a mark alone. */
const tidied = (bag: Bag): Bag => {
  const entries = Object.entries(bag).map(([name, value]) => {
    if (lists.includes(name)) return [name, tidiedEntries(value as Entry[])];
    return [name, isExtension(name) ? tidied(value as Bag) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
};

/**
 * Applies the rules of RFC 7644 §3.5.2 without a registry, types or path resolution, for well-formed changes of a few
 * attributes only. Returns undefined if the changes are refused.
 */
export const applyPlainly = (attributes: Bag, changes: readonly AttributeChange[]): Bag | undefined => {
  const bag = structuredClone(attributes);
  begun = [];
  try {
    for (const step of changes) change(bag, step);
    const left = lists.flatMap((name) => (bag[name] ?? []) as Entry[]);
    if (begun.some((entry) => left.includes(entry) && isUnfinished(entry))) throw new Refused('noTarget');
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
  return tidied(bag);
};
