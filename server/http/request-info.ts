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

/**
 * Names every request, so that an error, a log line and an audit record can be told to belong together. While the
 * server drains, each connection ends with its next answer. One handler, because each one costs every request.
 */
export const requestInfo =
  (isDraining: () => boolean): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID();
    response.locals.request = {
      requestId,
      ip: request.socket.remoteAddress,
      userAgent: request.headers['user-agent'],
    };
    response.setHeader('X-Request-Id', requestId);
    if (isDraining()) response.setHeader('Connection', 'close');
    next();
  };
