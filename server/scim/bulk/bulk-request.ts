import type { InputFault } from '../../kernel/faults/errors.js';
import { refuse } from '../../kernel/faults/fault.js';
import { isJsonObject, type JsonObject } from '../../kernel/json-object.js';
import { ok, type Result } from '../../kernel/result.js';
import { isUnassigned } from '../../kernel/schema/values/values.js';
import { propertyOf } from '../protocol/json-properties.js';
import { declaresSchema, messageSchemas } from '../protocol/urns.js';

/** One operation as it was sent (RFC 7644 §3.7); whether it makes sense is found out when its turn comes. */
export interface BulkOperation {
  /** The HTTP method, in upper case. */
  method: string;
  bulkId: string | undefined;
  path: string;
  version: string | undefined;
  data: JsonObject | undefined;
}

/** A bulk request whose form is right. */
export interface BulkRequest {
  operations: BulkOperation[];
  /** After so many failures the rest is left undone. */
  failOnErrors: number;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The example of RFC 7644 §3.7.3 has the operations of a PATCH alone as its data, without the message around them. */
const readData = (method: string, data: unknown): JsonObject | undefined => {
  if (method === 'PATCH' && Array.isArray(data)) return { schemas: [messageSchemas.patch], Operations: data };
  return isJsonObject(data) ? data : undefined;
};

const readOperation = (operation: unknown, index: number): Result<BulkOperation, InputFault> => {
  const place = `Operation ${index + 1}`;
  if (!isJsonObject(operation)) return refuse('bulk.invalid', { place });
  const method = textOf(propertyOf(operation, 'method'));
  const path = textOf(propertyOf(operation, 'path'));
  if (method === undefined || path === undefined) {
    return refuse('bulk.invalid/operation', { place });
  }
  const version = propertyOf(operation, 'version');
  if (!isUnassigned(version) && typeof version !== 'string') {
    return refuse('bulk.invalid/version', { place });
  }
  const verb = method.toUpperCase();
  return ok({
    method: verb,
    path,
    bulkId: textOf(propertyOf(operation, 'bulkId')),
    version: textOf(version),
    data: readData(verb, propertyOf(operation, 'data')),
  });
};

const readFailOnErrors = (value: unknown): Result<number, InputFault> => {
  if (value === undefined || value === null) return ok(Number.POSITIVE_INFINITY);
  return Number.isSafeInteger(value) && (value as number) >= 1
    ? ok(value as number)
    : refuse('bulk.invalid/fail-on-errors');
};

/** Reads the body of a bulk request. How many operations it has is for the caller to judge. */
export const readBulkRequest = (body: JsonObject): Result<BulkRequest, InputFault> => {
  if (!declaresSchema(body, messageSchemas.bulkRequest)) {
    return refuse('bulk.invalid/schemas', { schema: messageSchemas.bulkRequest });
  }
  const entries = propertyOf(body, 'Operations');
  if (!Array.isArray(entries)) return refuse('bulk.invalid/list');
  if (entries.length === 0) return refuse('bulk.invalid/none');
  const failOnErrors = readFailOnErrors(propertyOf(body, 'failOnErrors'));
  if (!failOnErrors.ok) return failOnErrors;
  const operations: BulkOperation[] = [];
  for (const [index, entry] of entries.entries()) {
    const operation = readOperation(entry, index);
    if (!operation.ok) return operation;
    operations.push(operation.value);
  }
  return ok({ operations, failOnErrors: failOnErrors.value });
};
