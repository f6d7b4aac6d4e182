import type { Actor } from '../../kernel/actor.js';
import { fault } from '../../kernel/faults/fault.js';
import { type Permission, scopeName } from '../../kernel/permissions.js';
import type { AttributeFilter } from './filter.inputs.js';

const names = (path: string, attribute: string): boolean =>
  new RegExp(`(^|:)${attribute}($|\\.)`, 'i').test(path.trim());

/** Returns whether a filter compares an attribute anywhere. */
export const asksFor = (filter: AttributeFilter, attribute: string): boolean => {
  const { and, or, not, where, element } = filter;
  if ([...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some((inner) => asksFor(inner, attribute))) return true;
  return [where?.path, element?.path].some((path) => path !== undefined && names(path, attribute));
};

interface Protected {
  attribute: string;
  permission: Permission;
}

/** Refuses a filter that compares an attribute without its permission: the result would reveal the values. */
export const checkNamedAttribute = (
  actor: Actor,
  filter: { attributes?: AttributeFilter | null; groupId?: string | null } | null | undefined,
  { attribute, permission }: Protected,
): void => {
  if (!filter || actor.permissions.has(permission)) return;
  if (filter.groupId == null && !(filter.attributes && asksFor(filter.attributes, attribute))) return;
  throw fault('permission.missing/filter', { attribute, permissions: scopeName(permission) });
};

/**
 * Refuses a filter inside a write without the permissions to read what it compares: the response (noTarget, UNCHANGED)
 * would reveal the values.
 */
export const checkFilterInWrite = (
  actor: Actor,
  steps: readonly { filter?: unknown; removeMatching?: unknown }[] | null | undefined,
  ...permissions: Permission[]
): void => {
  if (!steps?.some(({ filter, removeMatching }) => filter != null || removeMatching != null)) return;
  const missing = permissions.find((permission) => !actor.permissions.has(permission));
  if (missing === undefined) return;
  throw fault('permission.missing/filter-of-change', { permissions: scopeName(missing) });
};
