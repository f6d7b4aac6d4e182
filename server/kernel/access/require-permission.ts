import type { Actor } from '../actor.js';
import { DomainError } from '../faults/errors.js';
import { type Permission, scopeName } from '../permissions.js';

/** Lets an actor through who may do this: the rule of `@Authorized`, and of what no resolver serves. */
export const requirePermission = (actor: Actor, ...required: Permission[]): void => {
  if (actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED', 'Sign in first.');
  const missing = required.filter((permission) => !actor.permissions.has(permission));
  if (missing.length > 0) {
    throw new DomainError(
      'FORBIDDEN',
      `This needs the permission ${missing.map(scopeName).join(', ')}, which you do not have.`,
    );
  }
};
