import type { AuthCheckerFn } from 'type-graphql';
import { requirePermission } from '../kernel/access/require-permission.js';
import type { Context } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';

/** Distinguishes callers who have to sign in from callers who lack a permission; type-graphql answers both alike. */
export const checkAuthorisation: AuthCheckerFn<Context, Permission> = ({ context }, required) => {
  requirePermission(context.actor, ...required);
  return true;
};
