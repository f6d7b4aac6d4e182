import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/faults/errors.js';
import { type Permission, scopeName } from '../../kernel/permissions.js';
import type { AttributeFilter } from './filter.inputs.js';

const names = (path: string, attribute: string): boolean =>
  new RegExp(`(^|:)${attribute}($|\\.)`, 'i').test(path.trim());

/** Whether a filter asks for an attribute anywhere. */
export const asksFor = (filter: AttributeFilter, attribute: string): boolean => {
  const { and, or, not, where, element } = filter;
  if ([...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some((inner) => asksFor(inner, attribute))) return true;
  return [where?.path, element?.path].some((path) => path !== undefined && names(path, attribute));
};

interface Protected {
  attribute: string;
  permission: Permission;
}

/** What a list is filtered by shows in what it answers, so the filter needs the permission of what it asks for. */
export const checkNamedAttribute = (
  actor: Actor,
  filter: { attributes?: AttributeFilter | null; groupId?: string | null } | null | undefined,
  { attribute, permission }: Protected,
): void => {
  if (!filter || actor.permissions.has(permission)) return;
  if (filter.groupId == null && !(filter.attributes && asksFor(filter.attributes, attribute))) return;
  throw new DomainError('FORBIDDEN', `A filter by ${attribute} needs the permission ${scopeName(permission)}.`, {
    field: 'filter',
  });
};
