import type { JsonObject } from '../../kernel/json-object.js';
import { inSteps } from '../../kernel/load/in-steps.js';
import { isId } from '../../kernel/paging.js';
import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { readExpectedVersions } from '../protocol/conditions.js';
import { inDeclaredSchemas } from '../protocol/declared-schemas.js';
import type { PatchOperation } from '../protocol/patch-operation.js';
import { parsePatch } from '../protocol/patch-parser.js';
import { createProjection } from '../protocol/projection.js';
import type { ScimResource } from '../protocol/resources.js';
import { notFound, scimFault, unwrap } from '../protocol/scim-errors.js';
import type { Caller, ResourceGateway, Target, Written } from '../resources/resource-gateway.js';
import { referencesIn, resolveReferences, splitByReferences } from './bulk-references.js';
import type { BulkOperation } from './bulk-request.js';
import { type BulkTarget, bulkIdOf } from './bulk-target.js';

export type Gateways = Readonly<Record<ResourceTypeName, ResourceGateway>>;

/** The id of each resource that the request creates, by bulkId; undefined if the creation failed. */
export type Created = ReadonlyMap<string, string | undefined>;

/** The outcome of an operation; a DELETE has no resource. */
export interface BulkOutcome {
  status: 200 | 201 | 204;
  id: string;
  resource: ScimResource | undefined;
  notes: Written['notes'];
}

const idFor =
  (created: Created) =>
  (bulkId: string): string => {
    const id = created.get(bulkId);
    if (id !== undefined) return id;
    throw scimFault(created.has(bulkId) ? 'bulk.invalid/failed-reference' : 'bulk.invalid/unknown-reference');
  };

/** Selects the id alone, so that a bulk request of memberships never reads the members. */
const projectionFor = ({ schemas }: Caller, type: ResourceTypeName) => createProjection(schemas[type], ['id'], []);

const targetOf = (operation: BulkOperation, target: BulkTarget, created: Created): Target => {
  const bulkId = bulkIdOf(target);
  const id = bulkId === undefined ? (target.id ?? '') : idFor(created)(bulkId);
  if (!isId(id)) throw notFound(target.type);
  const expected = readExpectedVersions(operation.version && `"${tagOf(operation.version)}"`);
  return { id, expectedVersion: expected?.[0] };
};

/** A version may come as the tag that meta.version holds, or without its quotes. */
const tagOf = (version: string): string => version.replace(/^W\//, '').replaceAll('"', '');

const create = async (
  caller: Caller,
  gateway: ResourceGateway,
  data: JsonObject,
): Promise<BulkOutcome & Pick<Written, 'outcome'>> => {
  const body = inDeclaredSchemas(caller.schemas[gateway.type], data);
  const written = await gateway.create(caller, body, projectionFor(caller, gateway.type));
  return { status: 201, id: written.resource.id, ...written };
};

/** Runs one operation as the same request by itself would run: one transaction, and the same faults. */
export const runOperation = async (
  caller: Caller,
  gateways: Gateways,
  operation: BulkOperation,
  target: BulkTarget,
  created: Created,
): Promise<BulkOutcome> => {
  const gateway = gateways[target.type];
  const data = resolveReferences(operation.data ?? {}, idFor(created)) as JsonObject;
  if (operation.method === 'POST') return create(caller, gateway, data);
  const one = targetOf(operation, target, created);
  const projection = projectionFor(caller, target.type);
  if (operation.method === 'DELETE') {
    await gateway.remove(caller, one);
    return { status: 204, id: one.id, resource: undefined, notes: [] };
  }
  if (operation.method === 'PATCH') {
    const changes = unwrap(await inSteps(parsePatch(data)));
    return { status: 200, id: one.id, ...(await gateway.update(caller, one, changes, projection)) };
  }
  const body = inDeclaredSchemas(caller.schemas[target.type], data);
  return { status: 200, id: one.id, ...(await gateway.replace(caller, one, body, projection)) };
};

/** A resource of a circle that is created, and what refers to the others and has to wait for them. */
export interface Begun {
  outcome: BulkOutcome;
  later: JsonObject;
  did: Written['outcome'];
}

/** A creation in a circle: what refers to resources that do not exist yet waits until they do. */
export const createWithout = async (
  caller: Caller,
  gateway: ResourceGateway,
  data: JsonObject,
  created: Created,
): Promise<Begun> => {
  const { now, later } = splitByReferences(data, (bulkId) => created.get(bulkId) !== undefined);
  const { outcome, ...written } = await create(caller, gateway, resolveReferences(now, idFor(created)) as JsonObject);
  return { outcome: written, later, did: outcome };
};

/** Returns whether everything that a resource of a circle refers to was created. */
export const isResolvable = ({ later }: Begun, created: Created): boolean =>
  [...referencesIn(later)].every((bulkId) => created.get(bulkId) !== undefined);

/**
 * Undoes a creation in a circle that refers to one that failed: its own operation fails, so nothing of it stays. A user
 * who came back by it is deactivated again.
 */
export const takeBack = async (
  caller: Caller,
  gateway: ResourceGateway,
  { outcome: { id }, did }: Begun,
): Promise<never> => {
  const target = { id, expectedVersion: undefined };
  const deactivation: PatchOperation = { op: 'REPLACE', path: { attribute: 'active' }, value: false };
  if (did === 'CREATED') await gateway.remove(caller, target);
  if (did === 'REVIVED') await gateway.update(caller, target, [deactivation], projectionFor(caller, gateway.type));
  throw scimFault('bulk.invalid/failed-reference');
};

/** Adds to a resource of a circle what had to wait. */
export const complete = async (
  caller: Caller,
  gateway: ResourceGateway,
  { outcome, later }: Begun,
  created: Created,
): Promise<BulkOutcome> => {
  const { resource } = outcome;
  if (!resource || Object.keys(later).length === 0) return outcome;
  const value = resolveReferences(later, idFor(created));
  const target = { id: resource.id, expectedVersion: resource.version };
  const written = await gateway.update(caller, target, [{ op: 'ADD', value }], projectionFor(caller, gateway.type));
  return { ...outcome, resource: written.resource };
};
