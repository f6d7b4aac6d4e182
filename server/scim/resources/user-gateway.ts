import { userDocuments } from '../operations/documents.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import { toAttributeChange } from '../protocol/patch-parser.js';
import type { Projection } from '../protocol/projection.js';
import type { ScimResource } from '../protocol/resources.js';
import { enterprisePath, managerOutOfList } from '../vendors.js';
import { resolveAddresses } from './address-filter.js';
import { createManagerReader } from './manager-reader.js';
import type { Caller, GatewayContext, ResourceGateway } from './resource-gateway.js';
import { toUserResource, type UserRow } from './user-mapping.js';

/** A user's groups are read only for answers that carry them. */
const partsOf = (projection: Projection) => ({ groups: projection.includes('groups') });

/** An operation as it is meant for a user (see vendors.ts). */
const ofUser = (operation: PatchOperation): PatchOperation => {
  const { path, value } = operation;
  if (!path) return operation;
  const attribute = enterprisePath(path.attribute);
  return { ...operation, path: { ...path, attribute }, value: managerOutOfList(attribute, value) };
};

/** Users by way of the GraphQL schema. */
export const createUserGateway = ({ execute, baseUrl }: GatewayContext): ResourceGateway => {
  const toResource = (caller: Caller, row: UserRow, projection: Projection): ScimResource => {
    const resource = toUserResource(caller.schemas.User, baseUrl, row, projection);
    return row.unread ? { ...resource, readWhole: () => read(caller, row.id, projection) } : resource;
  };

  const read = async (caller: Caller, id: string, projection: Projection): Promise<ScimResource | undefined> => {
    const { user } = await execute(userDocuments.read, { id, ...partsOf(projection) }, caller.actor, caller.info);
    return user ? toResource(caller, user, projection) : undefined;
  };

  const managers = createManagerReader({ execute, baseUrl });

  return {
    type: 'User',
    answersPatch: true,

    list: async (caller, { filter: given, page, projection }) => {
      const filter = given ? { attributes: resolveAddresses(given, baseUrl) } : null;
      const variables = { filter, page, ...partsOf(projection) };
      const { userPage } = await execute(userDocuments.page, variables, caller.actor, caller.info);
      return { page: userPage, resources: userPage.nodes.map((row) => toResource(caller, row, projection)) };
    },

    read,

    create: async (caller, body, projection) => {
      const variables = { input: { attributes: await managers.inBody(caller, body) }, ...partsOf(projection) };
      const { write } = await execute(userDocuments.create, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    replace: async (caller, { id, expectedVersion }, body, projection) => {
      const variables = {
        id,
        input: { attributes: await managers.inBody(caller, body), expectedVersion },
        ...partsOf(projection),
      };
      const { write } = await execute(userDocuments.replace, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    update: async (caller, { id, expectedVersion }, operations, projection) => {
      const changes = (await managers.inOperations(caller, operations.map(ofUser))).map(toAttributeChange);
      const variables = { id, input: { changes, expectedVersion }, ...partsOf(projection) };
      const { write } = await execute(userDocuments.update, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    remove: async (caller, target) => {
      await execute(userDocuments.delete, target, caller.actor, caller.info);
    },
  };
};
