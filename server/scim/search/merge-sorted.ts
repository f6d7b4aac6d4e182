import { isJsonObject } from '../../kernel/json-object.js';
import { canonicalKey } from '../../kernel/text/canonical-key.js';
import { propertyOf } from '../protocol/json-properties.js';
import type { ScimResource } from '../protocol/resources.js';

/**
 * The value by which a resource is sorted, in the form in which the database compares it; undefined when unassigned.
 */
const keyOf = (path: string, { whole }: ScimResource): string | undefined => {
  const names = path.split('.');
  let value: unknown = whole();
  for (const name of names) value = isJsonObject(value) ? propertyOf(value, name) : undefined;
  if (typeof value !== 'string') return undefined;
  return path.toLowerCase() === 'displayname' ? canonicalKey(value) : value;
};

const compareKeys = (left: string | undefined, right: string | undefined): number => {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
};

/** Merges two lists that are sorted by an attribute both have; of equal resources the left comes first. */
export const mergeSorted = (
  left: readonly ScimResource[],
  right: readonly ScimResource[],
  path: string,
  descending: boolean,
): ScimResource[] => {
  const merged: ScimResource[] = [];
  let taken = 0;
  for (const one of left) {
    const key = keyOf(path, one);
    for (let next = right[taken]; next; next = right[taken]) {
      const difference = compareKeys(keyOf(path, next), key);
      if (descending ? difference <= 0 : difference >= 0) break;
      merged.push(next);
      taken += 1;
    }
    merged.push(one);
  }
  return [...merged, ...right.slice(taken)];
};
