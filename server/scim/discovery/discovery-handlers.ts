import type { JsonObject } from '../../kernel/json-object.js';
import { sendJson } from '../exchange/answers.js';
import type { OpenExchange, ScimHandler, ScimResponse } from '../exchange/exchange.js';
import { parameterMeantBy } from '../protocol/list-query.js';
import { toListResponse } from '../protocol/paging.js';
import { scimFault } from '../protocol/scim-errors.js';

/** Makes the documents of a list as they are for one exchange: custom attributes may change them. */
export type Describe = (exchange: OpenExchange) => readonly JsonObject[];

/** Discovery knows no filters: a 403 keeps a client from taking the full list for a filtered one (RFC 7644 §4). */
export const refuseFilter: ScimHandler = (_request, response, next) => {
  if ([...response.locals.exchange.query.keys()].some((name) => parameterMeantBy(name) === 'filter')) {
    throw scimFault('filter.unsupported/list');
  }
  next();
};

/** Sends a document with its own address, which the header has to repeat (RFC 7643 §3.1, location). */
const sendOne = (response: ScimResponse, document: JsonObject): void => {
  const { location } = document['meta'] as { location: string };
  response.setHeader('Content-Location', location);
  sendJson(response, 200, document);
};

/** Answers one document that never changes while the server runs. */
export const sendDocument =
  (document: JsonObject): ScimHandler =>
  (_request, response) => {
    sendOne(response, document);
  };

/** Answers all entries at once; paging parameters are ignored (RFC 7644 §4). */
export const listDocuments =
  (describe: Describe): ScimHandler =>
  (_request, response) => {
    const documents = describe(response.locals.exchange);
    const page = { totalCount: documents.length, startIndex: 1, nextCursor: null, previousCursor: null };
    sendJson(response, 200, toListResponse(page, documents));
  };

const sameId = (left: unknown, right: string | undefined): boolean =>
  String(left).toLowerCase() === right?.toLowerCase();

/** Answers the entry with the id in the path; these ids are names and URNs, which ignore case (RFC 7643 §8.7.2). */
export const readDocument =
  (describe: Describe): ScimHandler =>
  (request, response) => {
    const document = describe(response.locals.exchange).find(({ id }) => sameId(id, request.params.id));
    if (!document) throw scimFault('path.unknown/entry');
    sendOne(response, document);
  };
