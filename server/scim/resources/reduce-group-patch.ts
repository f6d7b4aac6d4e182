import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { isJsonObject } from '../../kernel/json-object.js';
import { type Steps, stride } from '../../kernel/load/in-steps.js';
import { ok, type Result } from '../../kernel/result.js';
import { findSubAttribute } from '../../kernel/schema/definitions/attribute-lookup.js';
import { membersAttribute } from '../../kernel/schema/definitions/group-schema.js';
import type { AttributeChange, AttributeFilter } from '../../kernel/schema/definitions/types.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import { toAttributeChange } from '../protocol/patch-parser.js';
import { namesMembersToRemove } from '../vendors.js';
import { rejectManyValues } from './many-values.js';
import { readMemberIds } from './member-ids.js';
import { Membership, type MembershipChange } from './membership.js';
import { takeMembers } from './take-members.js';

/** The net effect of a group's PATCH: the changes of members, and all others. */
export interface GroupPatch extends MembershipChange {
  changes: AttributeChange[];
}

const membersPath = /^(?:urn:ietf:params:scim:schemas:core:2\.0:group:)?members(?:\.(?<part>.*))?$/is;

const idsOfFilter = ({ where, or }: AttributeFilter): string[] | undefined => {
  if (where?.path.toLowerCase() === 'value' && where.operator === 'EQ' && typeof where.value === 'string') {
    return [where.value];
  }
  const alternatives = or?.map(idsOfFilter);
  return alternatives?.every((ids) => ids !== undefined) ? alternatives.flat() : undefined;
};

/** The parts of a membership are immutable (RFC 7643 §4.2). */
const rejectPart = (part: string): { ok: false; error: InputFault } =>
  findSubAttribute(membersAttribute, part)
    ? refuse('attribute.immutable/membership')
    : refuse('patch.invalid-path/member');

/** Removes the members that match the filter and, if the value names members, are among them (docs/scim.md). */
function* foldRemoval(
  members: Membership,
  filter: AttributeFilter,
  value: unknown,
): Steps<Result<undefined, InputFault>> {
  const ids = idsOfFilter(filter);
  if (!namesMembersToRemove(value)) {
    if (ids) members.remove(ids);
    else members.removeMatching(filter);
    return ok(undefined);
  }
  const named = yield* readMemberIds(value);
  if (!named.ok) return named;
  const selected = ids && new Set(ids);
  if (selected) members.remove(named.value.filter((id) => selected.has(id)));
  else if (named.value.length > 0 && !members.removeMatchingAmong(filter, named.value)) {
    return refuse('patch.too-many/member-filter');
  }
  return ok(undefined);
}

function* foldSelection(
  members: Membership,
  { op, value }: PatchOperation,
  filter: AttributeFilter,
): Steps<Result<undefined, InputFault>> {
  if (op === 'ADD') return refuse('attribute.immutable/selection');
  if (op === 'REMOVE') return yield* foldRemoval(members, filter, value);
  const ids = yield* readMemberIds(value);
  if (!ids.ok) return ids;
  members.replaceMatching(filter, ids.value);
  return ok(undefined);
}

/** Takes the ids some at a time, since each is compared with all that came before. */
function* foldIds(ids: readonly string[], take: (some: readonly string[]) => void): Steps<undefined> {
  if (ids.length <= stride) take(ids);
  else
    for (let at = 0; at < ids.length; at += stride) {
      take(ids.slice(at, at + stride));
      yield;
    }
}

function* foldMembers(
  members: Membership,
  op: PatchOperation['op'],
  value: unknown,
): Steps<Result<undefined, InputFault>> {
  const ids = yield* readMemberIds(value);
  if (!ids.ok) return ids;
  if (op === 'REPLACE' || (op === 'REMOVE' && !namesMembersToRemove(value))) members.clear();
  yield* foldIds(ids.value, (some) => (op === 'REMOVE' ? members.remove(some) : members.add(some)));
  return ok(undefined);
}

function* foldOperation(
  members: Membership,
  changes: AttributeChange[],
  operation: PatchOperation,
): Steps<Result<undefined, InputFault>> {
  const { op, path, value } = operation;
  const named = path && membersPath.exec(path.attribute);
  if (named) {
    const part = named.groups?.['part'] ?? path.subAttribute;
    if (part !== undefined) return rejectPart(part);
    return yield* path.filter ? foldSelection(members, operation, path.filter) : foldMembers(members, op, value);
  }
  if (path || !isJsonObject(value)) {
    changes.push(toAttributeChange(operation));
    return ok(undefined);
  }
  const taken = takeMembers(value);
  if (!taken.ok) return taken;
  const { members: given, rest } = taken.value;
  if (Object.keys(rest).length > 0 || given === undefined) changes.push({ op, value: rest });
  return given === undefined ? ok(undefined) : yield* foldMembers(members, op, given);
}

/**
 * Reduces a group's PATCH so that one mutation can apply it as differences: later operations win, and nothing is
 * cleared unless an operation names the members (docs/scim.md).
 */
export function* reduceGroupPatch(operations: readonly PatchOperation[]): Steps<Result<GroupPatch, InputFault>> {
  const members = new Membership();
  const changes: AttributeChange[] = [];
  for (const operation of operations) {
    const folded = yield* foldOperation(members, changes, operation);
    if (!folded.ok) return folded;
    yield;
  }
  const checked = rejectManyValues(changes);
  return checked.ok ? ok({ changes: checked.value, ...members.result() }) : checked;
}
