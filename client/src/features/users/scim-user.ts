interface UserSnapshot {
  id: string;
  externalId?: string | null;
  attributes: unknown;
  createdAt: string;
  updatedAt: string;
  version: number;
}

const coreSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** The user in the shape of RFC 7643 §4.1, for comparing with what the identity provider sent. */
export function scimUser(user: UserSnapshot): Record<string, unknown> {
  const attributes = user.attributes as Record<string, unknown>;
  const extensions = Object.keys(attributes).filter((name) => name.startsWith('urn:'));
  return {
    schemas: [coreSchema, ...extensions],
    id: user.id,
    ...(user.externalId ? { externalId: user.externalId } : {}),
    ...attributes,
    meta: {
      resourceType: 'User',
      created: user.createdAt,
      lastModified: user.updatedAt,
      version: `W/"${user.version}"`,
    },
  };
}
