import { badInput } from '../faults/errors.js';

/** Whether the database can keep a text: it refuses a null character, and half a surrogate is no character at all. */
export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** What is wrong with a text that is not keepable. */
export const unkeepable = (field: string): string =>
  `${field} contains a null character (U+0000) or half of a surrogate pair, which no text can have; leave it out.`;

/** Refuses a text that no database can keep, by the name of its field. */
export const checkKeepable = (field: string, text: string): void => {
  if (!isKeepable(text)) throw badInput(unkeepable(field), { field, reason: 'invalidValue' });
};

interface Place {
  name: string;
  value: unknown;
}

const insideOf = ({ name, value }: Place): Place[] => {
  if (Array.isArray(value)) return value.map((inner, index) => ({ name: `${name}[${index}]`, value: inner }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, inner]) => ({ name: name === '' ? key : `${name}.${key}`, value: inner }));
};

const hasBadKey = (value: object): boolean => !Array.isArray(value) && !Object.keys(value).every(isKeepable);

/**
 * The place of the first text in a value, names included, that cannot be kept; undefined where there is none. It does
 * not call itself, because JSON can be nested deeper than the stack is.
 */
export const findUnkeepable = (root: object): string | undefined => {
  const places: Place[] = [{ name: '', value: root }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { name, value } = place;
    if (typeof value === 'string' && !isKeepable(value)) return name;
    if (typeof value !== 'object' || value === null) continue;
    if (hasBadKey(value)) return name === '' ? 'a name' : name;
    places.push(...insideOf(place));
  }
  return undefined;
};
