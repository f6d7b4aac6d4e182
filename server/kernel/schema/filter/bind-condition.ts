import type { InputFault } from '../../faults/errors.js';
import { refuse, retold } from '../../faults/fault.js';
import { fail, ok, type Result } from '../../result.js';
import { checkText } from '../../text/canonical-key.js';
import { extensionPath, findSubAttribute, formatPath, isWholeExtension } from '../definitions/attribute-lookup.js';
import { schemasAttribute } from '../definitions/common-attributes.js';
import type { Attribute, AttributePath, BoundFilter, CompareOperator, ResourceSchema } from '../definitions/types.js';
import { isTextual, matches } from '../values/compare-values.js';
import { toInstant } from '../values/date-time.js';
import { toBoolean } from '../values/normalise-scalar.js';

type Bound = Result<BoundFilter, InputFault>;

const equality: ReadonlySet<string> = new Set(['EQ', 'NE']);
const substring: ReadonlySet<string> = new Set(['CO', 'SW', 'EW']);
const ordering: ReadonlySet<string> = new Set(['GT', 'GE', 'LT', 'LE']);

const isOperator = (operator: unknown): operator is CompareOperator =>
  typeof operator === 'string' && [equality, substring, ordering].some((operators) => operators.has(operator));

/** RFC 7644 §3.4.2.2: booleans and binaries have no order; only texts have parts. */
const isAllowed = (attribute: Attribute, operator: CompareOperator): boolean => {
  if (equality.has(operator)) return true;
  if (attribute.type === 'boolean' || attribute.type === 'binary') return false;
  return ordering.has(operator) || isTextual(attribute);
};

/** URIs that are made for each answer, and so are not there to be searched. */
const isMadeForAnswer = ({ extension, attribute, subAttribute }: AttributePath): boolean =>
  extension === undefined &&
  ((attribute.name === 'meta' && subAttribute?.name === 'location') ||
    ((attribute.name === 'groups' || attribute.name === 'members') && subAttribute?.name === '$ref'));

/** Returns the path that is compared: a complex attribute with a `value` stands for that value. */
const toLeaf = (path: AttributePath): { path: AttributePath; attribute: Attribute } | undefined => {
  const attribute = path.subAttribute ?? path.attribute;
  if (attribute.type !== 'complex') return { path, attribute };
  const value = path.subAttribute || isWholeExtension(path) ? undefined : findSubAttribute(attribute, 'value');
  return value && { path: { ...path, subAttribute: value }, attribute: value };
};

const toOperand = (attribute: Attribute, value: unknown): string | number | boolean | undefined => {
  switch (attribute.type) {
    case 'boolean':
      return toBoolean(value);
    case 'decimal':
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'dateTime':
      return typeof value === 'string' ? toInstant(value) : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
};

/** `schemas` is worked out from the attributes: core always, an extension when it holds something. */
const bindSchemas = (resource: ResourceSchema, operator: CompareOperator, value: string): BoundFilter => ({
  kind: 'or',
  filters: [resource.core, ...resource.extensions]
    .filter((schema) => matches(schemasAttribute, operator, schema.id, value))
    .map((schema) =>
      schema === resource.core ? { kind: 'and', filters: [] } : { kind: 'present', path: extensionPath(schema) },
    ),
});

const bindComparison = (
  resource: ResourceSchema | undefined,
  path: AttributePath,
  attribute: Attribute,
  operator: CompareOperator,
  value: unknown,
): Bound => {
  const name = formatPath(path);
  if (!isAllowed(attribute, operator)) {
    return refuse('filter.invalid/operator', { attribute: name, operator: operator.toLowerCase() });
  }
  const operand = toOperand(attribute, value);
  if (operand === undefined) return refuse('filter.invalid/operand', { attribute: name, expected: attribute.type });
  const sound = typeof operand === 'string' ? checkText(operand) : ok(operand);
  if (!sound.ok) {
    const message = `Compare ${name} with another text. ${sound.error.message}`;
    return fail(retold(sound.error, { cause: 'filter.invalid', reason: 'invalidFilter', message }));
  }
  if (resource && attribute === schemasAttribute) return ok(bindSchemas(resource, operator, String(operand)));
  return ok({ kind: 'compare', path, operator, value: operand });
};

/**
 * Binds one comparison to the registry; resource is undefined inside a value path. null and "" mean unassigned here as
 * everywhere (RFC 7643 §2.5): eq asks for its absence, ne for its presence.
 */
export const bindCondition = (
  resource: ResourceSchema | undefined,
  path: AttributePath,
  operator: unknown,
  value: unknown,
): Bound => {
  const name = formatPath(path);
  if (path.attribute.returned === 'never') {
    return refuse('filter.unsupported', { attribute: name });
  }
  if (isMadeForAnswer(path)) {
    const { subAttribute: _address, ...holder } = path;
    if (operator === 'PR') return ok({ kind: 'present', path: holder });
    return refuse('filter.invalid/address', { attribute: name });
  }
  const present: BoundFilter =
    resource && path.attribute === schemasAttribute ? { kind: 'and', filters: [] } : { kind: 'present', path };
  if (operator === 'PR') return ok(present);
  if (!isOperator(operator)) return refuse('filter.invalid/operators');
  const leaf = toLeaf(path);
  if (!leaf) return refuse('filter.invalid/complex', { attribute: name });
  const isEmpty = value === undefined || value === null || value === '';
  if (isEmpty && operator === 'EQ') return ok({ kind: 'not', filter: present });
  if (isEmpty && operator === 'NE') return ok(present);
  if (value !== undefined && value !== null) {
    return bindComparison(resource, leaf.path, leaf.attribute, operator, value);
  }
  return refuse('filter.invalid/no-value', { attribute: name });
};
