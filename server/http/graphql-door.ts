import { expressMiddleware } from '@as-integrations/express5';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { createApollo } from '../graphql/apollo.js';
import { genericRefusal } from '../graphql/error-format.js';
import { refusedOperation } from '../graphql/field-permissions.js';
import { guardRequest, isSubscription } from '../graphql/request-guard.js';
import { createSubscriptions } from '../graphql/subscriptions.js';
import type { Actor } from '../kernel/actor.js';
import type { RequestContext, SessionCookie } from '../kernel/context.js';
import { DomainError } from '../kernel/errors.js';
import type { LoadGates } from '../kernel/load-gate.js';
import type { ApiKeyDoor, RequestInfo } from '../kernel/ports.js';
import type { NoteRefusal } from '../kernel/refusal.js';
import type { SessionLookUp } from '../kernel/session-end.js';
import { readGraphqlBody } from './graphql-body.js';
import { refuseGraphql } from './graphql-refusal.js';
import { carriesKey, createIdentify } from './identify-caller.js';
import { isSameOrigin } from './same-origin.js';
import { type CookieNames, sessionCookie } from './session-cookie.js';

declare global {
  namespace Express {
    interface Locals {
      actor: Actor;
    }
  }
}

export interface GraphqlDoorDependencies {
  schema: GraphQLSchema;
  publicUrl: string;
  cookies: CookieNames;
  readSession: (secret: string | undefined, lookUp: SessionLookUp) => Promise<Actor>;
  keys: ApiKeyDoor;
  createContext: (actor: Actor, request: RequestInfo, cookie?: SessionCookie) => RequestContext<unknown>;
  /** What is taken on at once. */
  gates: Pick<LoadGates, 'signedIn' | 'anonymous'>;
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

export interface GraphqlDoor {
  router: Router;
  /** Ends the open live streams, which would hold up the end of the server. */
  endSubscriptions: () => void;
}

/** Only JSON by POST: forms and plain text are what another site's page could send without asking (edges 67). */
const onlyJsonPosts: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    if (request.is('application/json')) return next();
    return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation as application/json.');
  }
  if (request.method === 'GET' && !request.get('apollo-require-preflight') && !request.get('x-apollo-operation-name')) {
    return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation by POST as application/json.');
  }
  response.set('Allow', 'POST');
  return refuseGraphql(response, 'BAD_USER_INPUT', 'Send the operation by POST.', 405);
};

/** An administrator who opened the portal by another address has to learn which two differ, and what to set. */
const explainOrigin = (origin: string | undefined, publicUrl: string): string => {
  const opened = URL.parse(origin ?? '')?.origin ?? 'null';
  if (opened === 'null') return "Requests from another site's pages are not taken.";
  const differ = `This page was opened at ${opened}, but PUBLIC_URL is ${publicUrl}`;
  return `${differ}. Open ${publicUrl}, or start the server with PUBLIC_URL=${opened} if that is its address.`;
};

/** Cookies are what a browser sends unasked; whoever has a key sends it on purpose. */
const sameOriginOnly =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    if (carriesKey(request)) return next();
    const own = [publicUrl, `${request.protocol}://${request.host ?? 'localhost'}`];
    if (isSameOrigin(request.get('origin'), own)) return next();
    const details = { refusal: { reason: 'origin.foreign' }, cause: 'origin.differs' } as const;
    return next(new DomainError('FORBIDDEN', explainOrigin(request.get('origin'), publicUrl), details));
  };

const wantsEvents = (request: Request): boolean =>
  request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';

/** Strangers are told to come later before those who are signed in are; streams wait for events and take up no room. */
const letIn =
  ({ gates }: Pick<GraphqlDoorDependencies, 'gates'>): RequestHandler =>
  async (request, response, next) => {
    const { kind } = response.locals.actor;
    if (!wantsEvents(request)) await (kind === 'anonymous' ? gates.anonymous : gates.signedIn).enter(response);
    next();
  };

/** The GraphQL door: cookie sessions and API keys, one operation a request, subscriptions as server-sent events. */
export const createGraphqlDoor = async (dependencies: GraphqlDoorDependencies): Promise<GraphqlDoor> => {
  const { schema, publicUrl, createContext, cookies, onUnexpected, noteRefusal } = dependencies;
  const callers = createIdentify(dependencies);
  const engines = {
    anonymous: createApollo({ schema, signedIn: false, onUnexpected, noteRefusal }),
    signedIn: createApollo({ schema, signedIn: true, onUnexpected, noteRefusal }),
  };
  await Promise.all([engines.anonymous.start(), engines.signedIn.start()]);

  const identify: RequestHandler = async (request, response, next) => {
    const caller = await callers.identify(request, response.locals.request);
    if (!caller.ok) {
      if (caller.authenticate) response.set('WWW-Authenticate', caller.authenticate);
      return refuseGraphql(response, caller.code, caller.message);
    }
    response.locals.actor = caller.actor;
    return next();
  };
  const contextOf = (request: Request, response: Response) =>
    createContext(
      response.locals.actor,
      response.locals.request,
      response.locals.actor.kind === 'apiKey' ? undefined : sessionCookie(request, response, cookies),
    );
  const serve = (engine: typeof engines.anonymous): RequestHandler =>
    expressMiddleware(engine, { context: async ({ req, res }) => contextOf(req, res) });
  const doors = { anonymous: serve(engines.anonymous), signedIn: serve(engines.signedIn) };
  const subscriptions = createSubscriptions({
    schema,
    contextOf: (response) => contextOf(response.req, response),
    stillSignedIn: callers.isStillIn,
  });

  const route: RequestHandler = (request, response, next) => {
    const signedIn = response.locals.actor.kind !== 'anonymous';
    const guarded = guardRequest(request.body);
    if (!guarded.ok) {
      const message = signedIn || guarded.field !== undefined ? guarded.message : genericRefusal;
      return refuseGraphql(response, 'BAD_USER_INPUT', message, 400, guarded.field);
    }
    const { document, body } = guarded;
    const refusal = refusedOperation({ schema, document, operationName: body.operationName }, response.locals.actor);
    if (refusal) return next(new DomainError('FORBIDDEN', refusal));
    if (!wantsEvents(request)) return (signedIn ? doors.signedIn : doors.anonymous)(request, response, next);
    if (!signedIn) return refuseGraphql(response, 'UNAUTHENTICATED', 'Sign in first.');
    if (!isSubscription(guarded)) {
      return refuseGraphql(response, 'BAD_USER_INPUT', 'Only subscriptions are answered as text/event-stream.');
    }
    return subscriptions.serve(request, response);
  };

  const router = Router();
  router.use('/', onlyJsonPosts, sameOriginOnly(publicUrl), identify, readGraphqlBody, letIn(dependencies), route);
  return { router, endSubscriptions: subscriptions.endAll };
};
