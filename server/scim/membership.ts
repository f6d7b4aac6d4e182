import type { AttributeFilter } from '../kernel/schema/types.js';
import type { MemberStep } from './gql/graphql.js';

/** What a PATCH does to the members of a group, as the mutation takes it; nothing at all where it names none. */
export interface MembershipChange {
  /** The full list; then nothing else is there. */
  memberIds?: string[];
  addMemberIds?: string[];
  removeMemberIds?: string[];
  /** Where filters select members: who they find depends on the steps before; then nothing else is there. */
  memberSteps?: MemberStep[];
}

const everyone: AttributeFilter = { where: { path: 'value', operator: 'PR' } };

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
    this.#steps.push({ removeMatching: filter });
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

  /** What came so far has to be done before a filter can look at it. */
  #endStep(): void {
    const step = { ...(this.#startsEmpty && { removeMatching: everyone }), ...this.#differences() };
    if (Object.keys(step).length > 0) this.#steps.push(step);
    this.#startsEmpty = false;
    this.#added.clear();
    this.#removed.clear();
  }
}
