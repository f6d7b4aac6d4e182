import type { JsonObject } from '../../kernel/json-object.js';
import { userDocuments } from '../operations/documents.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import { ManagerReferences } from './manager-reference.js';
import type { Caller, GatewayContext } from './resource-gateway.js';

/** Reads the manager whom a write names by an address (decision 48). */
export interface ManagerReader {
  inBody(caller: Caller, body: JsonObject): Promise<JsonObject>;
  inOperations(caller: Caller, operations: readonly PatchOperation[]): Promise<PatchOperation[]>;
}

/** Creates the reader, which looks a user up only for an address without a `value`. */
export const createManagerReader = ({ execute, baseUrl }: GatewayContext): ManagerReader => {
  const read = async <T>({ actor, info }: Caller, take: (managers: ManagerReferences) => T): Promise<T> => {
    const managers = new ManagerReferences(baseUrl);
    const taken = take(managers);
    const id = managers.lastId;
    if (id === undefined) return taken;
    const { user } = await execute(userDocuments.read, { id, groups: false }, actor, info);
    return user ? taken : managers.refuse();
  };
  return {
    inBody: (caller, body) => read(caller, (managers) => managers.inAttributes(body)),
    inOperations: (caller, operations) => read(caller, (managers) => managers.inOperations(operations)),
  };
};
