import { setImmediate } from 'node:timers/promises';
import { inSteps } from '../../kernel/load/in-steps.js';
import { MemberText } from '../../kernel/text/member-text.js';
import { groupDocuments } from '../operations/documents.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import type { Projection } from '../protocol/projection.js';
import type { ScimResource } from '../protocol/resources.js';
import { unwrap } from '../protocol/scim-errors.js';
import { resolveAddresses } from './address-filter.js';
import { type GroupRow, readGroupInput, toGroupResource } from './group-mapping.js';
import type { MembershipChange } from './membership.js';
import { reduceGroupPatch } from './reduce-group-patch.js';
import type { Caller, GatewayContext, ResourceGateway } from './resource-gateway.js';

/** Members are read only for answers that carry them. */
const partsOf = (projection: Projection) => ({ members: projection.includes('members') });

/** The number of ids from which other requests have their turn between reading the ids and writing them. */
const manyMembers = 10_000;

const letOthersGoFirst = async <T extends MembershipChange>(input: T): Promise<T> => {
  const ids = [input.memberIds, input.addMemberIds, input.removeMemberIds];
  if (ids.some((list) => (list?.length ?? 0) > manyMembers)) await setImmediate();
  return input;
};

/** Members may be selected by their address too. */
const withIds =
  (baseUrl: string) =>
  (operation: PatchOperation): PatchOperation => {
    const filter = operation.path?.filter;
    if (!operation.path || !filter) return operation;
    return { ...operation, path: { ...operation.path, filter: resolveAddresses(filter, baseUrl, true) } };
  };

/** Groups by way of the GraphQL schema. */
export const createGroupGateway = ({ execute, baseUrl }: GatewayContext): ResourceGateway => {
  const toResource = (caller: Caller, row: GroupRow, projection: Projection): ScimResource => {
    const { memberList, ...bare } = row;
    if (!(memberList instanceof MemberText) || memberList.isRead) {
      return toGroupResource(caller.schemas.Group, baseUrl, row, projection);
    }
    const resource = toGroupResource(caller.schemas.Group, baseUrl, bare, projection);
    return { ...resource, readWhole: () => readWhole(caller, row.id, projection) };
  };

  const readWhole = async (caller: Caller, id: string, projection: Projection): Promise<ScimResource | undefined> => {
    const variables = { id, ...partsOf(projection) };
    const { group } = await execute(groupDocuments.readWhole, variables, caller.actor, caller.info);
    return group ? toResource(caller, group, projection) : undefined;
  };

  return {
    type: 'Group',
    answersPatch: false,

    list: async (caller, { filter: given, page, projection }) => {
      const filter = given ? { attributes: resolveAddresses(given, baseUrl) } : null;
      const variables = { filter, page, ...partsOf(projection) };
      const { groupPage } = await execute(groupDocuments.page, variables, caller.actor, caller.info);
      return { page: groupPage, resources: groupPage.nodes.map((row) => toResource(caller, row, projection)) };
    },

    read: async (caller, id, projection) => {
      const { group } = await execute(groupDocuments.read, { id, ...partsOf(projection) }, caller.actor, caller.info);
      return group ? toResource(caller, group, projection) : undefined;
    },

    create: async (caller, body, projection) => {
      const input = await letOthersGoFirst(unwrap(await inSteps(readGroupInput(body))));
      const variables = { input, ...partsOf(projection) };
      const { write } = await execute(groupDocuments.create, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    replace: async (caller, { id, expectedVersion }, body, projection) => {
      const input = await letOthersGoFirst(unwrap(await inSteps(readGroupInput(body))));
      const variables = { id, input: { ...input, expectedVersion }, ...partsOf(projection) };
      const { write } = await execute(groupDocuments.replace, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    update: async (caller, { id, expectedVersion }, operations, projection) => {
      const patch = await letOthersGoFirst(unwrap(await inSteps(reduceGroupPatch(operations.map(withIds(baseUrl))))));
      const variables = { id, input: { ...patch, expectedVersion }, ...partsOf(projection) };
      const { write } = await execute(groupDocuments.update, variables, caller.actor, caller.info);
      return { ...write, resource: toResource(caller, write.resource, projection) };
    },

    remove: async (caller, target) => {
      await execute(groupDocuments.delete, target, caller.actor, caller.info);
    },
  };
};
