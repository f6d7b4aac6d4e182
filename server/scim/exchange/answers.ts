import { maskSecrets } from '../../kernel/access/mask-secrets.js';
import type { JsonObject } from '../../kernel/json-object.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { jsonText } from '../protocol/json-pieces.js';
import { MemberList } from '../protocol/member-list.js';
import { type Page, toListResponse } from '../protocol/paging.js';
import type { ResourceBody, ScimResource } from '../protocol/resources.js';
import type { ScimError } from '../protocol/scim-errors.js';
import { messageSchemas } from '../protocol/urns.js';
import type { OpenExchange, ScimResponse } from './exchange.js';
import { mediaType, sendInPieces, sendListInPieces, whenThereIsRoom } from './send-in-pieces.js';

/**
 * The most members that are written at once, which is cheaper. A longer list is written in pieces that wait for the
 * reader.
 */
const membersAtOnce = 1_000;

/** The length from which a text is encoded here, once. Node.js sends a shorter one in one packet with the headers. */
const longText = 16 * 1024;

/** Sends a JSON body at once and keeps it for the log. */
export const sendJson = (response: ScimResponse, status: number, body: ResourceBody): void => {
  const text = jsonText(body);
  response.locals.exchange.responseBody = text;
  response.statusCode = status;
  response.setHeader('Content-Type', mediaType);
  const bytes = text.length < longText ? text : Buffer.from(text);
  response.setHeader('Content-Length', Buffer.byteLength(bytes));
  response.end(bytes);
};

const countMembers = (body: ResourceBody): number => {
  if (body instanceof JsonText) return 0;
  if (body['members'] instanceof MemberList) return body['members'].count;
  const resources = body['Resources'];
  return Array.isArray(resources) ? resources.reduce((sum, one) => sum + countMembers(one), 0) : 0;
};

/** Sends resources, in pieces where they hold many members. */
export const sendResources = async (response: ScimResponse, status: number, body: ResourceBody): Promise<void> => {
  if (countMembers(body) > membersAtOnce) await sendInPieces(response, status, body);
  else sendJson(response, status, body);
};

/**
 * Sends a list. Resources with too many members to read with the page are read one after the other while it is sent.
 */
export const sendList = async (
  response: ScimResponse,
  page: Page,
  resources: readonly ScimResource[],
): Promise<void> => {
  const list = toListResponse(
    page,
    resources.map(({ body }) => body),
  );
  if (!resources.some(({ readWhole }) => readWhole)) return sendResources(response, 200, list);
  const { Resources: _bodies, itemsPerPage: _present, ...head } = list;
  return whenThereIsRoom(response, () => sendListInPieces(response, head, resources));
};

/** Sends an answer without a body. */
export const sendNothing = (response: ScimResponse, status: 204 | 304): void => {
  response.statusCode = status;
  response.end();
};

/**
 * Sends one resource with its entity tag (RFC 7644 §3.14) and its address, under the name that RFC 7644 §3.3 gives it
 * and under the one that RFC 7643 §3.1 does.
 */
export const sendResource = async (
  response: ScimResponse,
  status: 200 | 201,
  resource: ScimResource,
): Promise<void> => {
  response.locals.exchange.resourceId = resource.id;
  response.setHeader('Location', resource.location);
  response.setHeader('Content-Location', resource.location);
  response.setHeader('ETag', resource.etag);
  await sendResources(response, status, resource.body);
};

/**
 * The body of an error (RFC 7644 §3.12); its detail ends with the log entry's short id. A path or an id that it names
 * may be a secret that was pasted into the wrong field, which the provider would show to everybody who reads its tasks.
 */
export const toErrorBody = (error: ScimError, { shortId }: Pick<OpenExchange, 'shortId'>): JsonObject => ({
  schemas: [messageSchemas.error],
  status: String(error.status),
  ...(error.scimType !== undefined && { scimType: error.scimType }),
  detail: `${maskSecrets(error.message)} (log ${shortId})`,
});

/** Sends an error and notes it for the log. */
export const sendError = (response: ScimResponse, error: ScimError): void => {
  const { exchange } = response.locals;
  exchange.scimType = error.scimType;
  exchange.detail = error.message;
  exchange.cause = error.causeCode;
  exchange.facts = error.facts;
  for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
  sendJson(response, error.status, toErrorBody(error, exchange));
};
