import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import { anonymous } from '../kernel/actor.js';
import { normaliseError } from '../kernel/normalise-error.js';
import { type NoteRefusal, refusalIn } from '../kernel/refusal.js';
import { checkRequest } from './check-request.js';
import { type TrustedProxies, trustOf } from './client-address.js';
import { nameClientBuild } from './client-build.js';
import { type DocumentationDependencies, documentation } from './documentation.js';
import { everyAnswer } from './every-answer.js';
import { graphqlStatus } from './graphql-refusal.js';
import { type HealthDependencies, health } from './health.js';
import { notFound } from './not-found.js';
import { requestInfo } from './request-info.js';
import { securityHeaders } from './security-headers.js';
import { staticClient } from './static-client.js';

export interface HttpDependencies extends DocumentationDependencies {
  /** The proxies whose X-Forwarded-* headers are believed. */
  trustProxy?: TrustedProxies;
  graphql: Router;
  /** Lists as files, for whoever is signed in. */
  exports: Router;
  /** What SCIM answers, for the portal. */
  preview: Router;
  scim: Router;
  /** Answers what is sent beside the SCIM endpoint. */
  strayAddresses: RequestHandler;
  health: HealthDependencies;
  /** The built portal. */
  clientDirectory: string;
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

/** Whatever went wrong is said in JSON, and says nothing that only we should know. */
const lastResort =
  ({ onUnexpected, noteRefusal }: Pick<HttpDependencies, 'onUnexpected' | 'noteRefusal'>): ErrorRequestHandler =>
  async (error, _request, response, _next) => {
    if (response.headersSent) {
      // Express would write the whole error to the console.
      if (!normaliseError(error)) onUnexpected(error);
      return void response.destroy();
    }
    const domain = normaliseError(error);
    const note = domain && refusalIn(domain);
    const { actor = anonymous, request } = response.locals;
    if (note) await noteRefusal({ ...note, actor, request });
    const badRequest = (error as { status?: number }).status === 400;
    if (!domain && !badRequest) onUnexpected(error);
    const code = domain?.code ?? (badRequest ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR');
    const status = domain ? graphqlStatus[domain.code] : badRequest ? 400 : 500;
    if (domain?.details.retryAfter) response.set('Retry-After', String(domain.details.retryAfter));
    const message = domain?.message ?? (badRequest ? 'The request cannot be read.' : 'Internal server error');
    const { requestId } = response.locals.request;
    const { field, cause, retryAfter } = domain?.details ?? {};
    const why = { ...(field !== undefined && { field }), ...(cause && { cause }), ...(retryAfter && { retryAfter }) };
    const extensions = { code, ...why, requestId };
    response.status(status).json({ errors: [{ message, extensions }] });
  };

/** The express application: each door at its address, the portal everywhere else. */
export const createHttp = (dependencies: HttpDependencies): Express => {
  const app = express();
  app.enable('case sensitive routing');
  app.disable('etag');
  app.disable('x-powered-by');
  const trust = trustOf(dependencies.trustProxy);
  // For `request.protocol` and `request.host`; Express believes nobody unless it is told.
  if (trust) app.set('trust proxy', trust);
  app.use(requestInfo({ isDraining: dependencies.health.isDraining, trust }));
  app.use(everyAnswer(dependencies.publicUrl));
  app.use('/scim/v2', dependencies.scim);
  app.use(checkRequest);
  app.use(/^\/scim(?=\/|$)/i, dependencies.strayAddresses);
  app.use(health(dependencies.health));
  app.use(securityHeaders());
  app.use('/graphql', nameClientBuild(dependencies.clientDirectory), dependencies.graphql);
  app.use('/exports', dependencies.exports);
  app.use('/scim-preview', dependencies.preview);
  app.use(documentation(dependencies));
  app.use(staticClient(dependencies.clientDirectory));
  app.use(notFound(dependencies.clientDirectory));
  app.use(lastResort(dependencies));
  return app;
};
