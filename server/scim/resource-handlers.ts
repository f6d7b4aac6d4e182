import { isId } from '../kernel/paging.js';
import type { ResourceSchema } from '../kernel/schema/types.js';
import { sendJson, sendNothing, sendResource } from './answers.js';
import { readJson } from './body.js';
import { matchesNone, readExpectedVersion } from './conditions.js';
import type { OpenExchange, ScimHandler, ScimRequest } from './exchange.js';
import {
  type ListQuery,
  type Parameters,
  readListQuery,
  readProjection,
  readSearchParameters,
  readUrlParameters,
} from './list-query.js';
import { toListResponse } from './paging.js';
import { parsePatch } from './patch-parser.js';
import { createProjection, type Projection } from './projection.js';
import type { ResourceGateway, Target } from './resource-gateway.js';
import { notFound, unwrap } from './scim-errors.js';

const parametersOf = ({ query }: OpenExchange): Parameters => unwrap(readUrlParameters(query));

const projectionOf = (exchange: OpenExchange, schema: ResourceSchema): Projection =>
  unwrap(readProjection(schema, parametersOf(exchange)));

/** Ids are case-exact and ours to issue, so whatever has another form belongs to nobody (edges 54). */
const idOf = ({ params: { id = '' } }: ScimRequest, exchange: OpenExchange, { name }: ResourceSchema): string => {
  if (!isId(id)) throw notFound(name.toLowerCase());
  exchange.resourceId = id;
  return id;
};

const targetOf = (request: ScimRequest, exchange: OpenExchange, schema: ResourceSchema): Target => ({
  id: idOf(request, exchange, schema),
  expectedVersion: readExpectedVersion(request.headers['if-match']),
});

const listHandler =
  (gateway: ResourceGateway, readQuery: (request: ScimRequest, exchange: OpenExchange) => ListQuery): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const { page, resources } = await gateway.list(exchange, readQuery(request, exchange));
    sendJson(
      response,
      200,
      toListResponse(
        page,
        resources.map(({ body }) => body),
      ),
    );
  };

/** GET on the collection (RFC 7644 §3.4.2). */
export const listResources = (gateway: ResourceGateway): ScimHandler =>
  listHandler(gateway, (_request, exchange) => unwrap(readListQuery(gateway.schema, parametersOf(exchange))));

/** POST to the collection's .search (RFC 7644 §3.4.3). */
export const searchResources = (gateway: ResourceGateway): ScimHandler =>
  listHandler(gateway, (request) =>
    unwrap(readListQuery(gateway.schema, unwrap(readSearchParameters(readJson(request))))),
  );

/** POST to the collection (RFC 7644 §3.3). */
export const createResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const projection = projectionOf(exchange, gateway.schema);
    const { resource, notes } = await gateway.create(exchange, readJson(request), projection);
    exchange.notes = notes;
    sendResource(response, 201, resource);
  };

/** GET of one resource (RFC 7644 §3.4.1), or 304 when the client has this version already (§3.14). */
export const readResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const id = idOf(request, exchange, gateway.schema);
    const resource = await gateway.read(exchange, id, projectionOf(exchange, gateway.schema));
    if (!resource) throw notFound(gateway.schema.name.toLowerCase());
    if (!matchesNone(request.headers['if-none-match'], resource.version)) {
      sendResource(response, 200, resource);
      return;
    }
    response.setHeader('ETag', resource.etag);
    sendNothing(response, 304);
  };

/** PUT of one resource (RFC 7644 §3.5.1). */
export const replaceResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const target = targetOf(request, exchange, gateway.schema);
    const projection = projectionOf(exchange, gateway.schema);
    const { resource, notes } = await gateway.replace(exchange, target, readJson(request), projection);
    exchange.notes = notes;
    sendResource(response, 200, resource);
  };

/** PATCH of one resource (RFC 7644 §3.5.2): 200 with the resource, or 204 where only an explicit wish brings it. */
export const updateResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const { schema } = gateway;
    const target = targetOf(request, exchange, schema);
    const answers = gateway.answersPatch || Boolean(parametersOf(exchange).attributes);
    const projection = answers ? projectionOf(exchange, schema) : createProjection(schema, ['id'], []);
    const operations = unwrap(parsePatch(readJson(request)));
    const { resource, notes } = await gateway.update(exchange, target, operations, projection);
    exchange.notes = notes;
    if (answers) {
      sendResource(response, 200, resource);
      return;
    }
    response.setHeader('ETag', resource.etag);
    sendNothing(response, 204);
  };

/** DELETE of one resource (RFC 7644 §3.6). */
export const deleteResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    await gateway.remove(exchange, targetOf(request, exchange, gateway.schema));
    sendNothing(response, 204);
  };
