import type { JsonObject } from '../../kernel/json-object.js';
import type { ResourceSchema } from '../../kernel/schema/definitions/types.js';
import { isUnassigned } from '../../kernel/schema/values/values.js';
import { fromOldSchemas } from '../vendors.js';
import { propertyOf } from './json-properties.js';
import { ScimError } from './scim-errors.js';

const fault = (detail: string): ScimError => new ScimError(400, detail, 'invalidValue');

/**
 * A resource that says which schemas it uses has to name that of its type (RFC 7643 §3). One that says nothing is
 * taken: what it holds is recognised by its attributes, and clients leave the list behind what they send.
 */
const check = ({ core }: ResourceSchema, body: JsonObject): void => {
  const declared = propertyOf(body, 'schemas');
  if (isUnassigned(declared)) return;
  if (!Array.isArray(declared) || !declared.every((urn) => typeof urn === 'string')) {
    throw fault(`Send schemas as a list of URIs, such as ["${core.id}"].`);
  }
  if (!declared.some((urn: string) => urn.toLowerCase() === core.id.toLowerCase())) {
    throw fault(`Name ${core.id} in schemas, or send the resource to the address of its own type.`);
  }
};

/** The resource that a client sent, in the schemas of its type. */
export const inDeclaredSchemas = (resource: ResourceSchema, body: JsonObject): JsonObject => {
  const current = fromOldSchemas(resource.core.id, body);
  check(resource, current);
  return current;
};
