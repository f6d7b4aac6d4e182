import type { InputFault } from '../../faults/errors.js';
import { refuse, retold } from '../../faults/fault.js';
import { fail, ok, type Result } from '../../result.js';
import { findSubAttribute, isWholeExtension } from '../definitions/attribute-lookup.js';
import { schemasAttribute } from '../definitions/common-attributes.js';
import { resolvePath } from '../definitions/resolve-path.js';
import type { AttributePath, ResourceSchema } from '../definitions/types.js';

const unsortable: ReadonlySet<string> = new Set(['groups', 'members', 'location']);

/**
 * Resolves what a list is sorted by (RFC 7644 §3.4.2.3): a simple attribute, or a part of a complex one, whose
 * `value` is meant when none is named.
 */
export const bindSortPath = (resource: ResourceSchema, text: string): Result<AttributePath, InputFault> => {
  const resolved = resolvePath(resource, text);
  if (!resolved.ok) return fail(retold(resolved.error, { cause: 'query.invalid' }));
  const { attribute } = resolved.value;
  const subAttribute =
    resolved.value.subAttribute ??
    (isWholeExtension(resolved.value) ? undefined : findSubAttribute(attribute, 'value'));
  const path: AttributePath = subAttribute ? { ...resolved.value, subAttribute } : resolved.value;
  const leaf = subAttribute ?? attribute;
  const isHidden = attribute.returned === 'never' || attribute === schemasAttribute;
  if (leaf.type === 'complex' || isHidden || unsortable.has(attribute.name) || unsortable.has(leaf.name)) {
    return refuse('query.invalid/sort');
  }
  return ok(path);
};
