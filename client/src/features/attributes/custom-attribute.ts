import type { AttributesPage_AttributesQuery } from '../../gql/graphql.js';

export type AttributeRow = AttributesPage_AttributesQuery['attributes'][number];

/** An attribute that an administrator added, with what is known of its values. */
export type CustomAttributeRow = AttributeRow & { custom: NonNullable<AttributeRow['custom']> };

/** Whether an attribute is a custom one. */
export function hasStatistics(attribute: AttributeRow): attribute is CustomAttributeRow {
  return attribute.custom != null;
}
