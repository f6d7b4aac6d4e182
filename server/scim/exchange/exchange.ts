import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { type Actor, anonymous } from '../../kernel/actor.js';
import type { CauseCode } from '../../kernel/faults/catalogue.js';
import type { Facts } from '../../kernel/faults/causes/fault-line.js';
import type { LoadGate } from '../../kernel/load/load-gate.js';
import type { Clock, Exchange, RequestInfo } from '../../kernel/ports.js';
import { groupResource, userResource } from '../../kernel/schema/definitions/registry.js';
import type { ResourceSchema, ResourceTypeName } from '../../kernel/schema/definitions/types.js';
import type { Body } from '../../kernel/wire/read-bytes.js';
import { tidySlashes } from '../vendors.js';

/** The record of a request while it is served; afterwards it becomes an entry of the provisioning log. */
export interface OpenExchange {
  readonly info: RequestInfo;
  readonly shortId: string;
  readonly startedAt: Date;
  /** The path without superfluous slashes. */
  readonly path: string;
  readonly query: URLSearchParams;
  actor: Actor;
  /** The attributes of each resource type as of this request, custom ones included. */
  schemas: Readonly<Record<ResourceTypeName, ResourceSchema>>;
  tokenId?: string | undefined;
  connectionId?: string | undefined;
  cause?: CauseCode;
  facts?: Facts | undefined;
  scimType?: string | undefined;
  detail?: string;
  notes: Exchange['notes'];
  wrote?: Exchange['wrote'];
  effects?: Exchange['effects'];
  resourceType?: Exchange['resourceType'];
  resourceId?: string;
  requestBody?: Body;
  responseBody?: string;
}

/** The values kept beside a request; the application that mounts the router sets `request`. */
export type ScimLocals = {
  exchange: OpenExchange;
  request?: RequestInfo;
  /** Waits until the server can take the request on; set once its sender is known. */
  gate?: LoadGate;
};

export type ScimResponse = Response<unknown, ScimLocals>;

/** A handler of this router. */
export type ScimHandler = RequestHandler<Record<string, string>, unknown, unknown, unknown, ScimLocals>;

export type ScimRequest = Request<Record<string, string>, unknown, unknown, unknown, ScimLocals>;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shortIdLength = 5;

/** Five characters that people can read to each other on the telephone (Crockford's base 32). Nothing rests on them. */
export const createShortId = (): string => {
  let id = '';
  while (id.length < shortIdLength) id += crockford[Math.floor(Math.random() * crockford.length)];
  return id;
};

/** Starts the exchange of a request that nobody has authenticated yet. */
export const openExchange = (
  request: ScimRequest,
  response: ScimResponse,
  clock: Clock,
  shortId: string,
): OpenExchange => {
  const { url } = request;
  const mark = url.indexOf('?');
  return {
    info: response.locals.request ?? {
      requestId: randomUUID(),
      userAgent: request.headers['user-agent'],
    },
    shortId,
    startedAt: clock.now(),
    path: tidySlashes(mark < 0 ? url : url.slice(0, mark)),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    actor: anonymous,
    schemas: { User: userResource, Group: groupResource },
    notes: [],
  };
};
