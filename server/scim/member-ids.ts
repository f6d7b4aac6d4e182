import type { InputFault } from '../kernel/errors.js';
import { fail, ok, type Result } from '../kernel/result.js';
import { groupSchema } from '../kernel/schema/group-schema.js';
import { isUnassigned } from '../kernel/schema/values.js';
import { keyOf, propertyOf } from './json-properties.js';
import { isJsonObject, type JsonObject } from './strict-json.js';

/** The name under which an object holds members: plain, or qualified by the schema (RFC 7644 §3.10). */
export const membersKeyOf = (object: JsonObject): string | undefined =>
  keyOf(object, 'members') ?? keyOf(object, `${groupSchema.id}:members`);

const idOf = (member: unknown): unknown => (isJsonObject(member) ? propertyOf(member, 'value') : member);

/**
 * The ids in a `members` value: objects with `value` (RFC 7643 §4.2; display, type and $ref are ours to tell)
 * or bare ids, one or a list. What is unassigned means none (RFC 7643 §2.5).
 */
export const readMemberIds = (members: unknown): Result<string[], InputFault> => {
  if (isUnassigned(members)) return ok([]);
  const ids = new Set<string>();
  for (const member of Array.isArray(members) ? members : [members]) {
    if (isUnassigned(member)) continue;
    const id = idOf(member);
    if (typeof id !== 'string' || id === '') {
      return fail({
        reason: 'invalidValue',
        field: 'members',
        message: 'Every member needs value, the id of a user or group.',
      });
    }
    ids.add(id);
  }
  return ok([...ids]);
};
