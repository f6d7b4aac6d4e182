import type { JsonObject } from '../../kernel/json-object.js';
import type { ResourceSchema, ResourceTypeName, Schema } from '../../kernel/schema/definitions/types.js';
import { bodyLimits, maximumBulkOperations, pageSizes } from '../protocol/limits.js';
import { endpoints } from '../protocol/resources.js';
import { discoverySchemas } from '../protocol/urns.js';
import { schemasOfDiscovery } from './discovery-schemas.js';

type Schemas = Readonly<Record<ResourceTypeName, ResourceSchema>>;

/**
 * The service provider configuration (RFC 7643 §5, RFC 9865 §4). A cursor has no timeout, since nothing is kept for it.
 */
export const describeServer = (baseUrl: string, documentationUri: string): JsonObject => ({
  schemas: [discoverySchemas.configuration],
  documentationUri,
  patch: { supported: true },
  bulk: { supported: true, maxOperations: maximumBulkOperations, maxPayloadSize: bodyLimits.bulk },
  filter: { supported: true, maxResults: pageSizes.maximum },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  pagination: {
    cursor: true,
    index: true,
    defaultPaginationMethod: 'index',
    defaultPageSize: pageSizes.default,
    maxPageSize: pageSizes.maximum,
  },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A SCIM token, generated in the portal and sent as Authorization: Bearer <token>.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      documentationUri,
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
});

const describeResourceType = (baseUrl: string, { name, core, extensions }: ResourceSchema): JsonObject => ({
  schemas: [discoverySchemas.resourceType],
  id: name,
  name,
  description: core.description,
  endpoint: endpoints[name],
  schema: core.id,
  schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })),
  meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
});

/** The resource types (RFC 7643 §6). */
export const describeResourceTypes = (baseUrl: string, { User, Group }: Schemas): JsonObject[] =>
  [User, Group].map((type) => describeResourceType(baseUrl, type));

const describeSchema = (baseUrl: string, schema: Schema): JsonObject => ({
  schemas: [discoverySchemas.schema],
  ...schema,
  meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
});

/** The schemas (RFC 7643 §7): of resources, read from the registry that validates and filters, and of discovery. */
export const describeSchemas = (baseUrl: string, { User, Group }: Schemas): JsonObject[] =>
  [User, Group]
    .flatMap(({ core, extensions }) => [core, ...extensions])
    .concat(schemasOfDiscovery)
    .map((schema) => describeSchema(baseUrl, schema));
