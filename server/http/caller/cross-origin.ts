import type { Request, RequestHandler, Response } from 'express';
import { carriesKey } from './identify-caller.js';

/** The headers of an answer that a page of another origin may read. */
const exposed = 'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate, X-Request-Id';

const twoHours = '7200';

const askedHeaders = (request: Request): string[] =>
  (request.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim().toLowerCase());

/**
 * Returns whether a request is the preflight for one with a key; a request with cookies alone has no such preflight.
 */
const asksForKey = (request: Request): boolean =>
  request.method === 'OPTIONS' &&
  request.get('origin') !== undefined &&
  request.get('access-control-request-method') !== undefined &&
  askedHeaders(request).includes('authorization');

const allow = (request: Request, response: Response): void => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST',
    // Clients add headers of their own, e.g. for tracing; none of them opens anything.
    'Access-Control-Allow-Headers': askedHeaders(request).join(', '),
    'Access-Control-Max-Age': twoHours,
    Vary: 'Access-Control-Request-Headers',
  });
};

/**
 * Admits pages of every origin that send a key (Fetch standard, CORS protocol): a browser never sends a key by itself.
 * `*` and no `Access-Control-Allow-Credentials` keep cookies out, and a request without a key is judged by its origin
 * as ever.
 */
export const keysFromAnywhere: RequestHandler = (request, response, next) => {
  if (asksForKey(request)) {
    allow(request, response);
    response.status(204).end();
    return;
  }
  if (request.get('origin') !== undefined && carriesKey(request)) {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposed });
  }
  next();
};
