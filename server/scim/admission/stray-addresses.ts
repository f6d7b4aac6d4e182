import type { Request, RequestHandler, Response } from 'express';
import type { Clock, RecordExchange, RequestInfo } from '../../kernel/ports.js';
import { toErrorBody } from '../exchange/answers.js';
import { createShortId } from '../exchange/exchange.js';
import { maskQuery } from '../exchange/masking.js';
import { presentedSecrets } from '../exchange/presented-secrets.js';
import { mediaType } from '../exchange/send-in-pieces.js';
import { ScimError, scimFault } from '../protocol/scim-errors.js';
import { strayAddressFault } from './address-fault.js';
import { checkAddressLength, checkTransport } from './transport-checks.js';

interface Dependencies {
  publicUrl: string;
  clock: Clock;
  recordExchange: RecordExchange;
}

const refusalOf = (request: Request, publicUrl: string): ScimError => {
  try {
    checkTransport(request);
    checkAddressLength(request);
  } catch (error) {
    if (error instanceof ScimError) return error;
    throw error;
  }
  return scimFault(strayAddressFault(request.originalUrl), { baseUrl: `${publicUrl}/scim/v2` });
};

/**
 * Answers what was sent beside the endpoint, because the base URL was pasted in part (/scim), for another version
 * or in other letter case.
 * Okta shows the sentence to the person who can put it right. Nothing is read or looked up, but it is in the log.
 */
export const refuseStrayAddresses =
  ({ publicUrl, clock, recordExchange }: Dependencies): RequestHandler =>
  (request, response: Response<unknown, { request?: RequestInfo }>) => {
    const at = clock.now();
    const shortId = createShortId();
    const error = refusalOf(request, publicUrl);
    const body = JSON.stringify(toErrorBody(error, { shortId }));
    response.status(error.status).set(error.headers).setHeader('Content-Type', mediaType);
    response.end(body);
    const { pathname, searchParams } = new URL(request.originalUrl, 'http://localhost');
    const entry = {
      shortId,
      requestId: response.locals.request?.requestId ?? shortId,
      at,
      durationMs: clock.now().getTime() - at.getTime(),
      method: request.method,
      path: pathname,
      query: maskQuery(searchParams),
      status: error.status,
      scimType: error.scimType,
      detail: error.message,
      cause: error.causeCode,
      facts: error.facts,
      notes: [],
      ip: response.locals.request?.ip,
      userAgent: response.locals.request?.userAgent,
      responseBody: body,
    };
    recordExchange(entry, presentedSecrets(request, searchParams));
  };
