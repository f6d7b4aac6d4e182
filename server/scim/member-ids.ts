import type { InputFault } from '../kernel/errors.js';
import { fail, ok, type Result } from '../kernel/result.js';
import { propertyOf } from './json-properties.js';
import { isJsonObject } from './strict-json.js';

const idOf = (member: unknown): unknown => (isJsonObject(member) ? propertyOf(member, 'value') : member);

/**
 * The ids in a `members` value: objects with `value` (RFC 7643 §4.2; display, type and $ref are ours to tell)
 * or bare ids, one or a list. Absent and null mean none (RFC 7643 §2.5).
 */
export const readMemberIds = (members: unknown): Result<string[], InputFault> => {
  if (members === undefined || members === null) return ok([]);
  const ids = new Set<string>();
  for (const member of Array.isArray(members) ? members : [members]) {
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
