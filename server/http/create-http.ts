import express, { type Express, type RequestHandler, type Router } from 'express';
import type { NoteRefusal } from '../kernel/refusal.js';
import { answerOptions } from './answer-options.js';
import { type TrustedProxies, trustOf } from './caller/client-address.js';
import { checkRequest } from './check-request.js';
import { everyAnswer } from './every-answer.js';
import { type HealthDependencies, health } from './health.js';
import { lastResort } from './last-resort.js';
import { createMetricsEndpoint, type MetricsDependencies } from './metrics-endpoint.js';
import { type Observed, observeRequests } from './observe-requests.js';
import { openRequest } from './open-request.js';
import { nameClientBuild } from './pages/client-build.js';
import { type DocumentationDependencies, documentation } from './pages/documentation.js';
import { notFound } from './pages/not-found.js';
import { staticClient } from './pages/static-client.js';
import { securityHeaders } from './security-headers.js';

export interface HttpDependencies extends DocumentationDependencies {
  /** The proxies whose X-Forwarded-* headers are believed. */
  trustProxy?: TrustedProxies;
  graphql: Router;
  /** Lists as files, for callers who are signed in. */
  exports: Router;
  /** Single sign-on in the browser. */
  signOn: Router;
  /** The portal's view of what SCIM answers. */
  preview: Router;
  scim: Router;
  /** Answers what is sent beside the SCIM endpoint. */
  strayAddresses: RequestHandler;
  health: HealthDependencies;
  metrics: Omit<MetricsDependencies, 'noteRefusal'> & { answered: (request: Observed) => void };
  /** True where browsers are told to reach the sub-domains by https as well. */
  includeSubDomains?: boolean | undefined;
  /** The built portal. */
  clientDirectory: string;
  onUnexpected: (error: unknown) => void;
  noteRefusal: NoteRefusal;
}

/** The express application: each endpoint at its address, the portal everywhere else. */
export const createHttp = (dependencies: HttpDependencies): Express => {
  const app = express();
  app.enable('case sensitive routing');
  app.disable('etag');
  app.disable('x-powered-by');
  const trust = trustOf(dependencies.trustProxy);
  // Express needs this for `request.protocol` and `request.host`; it trusts no proxy by default.
  if (trust) app.set('trust proxy', trust);
  const {
    publicUrl,
    health: { isDraining },
  } = dependencies;
  app.use(openRequest({ isDraining, trust, setHeaders: everyAnswer(publicUrl, dependencies.includeSubDomains) }));
  app.use('/scim/v2', dependencies.scim);
  app.use(/^\/scim(?=\/|$)/i, dependencies.strayAddresses);
  app.use(observeRequests(dependencies.metrics.answered));
  app.use(checkRequest);
  app.use(answerOptions);
  app.use(health(dependencies.health));
  app.use('/metrics', createMetricsEndpoint({ ...dependencies.metrics, noteRefusal: dependencies.noteRefusal }));
  app.use(securityHeaders());
  app.use('/graphql', nameClientBuild(dependencies.clientDirectory), dependencies.graphql);
  app.use('/exports', dependencies.exports);
  app.use('/scim-preview', dependencies.preview);
  app.use('/sign-on', dependencies.signOn);
  app.use(documentation(dependencies));
  app.use(staticClient(dependencies.clientDirectory));
  app.use(notFound(dependencies.clientDirectory));
  app.use(lastResort(dependencies));
  return app;
};
