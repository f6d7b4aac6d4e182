import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { RequestInfo } from '../kernel/ports.js';

declare global {
  namespace Express {
    interface Locals {
      request: RequestInfo;
    }
  }
}

/** Names every request, so that an error, a log line and an audit record can be told to belong together. */
export const requestInfo: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  response.locals.request = { requestId, ip: request.ip, userAgent: request.get('user-agent') };
  response.set('X-Request-Id', requestId);
  next();
};
