import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { endpoints } from '../protocol/resources.js';
import { scimFault } from '../protocol/scim-errors.js';
import type { BulkOperation } from './bulk-request.js';

/** The target of an operation: a collection, or one resource by its id or a reference to its bulkId. */
export interface BulkTarget {
  type: ResourceTypeName;
  id: string | undefined;
}

const types = Object.fromEntries(Object.entries(endpoints).map(([type, path]) => [path, type])) as Record<
  string,
  ResourceTypeName
>;

/** Relative to the base URL; clients differ on the slashes at both ends. */
const address = /^\/?([^/?#]+)(?:\/([^/?#]+))?\/?$/;

const reference = /^bulkId:(.+)$/;

/** Returns the target of an operation's path; undefined if the path names no endpoint. */
export const readTarget = ({ path }: BulkOperation): BulkTarget | undefined => {
  const [, endpoint = '', id] = address.exec(path) ?? [];
  const type = types[`/${endpoint}`];
  return type && { type, id };
};

/** The bulkId in a path such as /Users/bulkId:x. */
export const bulkIdOf = (target: BulkTarget | undefined): string | undefined => reference.exec(target?.id ?? '')?.[1];

const methods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses what the same request by itself would be refused for before its body is looked at. */
export const checkOperation = (operation: BulkOperation): BulkTarget => {
  const { method, bulkId, data } = operation;
  const target = readTarget(operation);
  if (!target) throw scimFault('bulk.invalid/path');
  if (!methods.has(method)) throw scimFault('bulk.invalid/method');
  if ((method === 'POST') !== (target.id === undefined)) throw scimFault('bulk.invalid/target');
  if (method === 'POST' && bulkId === undefined) throw scimFault('bulk.invalid/bulk-id');
  if (method !== 'DELETE' && data === undefined) throw scimFault('bulk.invalid/data', { method });
  return target;
};
