import type { Actor } from '../actor.js';
import { fault } from '../faults/fault.js';
import { type Permission, scopeName } from '../permissions.js';

/** Returns whether an actor lacks permissions only until the account has a second factor. */
export const mustAddFactor = (actor: Actor): boolean => actor.kind === 'administrator' && actor.mustAddFactor;

/** Lets an actor through who may do this: the rule of `@Authorized`, and of what no resolver serves. */
export const requirePermission = (actor: Actor, ...required: Permission[]): void => {
  if (actor.kind === 'anonymous') throw fault('session.missing');
  const missing = required.filter((permission) => !actor.permissions.has(permission));
  if (missing.length > 0) {
    if (mustAddFactor(actor)) throw fault('session.factor-needed');
    throw fault('permission.missing', { permissions: missing.map(scopeName).join(', ') });
  }
};
