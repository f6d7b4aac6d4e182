import { isJsonObject } from '../../json-object.js';
import type { AttributeDifference, Attributes } from '../definitions/types.js';
import { sameValue } from '../values/values.js';

/** The attributes as a flat list of paths: parts of single-valued complex attributes apart, lists whole. */
const flatten = (attributes: Attributes): Map<string, unknown> => {
  const flat = new Map<string, unknown>();
  const add = (path: string, value: unknown): void => {
    if (!isJsonObject(value)) {
      flat.set(path, value);
      return;
    }
    for (const [part, inner] of Object.entries(value)) flat.set(`${path}.${part}`, inner);
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('urn:') || !isJsonObject(value)) add(name, value);
    else for (const [inner, part] of Object.entries(value)) add(`${name}:${inner}`, part);
  }
  return flat;
};

/** Returns the differences between two sets of attributes, by path, for the audit trail; null stands for unassigned. */
export const diffAttributes = (before: Attributes, after: Attributes): AttributeDifference[] => {
  const old = flatten(before);
  const current = flatten(after);
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter((path) => !sameValue(old.get(path), current.get(path)))
    .sort()
    .map((path) => ({ path, before: old.get(path) ?? null, after: current.get(path) ?? null }));
};
