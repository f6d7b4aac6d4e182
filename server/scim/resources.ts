import type { ResourceSchema, ResourceTypeName } from '../kernel/schema/types.js';
import type { Projection } from './projection.js';
import type { JsonObject } from './strict-json.js';

/** What every row of the directory has, as the facade's operations select it. */
export interface DirectoryRow {
  id: string;
  /** The attribute bag: RFC 7643 names, extension attributes under their URN. */
  attributes: unknown;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** A resource ready to be sent, with what its HTTP headers need. */
export interface ScimResource {
  body: JsonObject;
  /** Every attribute of the row, whatever the projection leaves of it in the body. */
  whole: JsonObject;
  id: string;
  version: number;
  location: string;
  etag: string;
}

/** The path of each resource type below the base URL (RFC 7644 §3.2). */
export const endpoints: Record<ResourceTypeName, string> = { User: '/Users', Group: '/Groups' };

/** The weak entity tag of a version (RFC 7644 §3.14): the same state may be written in more than one way. */
export const etagOf = (version: number): string => `W/"${version}"`;

const schemasOf = (schema: ResourceSchema, resource: JsonObject): string[] => [
  schema.core.id,
  ...Object.keys(resource).filter((key) => key.startsWith('urn:')),
];

/** Puts a row into the form of RFC 7643 §3: schemas first, meta last, and between them what the projection keeps. */
export const toResource = (
  schema: ResourceSchema,
  baseUrl: string,
  row: DirectoryRow,
  related: JsonObject,
  projection: Projection,
): ScimResource => {
  const location = `${baseUrl}${endpoints[schema.name]}/${row.id}`;
  const etag = etagOf(row.version);
  const meta = {
    resourceType: schema.name,
    created: row.createdAt,
    lastModified: row.updatedAt,
    location,
    version: etag,
  };
  const whole = { id: row.id, ...(row.attributes as JsonObject), ...related, meta };
  const projected = projection.apply(whole);
  return {
    whole,
    body: { schemas: schemasOf(schema, projected), ...projected },
    id: row.id,
    version: row.version,
    location,
    etag,
  };
};
