import { userResource } from '../kernel/schema/registry.js';
import { userDocuments } from './documents.js';
import { toAttributeChange } from './patch-parser.js';
import type { Projection } from './projection.js';
import type { GatewayContext, ResourceGateway } from './resource-gateway.js';
import { toUserResource, type UserRow } from './user-mapping.js';

const schema = userResource;

/** A user's groups are read only for answers that carry them. */
const documentsFor = (projection: Projection) =>
  projection.includes('groups') ? userDocuments.withGroups : userDocuments.withoutGroups;

/** Users by way of the GraphQL schema. */
export const createUserGateway = ({ execute, baseUrl }: GatewayContext): ResourceGateway => {
  const toResource = (row: UserRow, projection: Projection) => toUserResource(schema, baseUrl, row, projection);

  return {
    schema,
    answersPatch: true,

    list: async ({ actor, info }, { filter, page, projection }) => {
      const variables = { filter: filter ? { attributes: filter } : null, page };
      const { userPage } = await execute(documentsFor(projection).page, variables, actor, info);
      return { page: userPage, resources: userPage.nodes.map((row) => toResource(row, projection)) };
    },

    read: async ({ actor, info }, id, projection) => {
      const { user } = await execute(documentsFor(projection).read, { id }, actor, info);
      return user ? toResource(user, projection) : undefined;
    },

    create: async ({ actor, info }, body, projection) => {
      const variables = { input: { attributes: body } };
      const { write } = await execute(documentsFor(projection).create, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    replace: async ({ actor, info }, { id, expectedVersion }, body, projection) => {
      const variables = { id, input: { attributes: body, expectedVersion } };
      const { write } = await execute(documentsFor(projection).replace, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    update: async ({ actor, info }, { id, expectedVersion }, operations, projection) => {
      const variables = { id, input: { changes: operations.map(toAttributeChange), expectedVersion } };
      const { write } = await execute(documentsFor(projection).update, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    remove: async ({ actor, info }, target) => {
      await execute(userDocuments.delete, target, actor, info);
    },
  };
};
