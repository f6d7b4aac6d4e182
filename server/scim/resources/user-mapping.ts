import type { ResourceSchema } from '../../kernel/schema/definitions/types.js';
import type { MembershipType } from '../gql/graphql.js';
import type { Projection } from '../protocol/projection.js';
import { type DirectoryRow, endpoints, type ScimResource, toResource } from '../protocol/resources.js';
import { withManagerAddress } from './manager-reference.js';

/** A user as the facade's operations select it; memberships only where the answer carries them. */
export interface UserRow extends DirectoryRow {
  /** A page had no room for its attributes. */
  unread?: boolean;
  memberships?: readonly { groupId: string; displayName: string; type: MembershipType }[];
}

/** Writes a user as RFC 7643 §4.1, its groups as §4.1.2. */
export const toUserResource = (
  schema: ResourceSchema,
  baseUrl: string,
  row: UserRow,
  projection: Projection,
): ScimResource => {
  const groups = row.memberships?.map(({ groupId, displayName, type }) => ({
    value: groupId,
    $ref: `${baseUrl}${endpoints.Group}/${groupId}`,
    display: displayName,
    type: type.toLowerCase(),
  }));
  const attributes = withManagerAddress(row.attributes, baseUrl);
  const shown = attributes === row.attributes ? row : { ...row, attributes };
  return toResource(schema, baseUrl, shown, groups ? { groups } : {}, projection);
};
