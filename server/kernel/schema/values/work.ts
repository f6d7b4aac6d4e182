import { isJsonObject } from '../../json-object.js';
import type { BoundFilter } from '../definitions/types.js';

/**
 * The maximum number of values in a list. RFC 7643 sets no limit; a person has a handful of each, and the cost of a
 * PATCH grows with the list. Members of groups are rows of their own and do not count.
 */
export const maxValues = 1_000;

/**
 * The maximum work of one write, in comparisons of a short text: about a tenth of a second. A thousand operations on a
 * list of a hundred values fit.
 */
export const maxWork = 100_000;

/** A look that compares no text costs about a quarter of one that does. */
export const look = 0.25;

const textPerStep = 64;

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** Returns the cost of one comparison with each value: long texts take longer to bring into their canonical form. */
export const weigh = (values: readonly unknown[]): number => {
  let weight = 0;
  for (const value of values) {
    let length = lengthOf(value);
    if (isJsonObject(value)) for (const name in value) length += lengthOf(value[name]);
    weight += 1 + length / textPerStep;
  }
  return weight;
};

/** Counts the comparisons that a filter makes at most for each value. */
export const countComparisons = (filter: BoundFilter): number => {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.filters.reduce((sum, one) => sum + countComparisons(one), 0);
    case 'not':
      return countComparisons(filter.filter);
    case 'element':
      return countComparisons(filter.matches);
    default:
      return 1;
  }
};
