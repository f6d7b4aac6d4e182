import type { InputFault } from '../../kernel/errors.js';
import { fail, ok, type Result } from '../../kernel/result.js';
import { resolvePath } from '../../kernel/schema/resolve-path.js';
import type { AttributeFilter, ResourceSchema } from '../../kernel/schema/types.js';

/** Every resource has an id, so this holds for all of them, and its negation for none. */
const always: AttributeFilter = { where: { path: 'id', operator: 'PR' } };
const never: AttributeFilter = { not: always };

const knows = (schema: ResourceSchema, path: string): boolean => resolvePath(schema, path).ok;

type Condition = NonNullable<AttributeFilter['where']>;

/** What a comparison comes to where the attribute is not there: unassigned equals null and differs from the rest. */
const withoutAttribute = ({ operator, value }: Condition): AttributeFilter => {
  const isNull = value === undefined || value === null || value === '';
  return (operator === 'EQ' && isNull) || (operator === 'NE' && !isNull) ? always : never;
};

/** A filter over several types as one of them sees it: an attribute of another type is not present in it. */
export const filterForType = (schema: ResourceSchema, filter: AttributeFilter): AttributeFilter => {
  const each = (filters: AttributeFilter[]) => filters.map((one) => filterForType(schema, one));
  if (filter.and) return { and: each(filter.and) };
  if (filter.or) return { or: each(filter.or) };
  if (filter.not) return { not: filterForType(schema, filter.not) };
  if (filter.element) return knows(schema, filter.element.path) ? filter : never;
  return !filter.where || knows(schema, filter.where.path) ? filter : withoutAttribute(filter.where);
};

const pathsOf = ({ and, or, not, where, element }: AttributeFilter): string[] => [
  ...[...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].flatMap(pathsOf),
  ...(where ? [where.path] : []),
  ...(element ? [element.path] : []),
];

/** Refuses a filter on an attribute that none of the types has (RFC 7644 §3.12, invalidFilter). */
export const checkFilterPaths = (
  schemas: readonly ResourceSchema[],
  filter: AttributeFilter,
): Result<AttributeFilter, InputFault> => {
  const isUnknown = (path: string): boolean => !schemas.some((schema) => knows(schema, path));
  return pathsOf(filter).some(isUnknown)
    ? fail({
        reason: 'invalidFilter',
        message: 'The filter names an attribute that neither users nor groups have; use names that /Schemas lists.',
      })
    : ok(filter);
};
