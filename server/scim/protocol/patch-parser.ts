import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import type { Steps } from '../../kernel/load/in-steps.js';
import { ok, type Result } from '../../kernel/result.js';
import type { AttributeChange } from '../../kernel/schema/definitions/types.js';
import { operationName } from '../vendors.js';
import { propertyOf } from './json-properties.js';
import type { PatchOperation } from './patch-operation.js';
import { parsePath } from './path-parser.js';
import { declaresSchema, messageSchemas } from './urns.js';
import { splitValuePaths } from './value-path-keys.js';

/** The maximum number of steps in one PATCH (hostile-input 50). Consecutive removals of single members are one step. */
export const maximumOperations = 1000;

/** The maximum number of operations in one PATCH, with each removal of a single member counted. */
const maximumMemberRemovals = 10_000;

const readOperation = (operation: unknown): Result<PatchOperation[], InputFault> => {
  if (!isJsonObject(operation)) return refuse('patch.invalid-operation/entry');
  const op = operationName(propertyOf(operation, 'op'));
  if (!op) return refuse('patch.invalid-operation');
  const value = propertyOf(operation, 'value');
  const text = propertyOf(operation, 'path');
  if (op !== 'REMOVE' && value === undefined) return refuse('patch.invalid-operation/value');
  if (text === undefined || text === null) {
    if (op === 'REMOVE') return refuse('patch.no-target/remove');
    if (!isJsonObject(value)) return refuse('patch.invalid-operation/without-path');
    return ok(splitValuePaths(op, value));
  }
  if (typeof text !== 'string') return refuse('patch.invalid-path/text');
  const path = parsePath(text);
  return path.ok ? ok([{ op, path: path.value, ...(value !== undefined && { value }) }]) : path;
};

const isSingleRemoval = ({ op, path }: PatchOperation): boolean =>
  op === 'REMOVE' && path?.filter !== undefined && path.attribute.toLowerCase() === 'members';

const countSteps = (operations: readonly PatchOperation[]): number =>
  operations.filter((operation, index) => {
    const previous = operations[index - 1];
    return !(isSingleRemoval(operation) && previous && isSingleRemoval(previous));
  }).length;

/** Parses the body of a PATCH request (RFC 7644 §3.5.2), whose operations may have thousands of filters. */
export function* parsePatch(body: JsonObject): Steps<Result<PatchOperation[], InputFault>> {
  if (!declaresSchema(body, messageSchemas.patch)) {
    return refuse('patch.invalid-operation/schemas', { schema: messageSchemas.patch });
  }
  const entries = propertyOf(body, 'Operations');
  if (!Array.isArray(entries)) return refuse('patch.invalid-operation/list');
  if (entries.length === 0) return refuse('patch.invalid-operation/none');
  if (entries.length > maximumMemberRemovals) return refuse('patch.too-many');
  const operations: PatchOperation[] = [];
  for (const entry of entries) {
    const operation = readOperation(entry);
    if (!operation.ok) return operation;
    for (const one of operation.value) operations.push(one);
    yield;
  }
  return countSteps(operations) > maximumOperations
    ? refuse('patch.too-many/steps', { limit: maximumOperations })
    : ok(operations);
}

/** The operation as the mutation takes it. */
export const toAttributeChange = ({ op, path, value }: PatchOperation): AttributeChange => ({
  op,
  ...(path && { path: path.attribute }),
  ...(path?.filter && { filter: path.filter }),
  ...(path?.subAttribute !== undefined && { subAttribute: path.subAttribute }),
  ...(value !== undefined && { value }),
});
