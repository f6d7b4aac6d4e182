import type { Request, RequestHandler, Response } from 'express';
import { carriesKey } from './identify-caller.js';

/** What a page may read of an answer beside its body. */
const exposed = 'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate, X-Request-Id';

const twoHours = '7200';

const askedHeaders = (request: Request): string[] =>
  (request.get('access-control-request-headers') ?? '').split(',').map((name) => name.trim().toLowerCase());

/** Whether a browser asks beforehand if a page may send a key. What would come with cookies is not asked about so. */
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
 * Lets pages of every origin in that bring a key (Fetch standard, CORS protocol): a key is nothing that a browser sends
 * by itself. `*` and no `Access-Control-Allow-Credentials` keep cookies out, and a request without a key is judged by
 * its origin as ever.
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
