import type { Actor } from './actor.js';
import { fault } from './faults/fault.js';
import { simulatorKind } from './source.js';

/** The connection whose rows (beside local ones) an actor reaches; undefined where it reaches all. */
export const reachOf = (actor: Actor): string | undefined =>
  actor.kind === 'scimToken' ? actor.connectionId : undefined;

/** Returns whether an actor may change rows that belong to no connection; the simulator leaves them alone. */
export const changesLocal = (actor: Actor): boolean => actor.kind !== 'scimToken' || actor.provider !== simulatorKind;

/**
 * Returns whether an actor may delete a row: a program with a key leaves to the identity provider what that manages,
 * while an administrator may clean up after it.
 */
export const mayDelete = (actor: Actor, { connection_id }: { connection_id: string | null }): boolean =>
  connection_id === null || actor.kind !== 'apiKey';

/** Stops a write that was based on another version than the one that is stored (RFC 7644 §3.14). */
export const checkVersion = (expected: number | null | undefined, actual: number): void => {
  if (expected == null || expected === actual) return;
  throw fault('version.conflict');
};
