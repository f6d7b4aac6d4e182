import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import type { RequestInfo, WhenGone } from '../kernel/ports.js';
import { clientAddress, type TrustAddress } from './caller/client-address.js';

declare global {
  namespace Express {
    interface Locals {
      request: RequestInfo;
    }
  }
}

interface Dependencies {
  isDraining: () => boolean;
  /** The proxies whose X-Forwarded-For is believed. */
  trust: TrustAddress | undefined;
  /** Sets the headers that every answer has. */
  setHeaders: (response: ServerResponse) => void;
}

/** Longer than any browser's; it is kept with sessions, audit records and exchanges. */
const maximumAgent = 500;

/** Masks secrets, so that one that was pasted into a user agent is not stored in a table. */
const agentOf = (header: string | undefined): string | undefined =>
  header && maskSecrets(header.slice(0, maximumAgent));

/**
 * Calls back when the connection has ended. It holds the socket, never the response: the record of a request outlives
 * its answer by a while, and whatever it refers to stays in memory as long.
 */
const whenGone =
  (socket: Socket): WhenGone =>
  (listener) => {
    if (socket.destroyed) listener();
    else socket.once('close', listener);
    return () => socket.off('close', listener);
  };

/**
 * Gives every request an id, which connects an error, a log line and an audit record, and works out the one address
 * that everybody uses. While the server drains, each connection ends with its next answer. This is one handler because
 * every handler adds to the cost of each request.
 */
export const openRequest =
  ({ isDraining, trust, setHeaders }: Dependencies): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID();
    response.locals.request = {
      requestId,
      ip: clientAddress(request, trust),
      userAgent: agentOf(request.headers['user-agent']),
      whenGone: whenGone(request.socket),
    };
    response.setHeader('X-Request-Id', requestId);
    setHeaders(response);
    if (isDraining()) response.setHeader('Connection', 'close');
    next();
  };
