import { resolvePath } from '../../kernel/schema/definitions/resolve-path.js';
import type { AttributeFilter, ResourceSchema } from '../../kernel/schema/definitions/types.js';

/** Every resource has an id, so this holds for all of them, and its negation for none. */
const always: AttributeFilter = { where: { path: 'id', operator: 'PR' } };
const never: AttributeFilter = { not: always };

const knows = (schema: ResourceSchema, path: string): boolean => resolvePath(schema, path).ok;

type Condition = NonNullable<AttributeFilter['where']>;

/** The result of a comparison with a missing attribute, which equals null and differs from every other value. */
const withoutAttribute = ({ operator, value }: Condition): AttributeFilter => {
  const isNull = value === undefined || value === null || value === '';
  return (operator === 'EQ' && isNull) || (operator === 'NE' && !isNull) ? always : never;
};

/**
 * A filter over several types as one of them sees it: an attribute that it does not have counts as one without a value,
 * whether another type has it or none (RFC 7644 §3.4.2.1).
 */
export const filterForType = (schema: ResourceSchema, filter: AttributeFilter): AttributeFilter => {
  const each = (filters: AttributeFilter[]) => filters.map((one) => filterForType(schema, one));
  if (filter.and) return { and: each(filter.and) };
  if (filter.or) return { or: each(filter.or) };
  if (filter.not) return { not: filterForType(schema, filter.not) };
  if (filter.element) return knows(schema, filter.element.path) ? filter : never;
  return !filter.where || knows(schema, filter.where.path) ? filter : withoutAttribute(filter.where);
};
