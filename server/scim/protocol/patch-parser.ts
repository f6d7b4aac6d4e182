import type { InputFault } from '../../kernel/faults/errors.js';
import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import type { Steps } from '../../kernel/load/in-steps.js';
import { fail, ok, type Result } from '../../kernel/result.js';
import type { AttributeChange } from '../../kernel/schema/definitions/types.js';
import { operationName } from '../vendors.js';
import { propertyOf } from './json-properties.js';
import type { PatchOperation } from './patch-operation.js';
import { parsePath } from './path-parser.js';
import { declaresSchema, messageSchemas } from './urns.js';
import { splitValuePaths } from './value-path-keys.js';

/** How many steps one PATCH may have (hostile-input 50). Removals of single members in a row are one step. */
export const maximumOperations = 1000;

/** The same, removals of single members included. */
const maximumMemberRemovals = 10_000;

const fault = (reason: InputFault['reason'], message: string): { ok: false; error: InputFault } =>
  fail({ reason, message });

const readOperation = (operation: unknown): Result<PatchOperation[], InputFault> => {
  if (!isJsonObject(operation)) return fault('invalidSyntax', 'Every entry of Operations has to be an object.');
  const op = operationName(propertyOf(operation, 'op'));
  if (!op) return fault('invalidSyntax', 'Every operation needs op: add, replace or remove.');
  const value = propertyOf(operation, 'value');
  const text = propertyOf(operation, 'path');
  if (op !== 'REMOVE' && value === undefined) return fault('invalidValue', 'add and replace need a value.');
  if (text === undefined || text === null) {
    if (op === 'REMOVE') return fault('noTarget', 'remove needs a path that says what to remove.');
    if (!isJsonObject(value))
      return fault('invalidValue', 'Without a path the value has to be an object of attributes.');
    return ok(splitValuePaths(op, value));
  }
  if (typeof text !== 'string') return fault('invalidPath', 'The path has to be a text.');
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
    return fault('invalidSyntax', `A PATCH needs schemas: ["${messageSchemas.patch}"].`);
  }
  const entries = propertyOf(body, 'Operations');
  if (!Array.isArray(entries)) return fault('invalidSyntax', 'A PATCH needs Operations, a list.');
  if (entries.length === 0) return fault('invalidValue', 'Operations is empty; name at least one operation.');
  if (entries.length > maximumMemberRemovals)
    return fault('tooMany', 'Too many operations; send them in several requests.');
  const operations: PatchOperation[] = [];
  for (const entry of entries) {
    const operation = readOperation(entry);
    if (!operation.ok) return operation;
    for (const one of operation.value) operations.push(one);
    yield;
  }
  return countSteps(operations) > maximumOperations
    ? fault('tooMany', `A PATCH has at most ${maximumOperations} operations; send them in several requests.`)
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
