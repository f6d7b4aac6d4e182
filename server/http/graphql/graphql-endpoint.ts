import compression from 'compression';
import { type RequestHandler, type Response, Router } from 'express';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { createApollo, type EndpointContext } from '../../graphql/apollo.js';
import type { StreamLimits } from '../../graphql/bounds/open-streams.js';
import { genericRefusal } from '../../graphql/error-format.js';
import { type GuardRefusal, guardRequest } from '../../graphql/request-guard.js';
import { createSubscriptions } from '../../graphql/subscriptions.js';
import type { SessionLookUp } from '../../kernel/access/session-end.js';
import type { Actor } from '../../kernel/actor.js';
import type { Context, SessionCookie } from '../../kernel/context.js';
import type { DomainCode } from '../../kernel/faults/causes/codes.js';
import { DomainError } from '../../kernel/faults/errors.js';
import type { LoadGates } from '../../kernel/load/load-gate.js';
import type { ApiKeyAccess, RequestInfo, SpendAllowance } from '../../kernel/ports.js';
import type { NoteRefusal } from '../../kernel/refusal.js';
import { chargeKey, perRequest } from '../caller/charge-key.js';
import { keysFromAnywhere } from '../caller/cross-origin.js';
import { createIdentify } from '../caller/identify-caller.js';
import { sameOriginOnly } from '../caller/same-origin.js';
import { type CookieNames, readSessionCookie, sessionCookie } from '../caller/session-cookie.js';
import { answerByApollo } from './answer-by-apollo.js';
import { checkOperation } from './check-operation.js';
import { type RefusalDetails, refuseGraphql } from './graphql-refusal.js';
import { knownMethods, readOperation } from './read-operation.js';

declare global {
  namespace Express {
    interface Locals {
      actor: Actor;
    }
  }
}

export interface GraphqlEndpointDependencies {
  schema: GraphQLSchema;
  publicUrl: string;
  cookies: CookieNames;
  readSession: (secret: string | undefined, lookUp: SessionLookUp) => Promise<Actor>;
  keys: ApiKeyAccess;
  /** Spends points of a key's allowance. */
  spend: SpendAllowance;
  createContext: (actor: Actor, request: RequestInfo, cookie?: SessionCookie) => Context;
  /** The gates that limit how much work is in progress at once. */
  gates: Pick<LoadGates, 'signedIn' | 'anonymous'>;
  /** The limits on the number and the lifetime of live streams; unset takes the usual ones. */
  streams?: Partial<StreamLimits> | undefined;
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

export interface GraphqlEndpoint {
  router: Router;
  /** Ends the open live streams, which would hold up the end of the server. */
  endSubscriptions: () => void;
  /** Returns how many live streams are open. */
  openStreams: () => number;
}

/** Live streams are sent as they come. */
const compressed = compression({
  filter: (request, response) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/** Tells callers who are not signed in nothing about a fault but that they use an unknown form. */
const guardRefusal = (
  { code, message, locations, field }: GuardRefusal,
  signedIn: boolean,
): [DomainCode, string, RefusalDetails] =>
  signedIn || field !== undefined || code !== 'BAD_USER_INPUT'
    ? [code, message, { locations, field }]
    : [code, genericRefusal, {}];

/** The GraphQL endpoint: cookie sessions and API keys, one operation a request, subscriptions as server-sent events. */
export const createGraphqlEndpoint = async (dependencies: GraphqlEndpointDependencies): Promise<GraphqlEndpoint> => {
  const { schema, publicUrl, createContext, cookies, gates, onUnexpected, noteRefusal, spend, streams } = dependencies;
  const callers = createIdentify(dependencies);
  const engines = {
    anonymous: createApollo({ schema, signedIn: false, onUnexpected, noteRefusal }),
    signedIn: createApollo({ schema, signedIn: true, onUnexpected, noteRefusal }),
  };
  await Promise.all([engines.anonymous.start(), engines.signedIn.start()]);

  const identify: RequestHandler = async (request, response, next) => {
    const caller = await callers.identify(request, response.locals.request);
    if (!caller.ok) {
      response.set('WWW-Authenticate', caller.authenticate);
      const { code, message, details } = caller.error;
      return refuseGraphql(response, code, message, details);
    }
    response.locals.actor = caller.actor;
    await chargeKey(spend, response)(perRequest);
    return next();
  };
  const contextOf = (response: Response): EndpointContext => {
    const { actor, request } = response.locals;
    const cookie = actor.kind === 'apiKey' ? undefined : sessionCookie(response.req, response, cookies);
    return Object.assign(createContext(actor, request, cookie), { charge: chargeKey(spend, response) });
  };
  const stillSignedIn = callers.isStillIn;
  const subscriptions = createSubscriptions({ schema, contextOf, stillSignedIn, onUnexpected, limits: streams });

  const route: RequestHandler = async (request, response, next) => {
    const { actor } = response.locals;
    const signedIn = actor.kind !== 'anonymous';
    const admitted = guardRequest(request.body);
    if (!admitted.ok) return refuseGraphql(response, ...guardRefusal(admitted, signedIn));
    const hadSession = readSessionCookie(request, cookies) !== undefined;
    const refusal = checkOperation({ schema, admitted, request, actor, hadSession });
    if (refusal instanceof DomainError) return next(refusal);
    if (refusal) return refuseGraphql(response, refusal.code, refusal.message, refusal);
    if (admitted.operation?.operation === OperationTypeNode.SUBSCRIPTION) {
      const none = await subscriptions.serve(request, response);
      return none && refuseGraphql(response, none.code, none.message, { retryAfter: 5 });
    }
    // Anonymous callers are refused before those who are signed in; streams wait for events and take up no room.
    await (signedIn ? gates.signedIn : gates.anonymous).enter(response);
    const engine = signedIn ? engines.signedIn : engines.anonymous;
    return answerByApollo(engine, admitted.body, contextOf(response), request, response);
  };

  const router = Router();
  const readers = [knownMethods(cookies), sameOriginOnly(publicUrl), identify, readOperation];
  router.use('/', keysFromAnywhere, compressed, ...readers, route);
  return { router, endSubscriptions: subscriptions.endAll, openStreams: subscriptions.open };
};
