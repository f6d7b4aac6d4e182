import type { Clock, Exchange, RecordExchange } from '../../kernel/ports.js';
import { createShortId, type OpenExchange, openExchange, type ScimHandler, type ScimRequest } from './exchange.js';
import { cutResponseBody, maskQuery, maskRequestBody } from './masking.js';
import { presentedSecrets } from './presented-secrets.js';

/** The status under which a request is kept whose client went away first. */
const clientClosedRequest = 499;

interface Options {
  recordExchange: RecordExchange;
  clock: Clock;
  shortId?: (() => string) | undefined;
}

const toEntry = ({ method }: ScimRequest, open: OpenExchange, status: number, endedAt: Date): Exchange => ({
  shortId: open.shortId,
  requestId: open.info.requestId,
  at: open.startedAt,
  durationMs: endedAt.getTime() - open.startedAt.getTime(),
  method,
  path: open.path,
  query: maskQuery(open.query),
  status,
  scimType: open.scimType,
  detail: open.detail,
  cause: open.cause,
  facts: open.facts,
  wrote: open.wrote,
  effects: open.effects,
  notes: open.notes,
  tokenId: open.tokenId,
  connectionId: open.connectionId,
  resourceType: open.resourceType,
  resourceId: open.resourceId,
  ip: open.info.ip,
  userAgent: open.info.userAgent,
  requestBody: open.requestBody && maskRequestBody(open.requestBody),
  responseBody: open.responseBody && cutResponseBody(open.responseBody, method, status),
});

/** Opens the exchange of every request, refused ones included, and hands it over once the answer is out. */
export const recordExchanges =
  ({ recordExchange, clock, shortId = createShortId }: Options): ScimHandler =>
  (request, response, next) => {
    const open = openExchange(request, response, clock, shortId());
    response.locals.exchange = open;
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : clientClosedRequest;
      if (!response.writableFinished) open.cause = 'client.closed';
      recordExchange(toEntry(request, open, status, clock.now()), presentedSecrets(request, open.query));
    });
    next();
  };
