import type { JsonObject } from '../../kernel/json-object.js';
import type { ResourceSchema, ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { JsonText } from '../../kernel/text/json-text.js';
import type { Projection } from './projection.js';

/** The fields that every row of the directory has, as the facade's operations select them. */
export interface DirectoryRow {
  id: string;
  /** The attribute bag: RFC 7643 names, extension attributes under their URN; text as long as nobody looks into it. */
  attributes: unknown;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** A resource as it is sent: an object, or where nothing of it need be looked at the text of one. */
export type ResourceBody = JsonObject | JsonText<JsonObject>;

/** A resource ready to be sent, with what its HTTP headers need. */
export interface ScimResource {
  body: ResourceBody;
  /** Every attribute of the row, whatever the projection leaves of it in the body. */
  whole: () => JsonObject;
  id: string;
  version: number;
  location: string;
  etag: string;
  /**
   * Present if the body lacks members because there are too many to read them with the rest. Reads the resource with
   * all of them, in its state at that time; resolves to undefined if it no longer exists.
   */
  readWhole?: () => Promise<ScimResource | undefined>;
}

/** The path of each resource type below the base URL (RFC 7644 §3.2). */
export const endpoints: Record<ResourceTypeName, string> = { User: '/Users', Group: '/Groups' };

/** The weak entity tag of a version (RFC 7644 §3.14): the same state may be written in more than one way. */
export const etagOf = (version: number): string => `W/"${version}"`;

const schemasOf = (schema: ResourceSchema, resource: JsonObject): string[] => [
  schema.core.id,
  ...Object.keys(resource).filter((key) => key.startsWith('urn:')),
];

/** Within a text value every quote has a backslash before it, so that this can only be a key with an object. */
const hasExtension = (bag: string, id: string): boolean => bag.includes(`"${id}": {`) || bag.includes(`"${id}":{`);

/** Puts a resource together as text, without parsing its attributes. */
const toText = (schema: ResourceSchema, row: DirectoryRow, bag: string, related: JsonObject, meta: object): string => {
  const extensions = schema.extensions.filter(({ id }) => hasExtension(bag, id)).map(({ id }) => id);
  const beside = JSON.stringify({ ...related, meta });
  return `{"schemas":${JSON.stringify([schema.core.id, ...extensions])},"id":"${row.id}",${bag.slice(1, -1)},${beside.slice(1)}`;
};

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
  const bag = row.attributes instanceof JsonText ? row.attributes : JsonText.of(row.attributes);
  const whole = (): JsonObject => ({ id: row.id, ...(bag.value as JsonObject), ...related, meta });
  const projected = (): JsonObject => {
    const kept = projection.apply(whole());
    return { schemas: schemasOf(schema, kept), ...kept };
  };
  const body = projection.keepsAttributes
    ? JsonText.fromText<JsonObject>(toText(schema, row, bag.text, related, meta))
    : projected();
  return { body, whole, id: row.id, version: row.version, location, etag };
};

/** The body as an object. */
export const bodyObject = (body: ResourceBody): JsonObject => (body instanceof JsonText ? body.value : body);
