import { type ErrorRequestHandler, Router } from 'express';
import type { LoadGate } from '../kernel/load/load-gate.js';
import type { Authenticate, Clock, Execute, RecordExchange } from '../kernel/ports.js';
import { addressFault } from './admission/address-fault.js';
import { admitRequest } from './admission/admit-request.js';
import { authenticateRequest } from './admission/authenticate-request.js';
import { readBody } from './admission/body.js';
import { loadCustomAttributes } from './admission/custom-attributes.js';
import { limitRate } from './admission/rate-limit.js';
import { runBulk } from './bulk/bulk-handler.js';
import type { Gateways } from './bulk/bulk-run.js';
import { describeResourceTypes, describeSchemas, describeServer } from './discovery/discovery.js';
import {
  type Describe,
  listDocuments,
  readDocument,
  refuseFilter,
  sendDocument,
} from './discovery/discovery-handlers.js';
import { sendError } from './exchange/answers.js';
import type { OpenExchange, ScimHandler, ScimLocals } from './exchange/exchange.js';
import { recordExchanges } from './exchange/exchange-recorder.js';
import { bodyLimits } from './protocol/limits.js';
import { endpoints } from './protocol/resources.js';
import { type ScimError, scimFault, toScimError, withHeaders } from './protocol/scim-errors.js';
import { createGroupGateway } from './resources/group-gateway.js';
import type { ResourceGateway } from './resources/resource-gateway.js';
import * as handlers from './resources/resource-handlers.js';
import { createUserGateway } from './resources/user-gateway.js';
import { listEverything, searchEverything } from './search/root-search.js';

/** The ports of the SCIM endpoint. */
export interface ScimDependencies {
  execute: Execute;
  authenticate: Authenticate;
  recordExchange: RecordExchange;
  /** The URL by which clients reach this server, without a trailing slash. */
  publicUrl: string;
  clock: Clock;
  /** The gate that limits how much work is in progress at once. */
  gate: LoadGate;
  /** Requests a second for each token; unset means no limit. */
  rateLimit?: number | undefined;
  /** Reports an unforeseen error to the server's own log; the answer reveals nothing but the log id. */
  reportError?: (error: unknown, shortId: string) => void;
  /** Makes the log ids; only tests need another one. */
  shortId?: () => string;
}

const refuseMethod =
  (...allowed: string[]): ScimHandler =>
  () => {
    const methods = allowed.join(', ');
    throw withHeaders(scimFault('method.not-allowed', { methods }), { Allow: methods });
  };

const refuseUnsupported: ScimHandler = () => {
  throw scimFault('feature.unsupported');
};

const refuseAddress: ScimHandler = (_request, response) => {
  throw scimFault(addressFault(response.locals.exchange.path));
};

const addResourceRoutes = (router: Router, gateway: ResourceGateway, limit: number): void => {
  const path = endpoints[gateway.type];
  const body = readBody(limit);
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

const addRootRoutes = (router: Router, gateways: Gateways, bulk: ScimHandler): void => {
  router.route('/').get(listEverything(gateways)).all(refuseMethod('GET', 'HEAD'));
  router.route('/.search').post(readBody(bodyLimits.search), searchEverything(gateways)).all(refuseMethod('POST'));
  router.route('/Bulk').post(readBody(bodyLimits.bulk, 'maxPayloadSize'), bulk).all(refuseMethod('POST'));
  router.all('/Me', refuseUnsupported);
};

const addDiscoveryRoutes = (router: Router, baseUrl: string, documentationUri: string): void => {
  const refuse = refuseMethod('GET', 'HEAD');
  const addDocuments = (path: string, describe: Describe): void => {
    router.route(path).get(refuseFilter, listDocuments(describe)).all(refuse);
    router.route(`${path}/:id`).get(refuseFilter, readDocument(describe)).all(refuse);
  };
  router
    .route('/ServiceProviderConfig')
    .get(refuseFilter, sendDocument(describeServer(baseUrl, documentationUri)))
    .all(refuse);
  addDocuments('/ResourceTypes', ({ schemas }) => describeResourceTypes(baseUrl, schemas));
  addDocuments('/Schemas', ({ schemas }) => describeSchemas(baseUrl, schemas));
};

type ReportError = NonNullable<ScimDependencies['reportError']>;

type ScimErrorHandler = ErrorRequestHandler<Record<string, string>, unknown, unknown, unknown, ScimLocals>;

/** Turns a failure into an answer; an unforeseen one is reported, and its answer reveals nothing but its log id. */
const explainFailure =
  (reportError: ReportError | undefined) =>
  (error: unknown, exchange: OpenExchange): ScimError => {
    const answer = toScimError(error, exchange.info.userAgent);
    if (answer.status === 500) reportError?.(error, exchange.shortId);
    return answer;
  };

const answerError =
  (explain: ReturnType<typeof explainFailure>): ScimErrorHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    sendError(response, explain(error, response.locals.exchange));
  };

/** The SCIM 2.0 endpoint, to be mounted at /scim/v2: records, authenticates, then routes; every answer is SCIM's. */
export const createScimRouter = ({
  execute,
  authenticate,
  recordExchange,
  publicUrl,
  clock,
  gate,
  rateLimit,
  reportError,
  shortId,
}: ScimDependencies): Router => {
  const baseUrl = `${publicUrl}/scim/v2`;
  const router = Router({ caseSensitive: true, strict: true });
  const explain = explainFailure(reportError);
  const gateways = { User: createUserGateway({ execute, baseUrl }), Group: createGroupGateway({ execute, baseUrl }) };
  const admit = authenticateRequest(authenticate);
  router.use(recordExchanges({ recordExchange, clock, shortId }));
  router.use(
    admitRequest({
      authenticate: admit,
      limitRate: limitRate(rateLimit),
      loadSchemas: loadCustomAttributes(execute),
      gate,
    }),
  );
  addResourceRoutes(router, gateways.User, bodyLimits.users);
  addResourceRoutes(router, gateways.Group, bodyLimits.groups);
  addRootRoutes(router, gateways, runBulk({ gateways, baseUrl, authenticate: admit, explain }));
  addDiscoveryRoutes(router, baseUrl, `${publicUrl}/docs/okta-setup.en`);
  router.use(refuseAddress, answerError(explain));
  return router;
};
