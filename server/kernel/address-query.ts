import { maskSecrets } from './access/mask-secrets.js';
import { fault } from './faults/fault.js';
import { isId } from './paging.js';
import { checkKeepable } from './text/plain-text.js';

/** The parameters that an address knows, as far as they were given. */
export type AddressQuery<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** Returns the part of a name that a refusal repeats to its sender. */
const shownName = (name: string): string => maskSecrets(name.slice(0, 50));

/**
 * Reads the query of an address. Whatever narrows a list and is not understood would hand out more than was meant:
 * parameters that are unknown, come twice or are empty are refused by their names. `mayBeEmpty` takes an empty one for
 * one that was left out.
 */
export const readAddressQuery = <Name extends string>(
  url: string,
  known: readonly Name[],
  { mayBeEmpty = false } = {},
): AddressQuery<Name> => {
  const query: Partial<Record<Name, string>> = {};
  const start = url.indexOf('?');
  for (const [given, text] of new URLSearchParams(start === -1 ? '' : url.slice(start))) {
    const name = known.find((one) => one === given);
    const field = name ?? shownName(given);
    if (name === undefined) {
      const takes = known.length === 0 ? 'takes no parameters' : `takes ${known.join(', ')}`;
      throw fault('address.parameter', { field, takes });
    }
    if (query[name] !== undefined) throw fault('address.parameter/twice', { field });
    if (text === '' && mayBeEmpty) continue;
    if (text === '') throw fault('address.parameter/empty', { field });
    checkKeepable(field, text);
    query[name] = text;
  }
  return query;
};

/** A yes or no in the query of an address. */
export const readFlag = (field: string, text: string | undefined): boolean | null => {
  const word = readChoice(field, text, ['true', 'false']);
  return word === null ? null : word === 'true';
};

/** One of the known words in the query of an address; null where it is absent. */
export const readChoice = <Value extends string>(
  field: string,
  text: string | undefined,
  known: readonly Value[],
): Value | null => {
  if (!text) return null;
  const value = known.find((one) => one === text);
  if (value === undefined) throw fault('address.parameter/choice', { field, known: known.join(', ') });
  return value;
};

/**
 * A moment in the query of an address; one that cannot be read is refused, or more would be handed out than was meant.
 */
export const readMoment = (field: string, text: string | undefined): Date | null => {
  if (!text) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw fault('address.parameter/moment', { field });
  return at;
};

/**
 * Ids in the query of an address, separated by commas; one that is none is refused, or less would be handed out than
 * was meant.
 */
export const readIds = (field: string, text: string | undefined, atMost: number): string[] | null => {
  if (text === undefined) return null;
  const ids = [...new Set(text.split(','))];
  if (!ids.every(isId)) throw fault('address.parameter/ids', { field });
  if (ids.length > atMost) throw fault('address.parameter/too-many', { field, limit: atMost });
  return ids;
};

/** Reads the separator of a CSV; a comma unless the query names one. */
export const readSeparator = (text: string | undefined): ',' | ';' => readChoice('separator', text, [',', ';']) ?? ',';
