import type { LocksGroups } from '../kernel/field-marks.js';
import { createLine, createLines } from '../kernel/load/waiting-line.js';

/** Okta gives a PATCH up after sixty seconds; what waits longer than this is better off coming again. */
const patienceMs = 20_000;

type Arguments = Readonly<Record<string, unknown>>;

/** The queues in which mutations wait before they take a connection of the pool. */
export interface MutationLines {
  /** Resolves when the mutation may begin; the function that it resolves to lets the next one begin. */
  enter(locks: LocksGroups | undefined, args: Arguments): Promise<() => void>;
  /** Returns whether no transaction of this process is changing the same group. */
  isFree(locks: LocksGroups | undefined, args: Arguments): boolean;
}

const keyOf = (locks: LocksGroups | undefined, args: Arguments): string | undefined =>
  locks === undefined || locks === 'several' ? undefined : String(args[locks.argument]);

/**
 * Limits how many of the sixteen connections the transactions of mutations take: ten at most, and those that may wait
 * for the lock of a group six. Reads and writes of a single statement always find one. Transactions that change the
 * same group would only wait for each other, so one of them at a time takes a connection.
 */
export const createMutationLines = (): MutationLines => {
  const sameGroup = createLines({ places: 1, mostWaiting: 100, patienceMs });
  const groups = createLine({ places: 6, mostWaiting: 500, patienceMs });
  const all = createLine({ places: 10, mostWaiting: 1_000, patienceMs });
  return {
    enter: async (locks, args) => {
      const key = keyOf(locks, args);
      const left: (() => void)[] = [];
      const leave = (): void => {
        for (const give of left.toReversed()) give();
      };
      try {
        if (key !== undefined) left.push(await sameGroup.enter(key));
        if (locks !== undefined) left.push(await groups.enter());
        left.push(await all.enter());
        return leave;
      } catch (error) {
        leave();
        throw error;
      }
    },
    isFree: (locks, args) => {
      const key = keyOf(locks, args);
      return key === undefined || sameGroup.isFree(key);
    },
  };
};
