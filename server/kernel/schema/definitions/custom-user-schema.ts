import { attribute } from './attribute-definition.js';
import type { Attribute, AttributeType, ResourceSchema, Schema } from './types.js';

/** The URN under which attributes declared by an administrator travel. */
export const customUserSchemaId = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

/** A custom attribute as an administrator declares it. */
export interface CustomAttributeDefinition {
  name: string;
  type: 'STRING' | 'NUMBER' | 'BOOLEAN' | 'DATE';
}

const types: Record<CustomAttributeDefinition['type'], AttributeType> = {
  STRING: 'string',
  NUMBER: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'dateTime',
};

const toAttribute = ({ name, type }: CustomAttributeDefinition): Attribute =>
  attribute(name, types[type], 'Declared by an administrator of this server.');

/** A resource schema that also knows the administrator's own attributes; without any, the resource as it was. */
export const withCustomAttributes = (
  resource: ResourceSchema,
  definitions: readonly CustomAttributeDefinition[],
): ResourceSchema => {
  if (definitions.length === 0) return resource;
  const custom: Schema = {
    id: customUserSchemaId,
    name: 'CustomUser',
    description: 'Attributes declared by an administrator',
    attributes: definitions.map(toAttribute),
  };
  return { ...resource, extensions: [...resource.extensions, custom] };
};
