import type { AttributeFilter, MemberStep } from '../gql/graphql.js';
import { filterLimits } from '../protocol/filter-parser.js';

/** The changes of a PATCH to the members of a group, as the mutation takes them; empty if it names none. */
export interface MembershipChange {
  /** The full list, which excludes every other field. */
  memberIds?: string[];
  addMemberIds?: string[];
  removeMemberIds?: string[];
  /** Present, and alone, if filters select members: who matches depends on the steps before. */
  memberSteps?: MemberStep[];
}

const everyone: AttributeFilter = { where: { path: 'value', operator: 'PR' } };

/** The maximum number of steps that a value beside a filter may become: the mutation takes no more. */
const mostSteps = 50;

/**
 * Returns the number of conditions of a filter that is small enough to be combined with others in one; undefined if it
 * nests too deep.
 */
const conditionsIn = (filter: AttributeFilter, levels = 4): number | undefined => {
  if (levels === 0) return undefined;
  const inner = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  const counts = inner.map((one) => conditionsIn(one, levels - 1));
  if (counts.includes(undefined)) return undefined;
  return inner.length === 0 ? 1 : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
};

/** Removals in a row, each of which reads all members, as one; undefined where they would be too much for a filter. */
const joined = (earlier: AttributeFilter, later: AttributeFilter): AttributeFilter | undefined => {
  const either = { or: [...(earlier.or ?? [earlier]), ...(later.or ?? [later])] };
  const conditions = conditionsIn(either);
  return conditions !== undefined && conditions <= filterLimits.terms ? either : undefined;
};

/** The net effect of membership operations in their order, without knowing who is a member now. */
export class Membership {
  readonly #steps: MemberStep[] = [];
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

  removeMatching(filter: AttributeFilter): void {
    this.#endStep();
    const last = this.#steps.at(-1);
    const both = last?.removeMatching && !last.addMemberIds && joined(last.removeMatching, filter);
    if (last && both) last.removeMatching = both;
    else this.#steps.push({ removeMatching: filter });
  }

  /** Removes those of the ids who match; false where that would be too much to ask in filters. */
  removeMatchingAmong(filter: AttributeFilter, ids: readonly string[]): boolean {
    const room = filterLimits.terms - (conditionsIn(filter, filterLimits.depth) ?? filterLimits.terms);
    if (room < 1 || ids.length > room * mostSteps) return false;
    for (let at = 0; at < ids.length; at += room) {
      const among = ids
        .slice(at, at + room)
        .map((value) => ({ where: { path: 'value', operator: 'EQ', value } }) as const);
      this.removeMatching({ and: [filter, { or: among }] });
    }
    return true;
  }

  /** Others take the place of those who match, of whom there has to be one (RFC 7644 §3.5.2.3). */
  replaceMatching(filter: AttributeFilter, ids: readonly string[]): void {
    this.#endStep();
    this.#steps.push({ removeMatching: filter, mustMatch: true, addMemberIds: [...ids] });
  }

  result(): MembershipChange {
    if (this.#steps.length > 0) {
      this.#endStep();
      return { memberSteps: this.#steps };
    }
    return this.#startsEmpty ? { memberIds: [...this.#added] } : this.#differences();
  }

  #differences(): Pick<MembershipChange, 'addMemberIds' | 'removeMemberIds'> {
    return {
      ...(this.#added.size > 0 && { addMemberIds: [...this.#added] }),
      ...(this.#removed.size > 0 && { removeMemberIds: [...this.#removed] }),
    };
  }

  /** Ends the current step, because a filter has to see the changes made so far. */
  #endStep(): void {
    const step = { ...(this.#startsEmpty && { removeMatching: everyone }), ...this.#differences() };
    if (Object.keys(step).length > 0) this.#steps.push(step);
    this.#startsEmpty = false;
    this.#added.clear();
    this.#removed.clear();
  }
}
