import { badInput } from './faults/errors.js';
import { isId } from './paging.js';

/** One of the known words in the query of an address; null where it is absent. */
export const readChoice = <Value extends string>(
  field: string,
  text: string | undefined,
  known: readonly Value[],
): Value | null => {
  if (!text) return null;
  const value = known.find((one) => one === text);
  if (value === undefined) throw badInput(`${field} is none of ${known.join(', ')}.`, { field });
  return value;
};

/** A moment in the query of an address; one that cannot be read is refused, or more would be handed out than was meant. */
export const readMoment = (field: string, text: string | undefined): Date | null => {
  if (!text) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw badInput(`${field} is no time in ISO 8601.`, { field });
  return at;
};

/** Ids in the query of an address, separated by commas; one that is none is refused, or less would be handed out than was meant. */
export const readIds = (field: string, text: string | undefined, atMost: number): string[] | null => {
  if (text === undefined) return null;
  const ids = [...new Set(text.split(','))];
  if (!ids.every(isId)) throw badInput(`${field} takes ids, separated by commas.`, { field });
  if (ids.length > atMost) throw badInput(`${field} takes ${atMost} ids at most.`, { field });
  return ids;
};
