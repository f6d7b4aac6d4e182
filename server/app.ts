import 'reflect-metadata';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Express } from 'express';
import type { Context } from './database/context.js';
import { createLiveEvents, type DatabaseLiveEvents } from './database/live-events.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/orm.js';
import { transaction } from './database/transaction.js';
import { createExecute } from './graphql/execute.js';
import { wrapMutations } from './graphql/mutation-transaction.js';
import { createSchema } from './graphql/schema.js';
import { createHttp } from './http/create-http.js';
import { createGraphqlDoor } from './http/graphql-door.js';
import { type Actor, anonymous } from './kernel/actor.js';
import type { SessionCookie } from './kernel/context.js';
import { type Clock, type LiveSubject, type RequestInfo, systemClock } from './kernel/ports.js';
import { createSetupLink, ensureAdministrator, readSession } from './modules/administrators/index.js';
import { createUserResourceCache } from './modules/custom-attributes/index.js';
import { createExchangeRecorder } from './modules/provisioning-log/index.js';
import { createAuthenticate } from './modules/tokens/index.js';
import { createScimRouter, scimOperations } from './scim/index.js';

/** What the server needs to know to be put together. */
export interface AppConfig {
  databaseUrl: string;
  publicUrl: string;
  firstAdministrator?: { email: string; password: string } | undefined;
  /** The built portal. */
  clientDirectory: string;
  docsDirectory: string;
}

/** What differs between a server and a test. */
export interface AppOverrides {
  clock?: Clock;
  /** Takes what nobody foresaw. */
  onUnexpected?: (error: unknown, logId?: string) => void;
  /** The database has the newest schema already. */
  migrated?: boolean;
}

/** The server without its socket. */
export interface App {
  http: Express;
  /** The secret of the set-up link, while there is no administrator. */
  setupSecret: string | undefined;
  /** Makes /readyz say no and ends the live streams, before the socket closes. */
  drain(): void;
  /** Writes what waits and closes the database; to be called after the last answer. */
  close(): Promise<void>;
}

interface Parts {
  config: AppConfig;
  orm: MikroORM;
  live: DatabaseLiveEvents;
  clock: Clock;
  userResource: ReturnType<typeof createUserResourceCache>;
  onUnexpected: (error: unknown, logId?: string) => void;
}

const atStart: RequestInfo = { requestId: 'start' };

const contextFactory =
  ({ config, orm, live, clock, userResource }: Parts) =>
  (actor: Actor, request: RequestInfo, sessionCookie?: SessionCookie): Context => {
    const context: Context = {
      actor,
      request,
      em: orm.em.fork(),
      transaction: (work) => transaction(context.em, (em) => work({ ...context, em: em as EntityManager })),
      userResource: () => userResource(orm.em.fork(), actor.schemaVersion),
      clock,
      publicUrl: config.publicUrl,
      live,
      changed: announce(live),
      sessionCookie,
    };
    return context;
  };

const announce = (live: DatabaseLiveEvents) => (subject: LiveSubject, id: string) =>
  live.publish({ subject, ids: [id] });

/** Both doors lead into the same schema: the portal's and integrators' GraphQL, and Okta's SCIM. */
const createDoors = async (parts: Parts, recordExchange: Parameters<typeof createScimRouter>[0]['recordExchange']) => {
  const { config, orm, live, clock, onUnexpected } = parts;
  const { publicUrl } = config;
  const fork = () => orm.em.fork();
  const createContext = contextFactory(parts);
  const schema = wrapMutations(createSchema(), { live, transaction });
  const execute = createExecute({ schema, documents: scimOperations, createContext });
  const authenticate = createAuthenticate({ fork, clock, changed: announce(live) });
  const scim = createScimRouter({
    execute,
    authenticate,
    recordExchange,
    publicUrl,
    clock,
    reportError: onUnexpected,
  });
  const graphql = await createGraphqlDoor({
    schema,
    publicUrl,
    readSession: (secret) => readSession(fork(), clock, secret),
    createContext,
    onUnexpected,
  });
  return { graphql, scim };
};

/** The composition root: the only place that knows all the parts. */
export const createApp = async (config: AppConfig, overrides: AppOverrides = {}): Promise<App> => {
  const { clock = systemClock, onUnexpected = () => undefined } = overrides;
  if (!overrides.migrated) await migrate(config.databaseUrl);
  const orm = await openDatabase({ url: config.databaseUrl });
  const pool = () => orm.em.getConnection().getNativeClient();
  const live = createLiveEvents({ url: config.databaseUrl, pool, onFailure: onUnexpected });
  const recorder = createExchangeRecorder({ fork: () => orm.em.fork(), live, onFailure: onUnexpected });
  const parts: Parts = { config, orm, live, clock, userResource: createUserResourceCache(), onUnexpected };
  let draining = false;

  const starting = contextFactory(parts)(anonymous, atStart);
  if (config.firstAdministrator) {
    const { email, password } = config.firstAdministrator;
    await ensureAdministrator(starting, email, password);
  }
  const { scim, graphql } = await createDoors(parts, recorder.record);
  return {
    http: createHttp({
      ...config,
      scim,
      graphql: graphql.router,
      health: { checkDatabase: async () => void (await orm.em.fork().execute('select 1')), isDraining: () => draining },
      onUnexpected,
    }),
    setupSecret: await createSetupLink(starting),
    drain: () => {
      draining = true;
      graphql.endSubscriptions();
    },
    close: async () => {
      await recorder.flush();
      await live.close();
      await orm.close();
    },
  };
};
