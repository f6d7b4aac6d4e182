import { type ScimError, scimFault } from './scim-errors.js';

/** A version that no resource ever has: If-Match with a foreign tag never matches. */
const noVersion = 0;

const largestVersion = 2 ** 31 - 1;

const tags = /(?:W\/)?"([^"]*)"/g;

const readTags = (header: string): string[] => [...header.matchAll(tags)].map(([, tag = '']) => tag);

/** Returns whether the client already has this version (RFC 9110 §13.1.2); tags are compared weakly. */
export const matchesNone = (ifNoneMatch: string | undefined, version: number): boolean => {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || readTags(ifNoneMatch).includes(String(version));
};

const toVersion = (tag: string): number => {
  const version = /^[1-9]\d{0,9}$/.test(tag) ? Number(tag) : noVersion;
  return version <= largestVersion ? version : noVersion;
};

/**
 * The versions of which a request expects any one (RFC 9110 §13.1.1); undefined if every version will do. The list is
 * never empty: foreign tags alone become a version that nothing has.
 */
export const readExpectedVersions = (ifMatch: string | undefined): readonly number[] | undefined => {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const versions = readTags(ifMatch)
    .map(toVersion)
    .filter((version) => version !== noVersion);
  return versions.length > 0 ? versions : [noVersion];
};

/** Returns whether a version is among those that the request expects. */
export const matchesExpected = (expected: readonly number[] | undefined, version: number): boolean =>
  expected === undefined || expected.includes(version);

/** The 412 for a condition in the headers that does not hold (RFC 9110 §15.5.13). */
export const conditionFailed = (): ScimError => scimFault('version.conflict/condition');
