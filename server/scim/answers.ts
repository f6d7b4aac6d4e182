import type { OpenExchange, ScimResponse } from './exchange.js';
import type { ScimResource } from './resources.js';
import type { ScimError } from './scim-errors.js';
import type { JsonObject } from './strict-json.js';
import { messageSchemas } from './urns.js';

/** The media type of every answer with a body (RFC 7644 §3.1). */
export const mediaType = 'application/scim+json';

/** Sends a JSON body and keeps it for the log. */
export const sendJson = (response: ScimResponse, status: number, body: JsonObject): void => {
  const text = JSON.stringify(body);
  response.locals.exchange.responseBody = text;
  response.statusCode = status;
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
};

/** Sends an answer without a body. */
export const sendNothing = (response: ScimResponse, status: 204 | 304): void => {
  response.statusCode = status;
  response.end();
};

const noteResource = (exchange: OpenExchange, resource: ScimResource): void => {
  exchange.resourceId = resource.id;
};

/** Sends one resource with its address and entity tag (RFC 7644 §3.1, §3.14). */
export const sendResource = (response: ScimResponse, status: 200 | 201, resource: ScimResource): void => {
  noteResource(response.locals.exchange, resource);
  response.setHeader('Location', resource.location);
  response.setHeader('ETag', resource.etag);
  sendJson(response, status, resource.body);
};

/** Sends an error in the form of RFC 7644 §3.12; its detail ends with the log entry's short id. */
export const sendError = (response: ScimResponse, error: ScimError): void => {
  const { exchange } = response.locals;
  exchange.scimType = error.scimType;
  exchange.detail = error.message;
  for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
  sendJson(response, error.status, {
    schemas: [messageSchemas.error],
    status: String(error.status),
    ...(error.scimType !== undefined && { scimType: error.scimType }),
    detail: `${error.message} (log ${exchange.shortId})`,
  });
};
