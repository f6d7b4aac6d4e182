import type { InputFault } from '../kernel/errors.js';
import { fail, ok, type Result } from '../kernel/result.js';
import type { AttributeChange, AttributeFilter } from '../kernel/schema/types.js';
import { withoutProperty } from './json-properties.js';
import { membersKeyOf, readMemberIds } from './member-ids.js';
import { type PatchOperation, toAttributeChange } from './patch-parser.js';
import { isJsonObject } from './strict-json.js';
import { namesMembersToRemove } from './vendors.js';

/** What a group's PATCH comes to: one set of membership differences (or the full list) and the other changes. */
export interface GroupPatch {
  changes: AttributeChange[];
  /** The full list; then the differences are absent. */
  memberIds?: string[];
  addMemberIds?: string[];
  removeMemberIds?: string[];
}

const fault = (reason: InputFault['reason'], message: string): { ok: false; error: InputFault } =>
  fail({ reason, message });

/** The net effect of membership operations in their order, without knowing who is a member now. */
class Membership {
  readonly #added = new Set<string>();
  readonly #removed = new Set<string>();
  #startsEmpty = false;

  add(ids: readonly string[]): void {
    for (const id of ids) {
      this.#added.add(id);
      this.#removed.delete(id);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#added.delete(id);
      if (!this.#startsEmpty) this.#removed.add(id);
    }
  }

  clear(): void {
    this.#startsEmpty = true;
    this.#added.clear();
    this.#removed.clear();
  }

  result(): Omit<GroupPatch, 'changes'> {
    if (this.#startsEmpty) return { memberIds: [...this.#added] };
    return {
      ...(this.#added.size > 0 && { addMemberIds: [...this.#added] }),
      ...(this.#removed.size > 0 && { removeMemberIds: [...this.#removed] }),
    };
  }
}

const membersPath = /^(?:urn:ietf:params:scim:schemas:core:2\.0:group:)?members(?:\.|$)/i;

const idsOfFilter = ({ where, or }: AttributeFilter): string[] | undefined => {
  if (where?.path.toLowerCase() === 'value' && where.operator === 'EQ' && typeof where.value === 'string') {
    return [where.value];
  }
  const alternatives = or?.map(idsOfFilter);
  return alternatives?.every((ids) => ids !== undefined) ? alternatives.flat() : undefined;
};

const foldSelection = (members: Membership, { op, path }: PatchOperation): Result<undefined, InputFault> => {
  if (op !== 'REMOVE' || path?.subAttribute !== undefined) {
    return fault('mutability', 'A membership does not change: add or remove members by their value.');
  }
  const ids = path?.filter && idsOfFilter(path.filter);
  if (!ids) return fault('invalidFilter', 'Select members by id: members[value eq "…"], joined by or if need be.');
  members.remove(ids);
  return ok(undefined);
};

const foldMembers = (members: Membership, op: PatchOperation['op'], value: unknown): Result<undefined, InputFault> => {
  const ids = readMemberIds(value);
  if (!ids.ok) return ids;
  if (op === 'REPLACE' || (op === 'REMOVE' && !namesMembersToRemove(value))) members.clear();
  if (op === 'REMOVE') members.remove(ids.value);
  else members.add(ids.value);
  return ok(undefined);
};

const foldOperation = (
  members: Membership,
  changes: AttributeChange[],
  operation: PatchOperation,
): Result<undefined, InputFault> => {
  const { op, path, value } = operation;
  if (path && membersPath.test(path.attribute)) {
    if (path.attribute.toLowerCase().includes('members.')) {
      return fault('mutability', 'Parts of a membership cannot be changed; add or remove whole members.');
    }
    return path.filter ? foldSelection(members, operation) : foldMembers(members, op, value);
  }
  const key = !path && isJsonObject(value) ? membersKeyOf(value) : undefined;
  if (key === undefined || !isJsonObject(value)) {
    changes.push(toAttributeChange(operation));
    return ok(undefined);
  }
  const others = withoutProperty(value, key);
  if (Object.keys(others).length > 0) changes.push({ op, value: others });
  return foldMembers(members, op, value[key]);
};

/**
 * Folds a group's PATCH so that one mutation can apply it as differences: later operations win, and nothing
 * is cleared unless an operation names the members (contract §6).
 */
export const foldGroupPatch = (operations: readonly PatchOperation[]): Result<GroupPatch, InputFault> => {
  const members = new Membership();
  const changes: AttributeChange[] = [];
  for (const operation of operations) {
    const folded = foldOperation(members, changes, operation);
    if (!folded.ok) return folded;
  }
  return ok({ changes, ...members.result() });
};
