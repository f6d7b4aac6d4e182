import type { InputFault } from '../../faults/errors.js';
import { refuse, retold } from '../../faults/fault.js';
import { isJsonObject } from '../../json-object.js';
import { fail, ok, type Result } from '../../result.js';
import { findSubAttribute, isWholeExtension } from '../definitions/attribute-lookup.js';
import { resolvePath } from '../definitions/resolve-path.js';
import type { AttributeFilter, AttributePath, BoundFilter, ResourceSchema } from '../definitions/types.js';
import { bindCondition } from './bind-condition.js';

const maxLevels = 10;
const maxTerms = 100;
const fields = ['and', 'or', 'not', 'where', 'element'] as const;

type Bound = Result<BoundFilter, InputFault>;

/** The start of a filter's paths, and the number of its comparisons so far. */
interface Scope {
  resolve: (path: string) => Result<AttributePath, InputFault>;
  resource: ResourceSchema | undefined;
  count: { terms: number };
}

/** RFC 7644 §3.12: an unknown attribute in a filter makes the filter invalid, not the path. */
const asFilterFault = (resolved: Result<AttributePath, InputFault>): Result<AttributePath, InputFault> =>
  resolved.ok ? resolved : fail(retold(resolved.error, { reason: 'invalidFilter', cause: 'filter.invalid' }));

const bindList = (kind: 'and' | 'or', nodes: unknown, scope: Scope, level: number): Bound => {
  if (!Array.isArray(nodes) || nodes.length === 0) return refuse('filter.invalid/empty', { operator: kind });
  const filters: BoundFilter[] = [];
  for (const node of nodes) {
    const bound = bindNode(node, scope, level + 1);
    if (!bound.ok) return bound;
    filters.push(bound.value);
  }
  return ok({ kind, filters });
};

const bindElement = (element: unknown, scope: Scope, level: number): Bound => {
  if (!isJsonObject(element) || typeof element.path !== 'string') return refuse('filter.invalid/element');
  const resolved = asFilterFault(scope.resolve(element.path));
  if (!resolved.ok) return resolved;
  const path = resolved.value;
  if (!scope.resource || path.attribute.type !== 'complex' || path.subAttribute || isWholeExtension(path)) {
    return refuse('filter.invalid/brackets');
  }
  const matches = bindNode(element.matches, elementScope(path, scope.count), level + 1);
  return matches.ok ? ok({ kind: 'element', path, matches: matches.value }) : matches;
};

const elementScope = (path: AttributePath, count: Scope['count']): Scope => ({
  resource: undefined,
  count,
  resolve: (name) => {
    const subAttribute = findSubAttribute(path.attribute, name);
    return subAttribute
      ? ok({ ...path, subAttribute })
      : refuse('filter.invalid/part', { attribute: path.attribute.name });
  },
});

const bindWhere = (where: unknown, scope: Scope): Bound => {
  scope.count.terms += 1;
  if (scope.count.terms > maxTerms) return refuse('filter.invalid/terms', { limit: maxTerms });
  if (!isJsonObject(where) || typeof where.path !== 'string') return refuse('filter.invalid/no-path');
  const path = asFilterFault(scope.resolve(where.path));
  return path.ok ? bindCondition(scope.resource, path.value, where.operator, where.value) : path;
};

const bindNode = (node: unknown, scope: Scope, level: number): Bound => {
  if (level > maxLevels) return refuse('filter.invalid/levels', { limit: maxLevels });
  const used = isJsonObject(node) ? fields.filter((field) => node[field] !== undefined && node[field] !== null) : [];
  const [field] = used;
  if (!isJsonObject(node) || field === undefined || used.length > 1) {
    return refuse('filter.invalid/one-of');
  }
  if (field === 'where') return bindWhere(node.where, scope);
  if (field === 'element') return bindElement(node.element, scope, level);
  if (field !== 'not') return bindList(field, node[field], scope, level);
  const inner = bindNode(node.not, scope, level + 1);
  return inner.ok ? ok({ kind: 'not', filter: inner.value }) : inner;
};

/** Binds a filter to the registry: paths resolved, operators and values checked against types (RFC 7644 §3.4.2.2). */
export const bindFilter = (resource: ResourceSchema, filter: AttributeFilter): Bound =>
  bindNode(filter, { resource, resolve: (path) => resolvePath(resource, path), count: { terms: 0 } }, 0);

/** Binds the filter of a value path: emails[type eq "work"], with paths relative to the attribute. */
export const bindElementFilter = (path: AttributePath, filter: AttributeFilter): Bound =>
  bindNode(filter, elementScope(path, { terms: 0 }), 0);
