import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { isJsonObject } from '../../kernel/json-object.js';
import { type Steps, stride } from '../../kernel/load/in-steps.js';
import { fail, ok, type Result } from '../../kernel/result.js';
import { inTextOf, looksLikeJson, readJsonInText } from '../../kernel/schema/values/json-in-text.js';
import { isUnassigned } from '../../kernel/schema/values/values.js';
import { propertyOf } from '../protocol/json-properties.js';

/**
 * The maximum number of mentions of members in one value. An answer of 64 MiB, the most that a client can send back,
 * holds fewer. Comparing them costs memory and time beyond the body itself.
 */
export const maximumMembers = 500_000;

/** A value, or what the JSON in its text holds. */
const heldBy = (value: unknown, place: string): Result<unknown, InputFault> => {
  let found: InputFault | undefined;
  const held = readJsonInText(value, (one) => {
    found = inTextOf(place, one);
  });
  return found ? fail(found) : ok(held);
};

/** The id that an entry gives; a text that holds JSON is read as what it holds. */
const readId = (entry: unknown, place: string): Result<string, InputFault> => {
  const read = typeof entry === 'string' ? heldBy(entry, place) : ok(entry);
  if (!read.ok) return read;
  const member = read.value;
  const id = isJsonObject(member) ? propertyOf(member, 'value') : member;
  if (typeof id !== 'string' || id === '') return refuse('member.without-id', { place });
  return looksLikeJson(id) ? refuse('member.without-id/json', { place }) : ok(id);
};

/**
 * The ids in a `members` value: objects with `value` (RFC 7643 §4.2; this server makes display, type and $ref itself)
 * or bare ids, one or a list. The attribute as a whole may be unassigned, which means none (RFC 7643 §2.5); an entry
 * that names nobody is refused, because its sender meant somebody.
 */
export function* readMemberIds(members: unknown): Steps<Result<string[], InputFault>> {
  const read = heldBy(members, 'members');
  if (!read.ok) return read;
  const held = read.value;
  if (isUnassigned(held)) return ok([]);
  const isList = Array.isArray(held);
  const entries: readonly unknown[] = isList ? held : [held];
  if (entries.length > maximumMembers) return refuse('value.too-many/members', { limit: maximumMembers });
  const ids = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (index % stride === stride - 1) yield;
    const id = readId(entry, isList ? `members[${index}]` : 'members');
    if (!id.ok) return id;
    ids.add(id.value);
  }
  return ok([...ids]);
}
