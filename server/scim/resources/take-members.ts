import type { InputFault } from '../../kernel/faults/errors.js';
import { inputFault, refuse } from '../../kernel/faults/fault.js';
import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import { fail, ok, type Result } from '../../kernel/result.js';
import { groupSchema } from '../../kernel/schema/definitions/group-schema.js';
import { currentPath, isCoreUrn } from '../vendors.js';

/** An object of a group's attributes, taken apart. */
export interface WithoutMembers {
  /** The value of `members`; undefined if there is none. */
  members: unknown;
  rest: JsonObject;
}

const named = new RegExp(`^(?:${groupSchema.id}:)?members(?<part>[.[].*)?$`, 'is');

/**
 * Takes the members out of an object of attributes wherever they may stand in it: plain, qualified by the schema
 * (RFC 7644 §3.10) or in an object under the schema's URN. They are rows of their own, and what were overlooked here
 * would be passed over like a read-only attribute: a PUT would empty the group, a PATCH would do nothing.
 */
export const takeMembers = (object: JsonObject): Result<WithoutMembers, InputFault> => {
  const rest: JsonObject = {};
  let members: unknown;
  let error: InputFault | undefined;
  const give = (value: unknown): void => {
    if (members === undefined) members = value;
    else error ??= inputFault('body.attribute-twice/members');
  };
  for (const [key, value] of Object.entries(object)) {
    const found = named.exec(currentPath(key));
    if (found?.groups?.['part'] !== undefined) return refuse('patch.invalid-path/part-alone');
    if (found) give(value ?? null);
    else if (isCoreUrn(key, groupSchema.id) && isJsonObject(value)) {
      const inner = takeMembers(value);
      if (!inner.ok) return inner;
      if (inner.value.members !== undefined) give(inner.value.members);
      if (Object.hasOwn(rest, groupSchema.id))
        return refuse('body.attribute-twice/schema', { attribute: groupSchema.id });
      rest[groupSchema.id] = inner.value.rest;
    } else rest[key] = value;
  }
  return error ? fail(error) : ok({ members, rest });
};
