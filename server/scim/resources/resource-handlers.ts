import { inSteps } from '../../kernel/load/in-steps.js';
import { isId } from '../../kernel/paging.js';
import type { ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import { readJson } from '../admission/body.js';
import { sendList, sendNothing, sendResource } from '../exchange/answers.js';
import type { OpenExchange, ScimHandler, ScimRequest, ScimResponse } from '../exchange/exchange.js';
import { whenThereIsRoom } from '../exchange/send-in-pieces.js';
import { conditionFailed, matchesExpected, matchesNone, readExpectedVersions } from '../protocol/conditions.js';
import { inDeclaredSchemas } from '../protocol/declared-schemas.js';
import {
  type ListQuery,
  type Parameters,
  readListQuery,
  readProjection,
  readSearchParameters,
  readUrlParameters,
} from '../protocol/list-query.js';
import { parsePatch } from '../protocol/patch-parser.js';
import { createProjection, type Projection } from '../protocol/projection.js';
import type { ScimResource } from '../protocol/resources.js';
import { notFound, unwrap } from '../protocol/scim-errors.js';
import type { ResourceGateway, Target, Written } from './resource-gateway.js';

/** The parameters in a request's URL. */
export const parametersOf = ({ query }: OpenExchange): Parameters => unwrap(readUrlParameters(query));

const projectionOf = (exchange: OpenExchange, type: ResourceTypeName): Projection =>
  unwrap(readProjection(exchange.schemas[type], parametersOf(exchange)));

/** Ids are case-exact and ours to issue, so whatever has another form belongs to nobody (hostile-input 54). */
const idOf = ({ params: { id = '' } }: ScimRequest, exchange: OpenExchange, type: ResourceTypeName): string => {
  if (!isId(id)) throw notFound(type, id);
  exchange.resourceId = id;
  return id;
};

/**
 * If-Match is compared in the write itself, which takes one version. Several tags and If-None-Match, which nobody
 * sends with a write, are compared before it, and the write is held to the version that passed.
 */
const targetOf = async (request: ScimRequest, exchange: OpenExchange, gateway: ResourceGateway): Promise<Target> => {
  const id = idOf(request, exchange, gateway.type);
  const expected = readExpectedVersions(request.headers['if-match']);
  const unwanted = request.headers['if-none-match'];
  if (unwanted === undefined && (expected === undefined || expected.length === 1)) {
    return { id, expectedVersion: expected?.[0] };
  }
  const present = await gateway.read(exchange, id, createProjection(exchange.schemas[gateway.type], ['id'], []));
  if (!present) throw notFound(gateway.type);
  if (!matchesExpected(expected, present.version) || matchesNone(unwanted, present.version)) throw conditionFailed();
  return { id, expectedVersion: present.version };
};

type ReadQuery = (request: ScimRequest, exchange: OpenExchange) => ListQuery | Promise<ListQuery>;

const listHandler =
  (gateway: ResourceGateway, readQuery: ReadQuery): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const { page, resources } = await gateway.list(exchange, await readQuery(request, exchange));
    await sendList(response, page, resources);
  };

/** GET on the collection (RFC 7644 §3.4.2). */
export const listResources = (gateway: ResourceGateway): ScimHandler =>
  listHandler(gateway, (_request, exchange) =>
    unwrap(readListQuery(exchange.schemas[gateway.type], parametersOf(exchange))),
  );

/** POST to the collection's .search (RFC 7644 §3.4.3). */
export const searchResources = (gateway: ResourceGateway): ScimHandler =>
  listHandler(gateway, async (request, exchange) =>
    unwrap(readListQuery(exchange.schemas[gateway.type], unwrap(readSearchParameters(await readJson(request))))),
  );

/** Returns the effects that happened, so that a write that had none keeps nothing. */
const effectsOf = ({ reactivated, renamed, membersAdded, membersRemoved }: Written): OpenExchange['effects'] => {
  if (!reactivated && !renamed && !membersAdded && !membersRemoved) return undefined;
  return {
    ...(reactivated && { reactivated }),
    ...(renamed && { renamed }),
    ...(membersAdded && { membersAdded }),
    ...(membersRemoved && { membersRemoved }),
  };
};

/** Keeps what a write did and passed over for the log, and returns the resource as it is now. */
const noteWrite = (exchange: OpenExchange, written: Written): ScimResource => {
  const { outcome, deactivated, notes, resource } = written;
  exchange.wrote = deactivated ? 'DEACTIVATED' : outcome;
  exchange.effects = effectsOf(written);
  exchange.notes = notes;
  return resource;
};

/** POST to the collection (RFC 7644 §3.3). */
export const createResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const projection = projectionOf(exchange, gateway.type);
    const body = inDeclaredSchemas(exchange.schemas[gateway.type], await readJson(request));
    const resource = noteWrite(exchange, await gateway.create(exchange, body, projection));
    await sendResource(response, 201, resource);
  };

/** Sends a resource with the members that were too many to read with the rest; it may have another version by then. */
const sendWhole = async (
  response: ScimResponse,
  resource: ScimResource,
  expected: readonly number[] | undefined,
): Promise<void> => {
  const { readWhole } = resource;
  if (!readWhole) return sendResource(response, 200, resource);
  return whenThereIsRoom(response, async () => {
    const whole = await readWhole();
    if (!whole) throw notFound('Group');
    if (!matchesExpected(expected, whole.version)) throw conditionFailed();
    await sendResource(response, 200, whole);
  });
};

/** GET of one resource (RFC 7644 §3.4.1), or 304 when the client has this version already (§3.14). */
export const readResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const id = idOf(request, exchange, gateway.type);
    const resource = await gateway.read(exchange, id, projectionOf(exchange, gateway.type));
    if (!resource) throw notFound(gateway.type);
    const expected = readExpectedVersions(request.headers['if-match']);
    if (!matchesExpected(expected, resource.version)) throw conditionFailed();
    if (!matchesNone(request.headers['if-none-match'], resource.version)) {
      await sendWhole(response, resource, expected);
      return;
    }
    response.setHeader('ETag', resource.etag);
    response.setHeader('Content-Location', resource.location);
    sendNothing(response, 304);
  };

/** PUT of one resource (RFC 7644 §3.5.1). */
export const replaceResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const target = await targetOf(request, exchange, gateway);
    const projection = projectionOf(exchange, gateway.type);
    const body = inDeclaredSchemas(exchange.schemas[gateway.type], await readJson(request));
    const resource = noteWrite(exchange, await gateway.replace(exchange, target, body, projection));
    await sendResource(response, 200, resource);
  };

/** PATCH of one resource (RFC 7644 §3.5.2): 200 with the resource, or 204 where only an explicit wish brings it. */
export const updateResource =
  (gateway: ResourceGateway): ScimHandler =>
  async (request, response) => {
    const { exchange } = response.locals;
    const target = await targetOf(request, exchange, gateway);
    const answers = gateway.answersPatch || Boolean(parametersOf(exchange).attributes);
    const projection = answers
      ? projectionOf(exchange, gateway.type)
      : createProjection(exchange.schemas[gateway.type], ['id'], []);
    const operations = unwrap(await inSteps(parsePatch(await readJson(request))));
    const resource = noteWrite(exchange, await gateway.update(exchange, target, operations, projection));
    if (answers) {
      await sendResource(response, 200, resource);
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
    await gateway.remove(exchange, await targetOf(request, exchange, gateway));
    sendNothing(response, 204);
  };
