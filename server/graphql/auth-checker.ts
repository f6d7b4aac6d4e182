import type { AuthCheckerFn } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';
import { requirePermission } from '../kernel/require-permission.js';

/** Tells "sign in" from "not for you"; type-graphql's own answer is the same for both. */
export const checkAuthorisation: AuthCheckerFn<RequestContext<unknown>, Permission> = ({ context }, required) => {
  requirePermission(context.actor, ...required);
  return true;
};
