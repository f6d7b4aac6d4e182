import type { CreateContext } from '../database/context.js';
import type { Database } from '../database/database.js';
import type { DatabaseLiveEvents } from '../database/live-events.js';
import { createExecute } from '../graphql/execute.js';
import { wrapMutations } from '../graphql/mutation-transaction.js';
import { createSchema } from '../graphql/schema.js';
import { sdlOf } from '../graphql/sdl.js';
import { createAdmitCaller } from '../http/caller/admit-caller.js';
import { createIdentify } from '../http/caller/identify-caller.js';
import type { CookieNames } from '../http/caller/session-cookie.js';
import { createExportsEndpoint } from '../http/exports-endpoint.js';
import { createGraphqlEndpoint } from '../http/graphql/graphql-endpoint.js';
import { createPreviewEndpoint } from '../http/preview-endpoint.js';
import { createSignOnEndpoint } from '../http/sign-on-endpoint.js';
import type { SessionLookUp } from '../kernel/access/session-end.js';
import type { Context } from '../kernel/context.js';
import { createLoadGates } from '../kernel/load/load-gate.js';
import type { Clock, LiveSubject, RecordExchange } from '../kernel/ports.js';
import type { NoteRefusal, Refusal } from '../kernel/refusal.js';
import { isMemberSecret, readMemberSession } from '../modules/accounts/index.js';
import { offeredSignOn, readSession } from '../modules/administrators/index.js';
import { createApiKeyAccess, createKeyAllowance, type createRequestCounter } from '../modules/api-keys/index.js';
import { auditTrailFile } from '../modules/audit/index.js';
import { connectSignOn, endByProvider, signOn } from '../modules/single-sign-on/index.js';
import { createAuthenticate } from '../modules/tokens/index.js';
import { usersFile } from '../modules/users/index.js';
import { createOpenIdProvider } from '../oidc/index.js';
import { createScimRouter, createUserPreview, scimOperations } from '../scim/index.js';
import type { AppConfig } from './app-config.js';

/** The parts that the endpoints are made of. */
export interface Parts {
  config: AppConfig;
  database: Database;
  live: DatabaseLiveEvents;
  clock: Clock;
  createContext: CreateContext;
  changed: (subject: LiveSubject, id: string) => void;
  counter: ReturnType<typeof createRequestCounter>;
  recordExchange: RecordExchange;
  cookies: CookieNames;
  noteRefusal: NoteRefusal;
  noteRefusalBeside: (refusal: Refusal) => void;
  onUnexpected: (error: unknown, logId?: string) => void;
}

/** The lists that can be exported as files. */
const exportedLists = { 'audit-trail': auditTrailFile, users: usersFile };

/** Creates both endpoints on the same schema: GraphQL for the portal and integrators, and SCIM for Okta. */
export const createEndpoints = async (parts: Parts) => {
  const { config, database, live, clock, createContext, changed, counter, recordExchange, onUnexpected } = parts;
  const { cookies, noteRefusal, noteRefusalBeside } = parts;
  const { publicUrl } = config;
  const gates = createLoadGates(config.load);
  const { statement, lookUp, transaction } = database;
  const schema = wrapMutations(createSchema(), { live, transaction });
  const execute = createExecute({ schema, documents: scimOperations, createContext });
  const scim = createScimRouter({
    execute,
    authenticate: createAuthenticate({ statement, lookUp, clock, changed, noteRefusal: noteRefusalBeside }),
    recordExchange,
    publicUrl,
    clock,
    gate: gates.scim,
    rateLimit: config.scimRateLimit,
    reportError: onUnexpected,
  });
  const callers = {
    publicUrl,
    cookies,
    noteRefusal,
    readSession: (secret: string | undefined, how: SessionLookUp) =>
      isMemberSecret(secret)
        ? readMemberSession({ lookUp, statement, clock }, secret, how)
        : readSession({ lookUp, statement, clock }, secret, how),
    keys: createApiKeyAccess({ statement, lookUp, clock, changed, counter }),
    createContext,
  };
  const spend = createKeyAllowance(config.keyAllowance);
  const graphql = await createGraphqlEndpoint({
    ...callers,
    schema,
    gates,
    spend,
    streams: config.streams,
    onUnexpected,
  });
  const admit = createAdmitCaller({ callers: createIdentify(callers), spend, gates });
  const exports = createExportsEndpoint<Context>({ admit, createContext, lists: exportedLists });
  const preview = createPreviewEndpoint(admit, createUserPreview({ execute, publicUrl }));
  const { singleSignOn } = config;
  const signOnRoutes = createSignOnEndpoint<Context>({
    provider: singleSignOn && createOpenIdProvider(singleSignOn.provider, `${publicUrl}/sign-on/callback`),
    admit,
    createContext,
    cookies,
    noteRefusal,
    isOffered: async (context) => (await offeredSignOn(context)) !== undefined,
    signOn,
    connect: connectSignOn,
    endByProvider,
  });
  let sdl: string | undefined;
  return { graphql, scim, exports, preview, signOn: signOnRoutes, gates, sdl: () => (sdl ??= sdlOf(schema)) };
};
