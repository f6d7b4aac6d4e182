import type { JsonObject } from '../../kernel/json-object.js';
import type { ResourceSchema } from '../../kernel/schema/definitions/types.js';
import { isUnassigned } from '../../kernel/schema/values/values.js';
import { fromOldSchemas } from '../vendors.js';
import { propertyOf } from './json-properties.js';
import { scimFault } from './scim-errors.js';

/**
 * A resource that says which schemas it uses has to name that of its type (RFC 7643 §3). One that says nothing is
 * taken: what it holds is recognised by its attributes, and clients leave the list behind what they send.
 */
const check = ({ core }: ResourceSchema, body: JsonObject): void => {
  const declared = propertyOf(body, 'schemas');
  if (isUnassigned(declared)) return;
  if (!Array.isArray(declared) || !declared.every((urn) => typeof urn === 'string')) {
    throw scimFault('schema.undeclared/form', { schema: core.id });
  }
  if (!declared.some((urn: string) => urn.toLowerCase() === core.id.toLowerCase())) {
    throw scimFault('schema.undeclared', { schema: core.id });
  }
};

/** The resource that a client sent, in the schemas of its type. */
export const inDeclaredSchemas = (resource: ResourceSchema, body: JsonObject): JsonObject => {
  const current = fromOldSchemas(resource.core.id, body);
  check(resource, current);
  return current;
};
