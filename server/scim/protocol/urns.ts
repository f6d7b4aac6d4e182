import type { JsonObject } from '../../kernel/json-object.js';
import { propertyOf } from './json-properties.js';

/** The message schemas of RFC 7644 §8.2. */
export const messageSchemas = {
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  bulkResponse: 'urn:ietf:params:scim:api:messages:2.0:BulkResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  search: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
} as const;

/** The schemas of the discovery resources (RFC 7643 §5–7). */
export const discoverySchemas = {
  configuration: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
} as const;

/** Returns whether a message declares this schema; the part of a URN used here ignores case (RFC 8141 §3.1). */
export const declaresSchema = (message: JsonObject, urn: string): boolean => {
  const schemas = propertyOf(message, 'schemas');
  const folded = urn.toLowerCase();
  return (
    Array.isArray(schemas) && schemas.some((schema) => typeof schema === 'string' && schema.toLowerCase() === folded)
  );
};
