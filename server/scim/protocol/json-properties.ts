import type { JsonObject } from '../../kernel/json-object.js';

/** The name under which an object holds an attribute; attribute names ignore case (RFC 7643 §2.1). */
export const keyOf = (object: JsonObject, name: string): string | undefined => {
  if (Object.hasOwn(object, name)) return name;
  const folded = name.toLowerCase();
  return Object.keys(object).find((key) => key.toLowerCase() === folded);
};

/** An attribute's value, found without regard to the case of its name. */
export const propertyOf = (object: JsonObject, name: string): unknown => {
  const key = keyOf(object, name);
  return key === undefined ? undefined : object[key];
};

/** A copy without one attribute, whatever the case of its name. */
export const withoutProperty = (object: JsonObject, name: string): JsonObject => {
  const key = keyOf(object, name);
  if (key === undefined) return object;
  const { [key]: _removed, ...rest } = object;
  return rest;
};
