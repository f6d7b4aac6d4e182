import { sendJson } from './answers.js';
import type { OpenExchange, ScimHandler } from './exchange.js';
import { toListResponse } from './paging.js';
import { ScimError } from './scim-errors.js';
import type { JsonObject } from './strict-json.js';

/** Makes the documents of a list as they are for one exchange: custom attributes may change them. */
export type Describe = (exchange: OpenExchange) => readonly JsonObject[];

/** Discovery knows no filters: a 403 keeps a client from taking the full list for a filtered one (RFC 7644 §4). */
export const refuseFilter: ScimHandler = (_request, response, next) => {
  if (response.locals.exchange.query.has('filter')) {
    throw new ScimError(403, 'This list cannot be filtered; ask for it whole, or for one entry by its id.');
  }
  next();
};

/** Answers one document that never changes while the server runs. */
export const sendDocument =
  (document: JsonObject): ScimHandler =>
  (_request, response) => {
    sendJson(response, 200, document);
  };

/** Answers all entries at once; paging parameters are ignored (RFC 7644 §4). */
export const listDocuments =
  (describe: Describe): ScimHandler =>
  (_request, response) => {
    const documents = describe(response.locals.exchange);
    const page = { totalCount: documents.length, startIndex: 1, nextCursor: null, previousCursor: null };
    sendJson(response, 200, toListResponse(page, documents));
  };

/** Answers the entry with the id in the path. */
export const readDocument =
  (describe: Describe): ScimHandler =>
  (request, response) => {
    const document = describe(response.locals.exchange).find(({ id }) => id === request.params.id);
    if (!document) throw new ScimError(404, 'The list has no entry with this id; ask for the whole list.');
    sendJson(response, 200, document);
  };
