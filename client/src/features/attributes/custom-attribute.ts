import type { AttributesPage_AttributesQuery } from '../../gql/graphql.js';

export type AttributeRow = AttributesPage_AttributesQuery['attributes'][number];

/** An attribute that an administrator added, with statistics of its values. */
export type CustomAttributeRow = AttributeRow & { custom: NonNullable<AttributeRow['custom']> };

/** Narrows an attribute to a custom one: only those have statistics. */
export function hasStatistics(attribute: AttributeRow): attribute is CustomAttributeRow {
  return attribute.custom != null;
}
