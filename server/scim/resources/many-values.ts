import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { ok, type Result } from '../../kernel/result.js';

/** The maximum number of values in a group beside its members: bodies under /Groups are large for their sake alone. */
const mostBesideMembers = 10_000;

/** Returns whether a JSON value holds more than `most` values, and stops counting there. */
const holdsMoreThan = (value: unknown, most: number): boolean => {
  const waiting: unknown[] = [value];
  let count = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    count += inner.length;
    if (count > most) return true;
    for (const one of inner) waiting.push(one);
  }
  return false;
};

/** Refuses what would keep everybody waiting while it is checked against the schema. */
export const rejectManyValues = <T>(attributes: T): Result<T, InputFault> =>
  holdsMoreThan(attributes, mostBesideMembers)
    ? refuse('value.too-many/beside-members', { limit: mostBesideMembers })
    : ok(attributes);
