import type { Actor } from '../../kernel/actor.js';
import type { JsonObject } from '../../kernel/json-object.js';
import type { Execute, RequestInfo } from '../../kernel/ports.js';
import { withCustomAttributes } from '../../kernel/schema/definitions/custom-user-schema.js';
import { groupResource, userResource } from '../../kernel/schema/definitions/registry.js';
import { customAttributesDocument } from '../operations/documents.js';
import { createProjection } from '../protocol/projection.js';
import { bodyObject } from '../protocol/resources.js';
import { createUserGateway } from './user-gateway.js';

/** Reads a user for whoever may read users; undefined where there is none. */
export type PreviewUser = (id: string, actor: Actor, info: RequestInfo) => Promise<JsonObject | undefined>;

/**
 * Returns the answer of `GET /scim/v2/Users/{id}` to people who have no token, by the same gateway, mapping and
 * projection.
 */
export const createUserPreview = ({ execute, publicUrl }: { execute: Execute; publicUrl: string }): PreviewUser => {
  const gateway = createUserGateway({ execute, baseUrl: `${publicUrl}/scim/v2` });
  return async (id, actor, info) => {
    const { customAttributes } = await execute(customAttributesDocument, {}, actor, info);
    const schemas = { User: withCustomAttributes(userResource, customAttributes), Group: groupResource };
    const resource = await gateway.read({ actor, info, schemas }, id, createProjection(schemas.User, [], []));
    return resource && bodyObject(resource.body);
  };
};
