import { fault } from '../faults/fault.js';

/**
 * Returns whether the database can keep a text: it refuses a null character, and half a surrogate pair is no character
 * at all.
 */
export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Returns the message on a text that the database cannot keep. */
export const unkeepable = (field: string): string =>
  `${field} contains a null character (U+0000) or half of a surrogate pair, which no text can have; leave it out.`;

/** Refuses a text that no database can keep, by the name of its field. */
export const checkKeepable = (field: string, text: string): void => {
  if (!isKeepable(text)) throw fault('value.control-characters/argument', { field });
};

/** A value inside another one, and its place there. */
interface Place {
  value: unknown;
  /** Its name in an object or its index in a list. */
  at: string | number | undefined;
  within: Place | undefined;
}

/** The path of a place: `attributes.emails[3].value`. Written only for a place that is reported. */
const nameOf = (place: Place): string => {
  const steps: Place[] = [];
  for (let step: Place | undefined = place; step; step = step.within) steps.push(step);
  return steps.reverse().reduce((name, { at }) => {
    if (at === undefined) return name;
    if (typeof at === 'number') return `${name}[${at}]`;
    return name === '' ? at : `${name}.${at}`;
  }, '');
};

const insideOf = function* (place: Place): Generator<Place> {
  const { value } = place;
  if (Array.isArray(value)) for (const [at, inner] of value.entries()) yield { value: inner, at, within: place };
  else if (typeof value === 'object' && value !== null) {
    for (const [at, inner] of Object.entries(value)) yield { value: inner, at, within: place };
  }
};

/**
 * The first place in JSON that has something the matter with it; undefined where there is none. It does not call
 * itself, because JSON can be nested deeper than the stack is, and passes no list as arguments, which go onto the stack
 * too.
 */
const findPlace = (root: object, isAtFault: (value: unknown) => boolean): string | undefined => {
  const places: Place[] = [{ value: root, at: undefined, within: undefined }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (isAtFault(place.value)) return nameOf(place) || 'a name';
    for (const inner of insideOf(place)) places.push(inner);
  }
  return undefined;
};

const isUnkeepable = (value: unknown): boolean => {
  if (typeof value === 'string') return !isKeepable(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).every(isKeepable);
};

/** The place of the first text in a value, names included, that cannot be kept. */
export const findUnkeepable = (root: object): string | undefined => findPlace(root, isUnkeepable);

/** The place of the first list in a value that has more entries than this. */
export const findOverlongList = (root: object, most: number): string | undefined =>
  findPlace(root, (value) => Array.isArray(value) && value.length > most);
