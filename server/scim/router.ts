import { type ErrorRequestHandler, Router } from 'express';
import type { Authenticate, Clock, Execute, RecordExchange } from '../kernel/ports.js';
import { sendError } from './answers.js';
import { authenticateRequest } from './authenticate-request.js';
import { readBody } from './body.js';
import { describeResourceTypes, describeSchemas, describeServer } from './discovery.js';
import { listDocuments, readDocument, refuseFilter, sendDocument } from './discovery-handlers.js';
import type { ScimHandler, ScimLocals } from './exchange.js';
import { recordExchanges } from './exchange-recorder.js';
import { createGroupGateway } from './group-gateway.js';
import { bodyLimits } from './limits.js';
import type { ResourceGateway } from './resource-gateway.js';
import * as handlers from './resource-handlers.js';
import { endpoints } from './resources.js';
import { ScimError, toScimError } from './scim-errors.js';
import { createUserGateway } from './user-gateway.js';
import { tidySlashes } from './vendors.js';

/** The ports of the SCIM door. */
export interface ScimDependencies {
  execute: Execute;
  authenticate: Authenticate;
  recordExchange: RecordExchange;
  /** Where clients reach this server, without a trailing slash. */
  publicUrl: string;
  clock: Clock;
  /** Takes what nobody foresaw, for the server's own log; the answer says nothing but the log id. */
  reportError?: (error: unknown, shortId: string) => void;
  /** Makes the log ids; only tests need another one. */
  shortId?: () => string;
}

/** Tidied only now, so that nothing but the exact paths was reachable without a token. */
const tidyPath: ScimHandler = (request, _response, next) => {
  request.url = tidySlashes(request.url);
  try {
    decodeURIComponent(request.path);
  } catch {
    throw new ScimError(400, 'The address has a broken percent-encoding; encode it again.', 'invalidSyntax');
  }
  next();
};

const refuseMethod =
  (...allowed: string[]): ScimHandler =>
  () => {
    throw new ScimError(405, `This address knows ${allowed.join(', ')} only.`, undefined, {
      Allow: allowed.join(', '),
    });
  };

const refuseUnsupported: ScimHandler = () => {
  throw new ScimError(501, 'This server does not offer this part of SCIM; /ServiceProviderConfig says what it does.');
};

const refuseAddress: ScimHandler = () => {
  throw new ScimError(404, 'There is nothing at this address; the resources are at /Users and /Groups (case counts).');
};

const noteType =
  (name: 'User' | 'Group'): ScimHandler =>
  (_request, response, next) => {
    response.locals.exchange.resourceType = name;
    next();
  };

const addResourceRoutes = (router: Router, gateway: ResourceGateway, limit: number): void => {
  const { name } = gateway.schema;
  const path = endpoints[name];
  const body = readBody(limit);
  router.use(path, noteType(name));
  router
    .route(path)
    .get(handlers.listResources(gateway))
    .post(body, handlers.createResource(gateway))
    .all(refuseMethod('GET', 'HEAD', 'POST'));
  router
    .route(`${path}/.search`)
    .post(readBody(bodyLimits.search), handlers.searchResources(gateway))
    .all(refuseMethod('POST'));
  router
    .route(`${path}/:id`)
    .get(handlers.readResource(gateway))
    .put(body, handlers.replaceResource(gateway))
    .patch(body, handlers.updateResource(gateway))
    .delete(handlers.deleteResource(gateway))
    .all(refuseMethod('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'));
};

const addDiscoveryRoutes = (router: Router, baseUrl: string): void => {
  const refuse = refuseMethod('GET', 'HEAD');
  const addDocuments = (path: string, documents: ReturnType<typeof describeSchemas>): void => {
    router.route(path).get(refuseFilter, listDocuments(documents)).all(refuse);
    router.route(`${path}/:id`).get(refuseFilter, readDocument(documents)).all(refuse);
  };
  router
    .route('/ServiceProviderConfig')
    .get(refuseFilter, sendDocument(describeServer(baseUrl)))
    .all(refuse);
  addDocuments('/ResourceTypes', describeResourceTypes(baseUrl));
  addDocuments('/Schemas', describeSchemas(baseUrl));
};

type ReportError = NonNullable<ScimDependencies['reportError']>;

type ScimErrorHandler = ErrorRequestHandler<Record<string, string>, unknown, unknown, unknown, ScimLocals>;

const answerError =
  (reportError: ReportError | undefined): ScimErrorHandler =>
  (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { exchange } = response.locals;
    const answer = toScimError(error, request.headers['user-agent']);
    if (answer.status === 500) {
      exchange.cause = 'unexpected';
      reportError?.(error, exchange.shortId);
    }
    sendError(response, answer);
  };

/** The SCIM 2.0 door, to be mounted at /scim/v2: records, authenticates, then routes; every answer is SCIM's. */
export const createScimRouter = ({
  execute,
  authenticate,
  recordExchange,
  publicUrl,
  clock,
  reportError,
  shortId,
}: ScimDependencies): Router => {
  const baseUrl = `${publicUrl}/scim/v2`;
  const router = Router({ caseSensitive: true, strict: true });
  router.use(recordExchanges({ recordExchange, clock, shortId }), authenticateRequest(authenticate), tidyPath);
  addResourceRoutes(router, createUserGateway({ execute, baseUrl }), bodyLimits.users);
  addResourceRoutes(router, createGroupGateway({ execute, baseUrl }), bodyLimits.groups);
  addDiscoveryRoutes(router, baseUrl);
  router.all(['/Me', '/Bulk', '/.search'], refuseUnsupported);
  router.use(refuseAddress, answerError(reportError));
  return router;
};
