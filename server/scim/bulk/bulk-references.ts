import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';

/** A text that is nothing but a reference: where an id belongs, or at the end of a resource's address. */
const wholeReference = /^((?:\S*\/)?(?:Users|Groups)\/)?bulkId:([\s\S]+)$/;

/**
 * A reference in quotes, as a PATCH path compares with it: members[value eq "bulkId:x"]. One that is never closed
 * matches to the end of the text, so that no quote in it begins another search through the rest.
 */
const quotedReference = /"bulkId:((?:[^"\\]|\\[\s\S]?)+)("?)/g;

type Resolve = (bulkId: string) => string;

const inText = (text: string, resolve: Resolve): string => {
  const [, address = '', bulkId] = wholeReference.exec(text) ?? [];
  if (bulkId === undefined) return text;
  const id = resolve(bulkId);
  return address === '' ? id : `${address}${id}`;
};

const inPath = (text: string, resolve: Resolve): string =>
  text.replace(quotedReference, (match, bulkId: string, end: string) => (end === '' ? match : `"${resolve(bulkId)}"`));

/** Replaces references of the form `bulkId:…` by ids, wherever they occur (RFC 7644 §3.7.2). */
export const resolveReferences = (value: unknown, resolve: Resolve, key?: string): unknown => {
  if (typeof value === 'string') return key?.toLowerCase() === 'path' ? inPath(value, resolve) : inText(value, resolve);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, resolve));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, resolveReferences(part, resolve, name)]),
  );
};

/** The bulkIds that a value refers to. */
export const referencesIn = (value: unknown): Set<string> => {
  const found = new Set<string>();
  resolveReferences(value, (bulkId) => {
    found.add(bulkId);
    return bulkId;
  });
  return found;
};

const splitOff = (data: JsonObject, isUnresolved: (value: unknown) => boolean): [JsonObject, JsonObject] => {
  const now = Object.entries(data).filter(([, value]) => !isUnresolved(value));
  const later = Object.entries(data).filter(([, value]) => isUnresolved(value));
  return [Object.fromEntries(now), Object.fromEntries(later)];
};

/** Takes a resource apart into what can be created now and what has to wait for the resources that it refers to. */
export const splitByReferences = (
  data: JsonObject,
  isKnown: (bulkId: string) => boolean,
): { now: JsonObject; later: JsonObject } => {
  const isUnresolved = (value: unknown): boolean => [...referencesIn(value)].some((bulkId) => !isKnown(bulkId));
  const [now, later] = splitOff(data, isUnresolved);
  for (const [name, value] of Object.entries(later)) {
    if (!name.startsWith('urn:') || !isJsonObject(value)) continue;
    const [ready, waiting] = splitOff(value, isUnresolved);
    now[name] = ready;
    later[name] = waiting;
  }
  return { now, later };
};
