import { isWholeExtension } from '../definitions/attribute-lookup.js';
import type { AttributePath, Attributes, BoundFilter } from '../definitions/types.js';
import { matches } from '../values/compare-values.js';
import { isEmpty, own } from '../values/values.js';

/** A resource as a filter sees it: the bag, and what is kept beside it. */
export interface FilterSubject {
  id: string;
  attributes: Attributes;
  meta: { resourceType: string; created: Date | string; lastModified: Date | string; version: string };
  /** The groups of a user, as RFC 7643 §4.1.2 shows them. */
  groups?: readonly unknown[];
  /** The members of a group, as RFC 7643 §4.2 shows them. */
  members?: readonly unknown[];
}

/** Finds the raw value of a path's attribute, wherever the values of a filter come from. */
type Source = (path: AttributePath) => unknown;

const keptApart: ReadonlySet<string> = new Set(['id', 'meta', 'groups', 'members']);

const toText = (time: Date | string): string => (typeof time === 'string' ? time : time.toISOString());

const fromSubject = (subject: FilterSubject): Source => {
  const { meta } = subject;
  const shown = {
    ...subject,
    meta: { ...meta, created: toText(meta.created), lastModified: toText(meta.lastModified) },
  };
  return (path) => {
    const { extension, attribute } = path;
    if (extension !== undefined) {
      const values = own(subject.attributes, extension);
      return isWholeExtension(path) ? values : own(values, attribute.name);
    }
    return own(keptApart.has(attribute.name) ? shown : subject.attributes, attribute.name);
  };
};

/** Inside a value path every path starts at the one value looked at. */
const fromElement =
  (element: unknown): Source =>
  () =>
    element;

const toList = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

const leavesOf = (path: AttributePath, source: Source): readonly unknown[] => {
  const values = toList(source(path));
  const name = path.subAttribute?.name;
  return name === undefined ? values : values.map((value) => own(value, name));
};

const holds = (filter: BoundFilter, source: Source): boolean => {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((one) => holds(one, source));
    case 'or':
      return filter.filters.some((one) => holds(one, source));
    case 'not':
      return !holds(filter.filter, source);
    case 'present':
      return leavesOf(filter.path, source).some((value) => !isEmpty(value));
    case 'element':
      return toList(source(filter.path)).some((element) => holds(filter.matches, fromElement(element)));
    case 'compare': {
      const { path, operator, value } = filter;
      const leaves = leavesOf(path, source);
      const attribute = path.subAttribute ?? path.attribute;
      return (leaves.length > 0 ? leaves : [undefined]).some((leaf) => matches(attribute, operator, leaf, value));
    }
  }
};

/**
 * Says whether a resource matches: the reference that the SQL is held to. Of a multi-valued attribute any value may
 * match (RFC 7644 §3.4.2.2), for `ne` as well: one value that differs is enough. An attribute without a value
 * is as good as one null, so `ne` holds for it and nothing else does.
 */
export const evaluate = (filter: BoundFilter, subject: FilterSubject): boolean => holds(filter, fromSubject(subject));

/** Says whether one value of a multi-valued attribute matches the filter of a value path. */
export const evaluateElement = (filter: BoundFilter, element: unknown): boolean => holds(filter, fromElement(element));
