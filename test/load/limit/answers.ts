/** A response of the limit server: everything that HTTP needs, the body as text. */
export interface LimitAnswer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

/** A user's row as the statements read it. */
export interface UserRow {
  id: string;
  active: boolean;
  extended: boolean;
  attributes: string;
  version: number;
  created: string;
  updated: string;
  /** The memberships as JSON text, without the brackets; null where there are none. */
  groups: string | null;
}

/** A group's row as the statements read it. */
export interface GroupRow {
  id: string;
  /** The name as JSON text. */
  display: string;
  version: number;
  created: string;
  updated: string;
  /** The members as JSON text, without the brackets; null where there are none, absent where they are not asked for. */
  members?: string | null;
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';

const metaOf = (type: 'User' | 'Group', row: UserRow | GroupRow, location: string): string =>
  `"meta":{"resourceType":"${type}","created":"${row.created}","lastModified":"${row.updated}","location":"${location}","version":"W/\\"${row.version}\\""}`;

/** Returns a user in the form of RFC 7643 §4.1, concatenated from texts that are JSON already. */
export const userText = (row: UserRow, baseUrl: string): string => {
  const schemas = row.extended ? `"${core}","${enterprise}"` : `"${core}"`;
  const meta = metaOf('User', row, `${baseUrl}/Users/${row.id}`);
  return `{"schemas":[${schemas}],"id":"${row.id}",${row.attributes.slice(1, -1)},"active":${row.active},"groups":[${row.groups ?? ''}],${meta}}`;
};

/** Returns a group in the form of RFC 7643 §4.2. */
export const groupText = (row: GroupRow, baseUrl: string): string => {
  const members = row.members === undefined ? '' : `"members":[${row.members ?? ''}],`;
  const meta = metaOf('Group', row, `${baseUrl}/Groups/${row.id}`);
  return `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":"${row.id}","displayName":${row.display},${members}${meta}}`;
};

const etagOf = (version: number): string => `W/"${version}"`;

/** The response with one resource, its address and version. */
export const resourceAnswer = (
  status: 200 | 201,
  body: string,
  place: { location: string; version: number },
): LimitAnswer => ({ status, body, headers: { Location: place.location, ETag: etagOf(place.version) } });

/** The response to a PATCH without a body. */
export const changedAnswer = (version: number): LimitAnswer => ({ status: 204, headers: { ETag: etagOf(version) } });

/** A list response (RFC 7644 §3.4.2). */
export const listAnswer = (resources: readonly string[], total: number, startIndex: number): LimitAnswer => ({
  status: 200,
  body: `{"schemas":["${listSchema}"],"totalResults":${total},"startIndex":${startIndex},"itemsPerPage":${resources.length},"Resources":[${resources.join(',')}]}`,
});

/** An error in the form of RFC 7644 §3.12. */
export const errorAnswer = (status: number, detail: string, scimType?: string): LimitAnswer => ({
  status,
  body: JSON.stringify({ schemas: [errorSchema], status: String(status), ...(scimType && { scimType }), detail }),
  ...(status === 401 && { headers: { 'WWW-Authenticate': 'Bearer realm="scim"' } }),
});
