import { groupResource } from '../kernel/schema/registry.js';
import { groupDocuments } from './documents.js';
import { type GroupRow, readGroupInput, toGroupResource } from './group-mapping.js';
import { foldGroupPatch } from './membership-fold.js';
import type { Projection } from './projection.js';
import type { GatewayContext, ResourceGateway } from './resource-gateway.js';
import { unwrap } from './scim-errors.js';

const schema = groupResource;

/** Members are read only for answers that carry them. */
const documentsFor = (projection: Projection) =>
  projection.includes('members') ? groupDocuments.withMembers : groupDocuments.withoutMembers;

/** Groups by way of the GraphQL schema. */
export const createGroupGateway = ({ execute, baseUrl }: GatewayContext): ResourceGateway => {
  const toResource = (row: GroupRow, projection: Projection) => toGroupResource(schema, baseUrl, row, projection);

  return {
    schema,
    answersPatch: false,

    list: async ({ actor, info }, { filter, page, projection }) => {
      const variables = { filter: filter ? { attributes: filter } : null, page };
      const { groupPage } = await execute(documentsFor(projection).page, variables, actor, info);
      return { page: groupPage, resources: groupPage.nodes.map((row) => toResource(row, projection)) };
    },

    read: async ({ actor, info }, id, projection) => {
      const { group } = await execute(documentsFor(projection).read, { id }, actor, info);
      return group ? toResource(group, projection) : undefined;
    },

    create: async ({ actor, info }, body, projection) => {
      const variables = { input: unwrap(readGroupInput(body)) };
      const { write } = await execute(documentsFor(projection).create, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    replace: async ({ actor, info }, { id, expectedVersion }, body, projection) => {
      const variables = { id, input: { ...unwrap(readGroupInput(body)), expectedVersion } };
      const { write } = await execute(documentsFor(projection).replace, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    update: async ({ actor, info }, { id, expectedVersion }, operations, projection) => {
      const variables = { id, input: { ...unwrap(foldGroupPatch(operations)), expectedVersion } };
      const { write } = await execute(documentsFor(projection).update, variables, actor, info);
      return { resource: toResource(write.resource, projection), notes: write.notes };
    },

    remove: async ({ actor, info }, target) => {
      await execute(groupDocuments.delete, target, actor, info);
    },
  };
};
