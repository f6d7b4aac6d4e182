import type { AuthCheckerFn } from 'type-graphql';
import { requirePermission } from '../kernel/access/require-permission.js';
import type { Context } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';

/** Tells "sign in" from "not for you"; type-graphql's own answer is the same for both. */
export const checkAuthorisation: AuthCheckerFn<Context, Permission> = ({ context }, required) => {
  requirePermission(context.actor, ...required);
  return true;
};
