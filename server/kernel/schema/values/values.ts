import { isJsonObject } from '../../json-object.js';
/** Reads a property that the object itself holds: names from outside must not reach its prototype. */
export const own = (value: unknown, name: string): unknown =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/**
 * Checks whether a client unassigns an attribute as a whole: by null, by an empty list (RFC 7643 §2.5), or by the empty
 * text that Okta pushes for a cleared field. An object without keys is a value of the wrong form, and never means that.
 */
export const isUnassigned = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Checks whether a stored value is empty and must be removed: unassigned and absent are one state (RFC 7643 §2.5). */
export const isEmpty = (value: unknown): boolean =>
  isUnassigned(value) || (isJsonObject(value) && Object.keys(value).length === 0);

/** Checks whether two JSON values are the same, whatever the order of their keys. */
export const sameValue = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, index) => sameValue(item, right[index]))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
};

/** Checks whether a JSON value nests deeper than allowed; stops looking at the limit, so depth costs no stack. */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((item) => isDeeperThan(item, limit - 1));
};
