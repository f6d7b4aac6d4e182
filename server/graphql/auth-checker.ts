import type { AuthCheckerFn } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { DomainError } from '../kernel/errors.js';
import type { Permission } from '../kernel/permissions.js';

/** Tells "sign in" from "not for you"; type-graphql's own answer is the same for both. */
export const checkAuthorisation: AuthCheckerFn<RequestContext<unknown>, Permission> = ({ context }, required) => {
  if (context.actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED', 'Sign in first.');
  const missing = required.filter((permission) => !context.actor.permissions.has(permission));
  if (missing.length > 0) {
    throw new DomainError('FORBIDDEN', `This needs the permission ${missing.join(', ')}, which you do not have.`);
  }
  return true;
};
