import type { JsonObject } from '../../kernel/json-object.js';
import type { AuthenticateRequest } from '../admission/authenticate-request.js';
import { readJson } from '../admission/body.js';
import { sendJson, toErrorBody } from '../exchange/answers.js';
import type { OpenExchange, ScimHandler } from '../exchange/exchange.js';
import { maximumBulkOperations } from '../protocol/limits.js';
import { endpoints } from '../protocol/resources.js';
import { ScimError, scimFault, unwrap } from '../protocol/scim-errors.js';
import { messageSchemas } from '../protocol/urns.js';
import { BulkJob } from './bulk-job.js';
import { type BulkOperation, readBulkRequest } from './bulk-request.js';
import type { BulkOutcome, Gateways } from './bulk-run.js';
import { bulkIdOf, readTarget } from './bulk-target.js';

interface Dependencies {
  gateways: Gateways;
  baseUrl: string;
  authenticate: AuthenticateRequest;
  /** Turns a failure into an answer, and reports an unforeseen one. */
  explain: (error: unknown, exchange: OpenExchange) => ScimError;
}

/**
 * Returns the location of an operation's resource, from its own id or else from its path. A resource that was not
 * created has none.
 */
const locationOf = (operation: BulkOperation, baseUrl: string, ownId?: string): string | undefined => {
  const target = readTarget(operation);
  const id = ownId ?? (bulkIdOf(target) === undefined ? target?.id : undefined);
  return target && id !== undefined ? `${baseUrl}${endpoints[target.type]}/${id}` : undefined;
};

const describe = ({ method, bulkId }: BulkOperation): JsonObject => ({
  method,
  ...(bulkId !== undefined && { bulkId }),
});

const describeSuccess = (
  operation: BulkOperation,
  { status, id, resource }: BulkOutcome,
  baseUrl: string,
): JsonObject => ({
  ...describe(operation),
  location: locationOf(operation, baseUrl, id),
  ...(resource && { version: resource.etag }),
  status: String(status),
});

const describeFailure = (
  operation: BulkOperation,
  error: ScimError,
  exchange: OpenExchange,
  baseUrl: string,
): JsonObject => ({
  ...describe(operation),
  location: locationOf(operation, baseUrl),
  status: String(error.status),
  response: toErrorBody(error, exchange),
});

/** POST to /Bulk (RFC 7644 §3.7): every operation has its own transaction and its own entry in the answer. */
export const runBulk =
  ({ gateways, baseUrl, authenticate, explain }: Dependencies): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const { operations, failOnErrors } = unwrap(readBulkRequest(await readJson(request)));
    if (operations.length > maximumBulkOperations) throw scimFault('bulk.too-many', { limit: maximumBulkOperations });
    const job = new BulkJob({
      caller: exchange,
      gateways,
      operations,
      explain: (error) => explain(error, exchange),
      authenticate: () => authenticate(request, exchange),
    });
    await job.run(failOnErrors);
    const results = operations.flatMap((operation, index) => {
      const result = job.resultOf(index);
      if (!result) return [];
      return result instanceof ScimError
        ? [describeFailure(operation, result, exchange, baseUrl)]
        : [describeSuccess(operation, result, baseUrl)];
    });
    exchange.notes = job.notes;
    sendJson(response, 200, { schemas: [messageSchemas.bulkResponse], Operations: results });
  };
