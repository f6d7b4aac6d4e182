import 'reflect-metadata';
import type { Express } from 'express';
import type { Context } from './database/context.js';
import { createLiveEvents } from './database/live-events.js';
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
import { type Clock, type RequestInfo, systemClock } from './kernel/ports.js';
import { createSetupLink, ensureAdministrator, readSession } from './modules/administrators/index.js';
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

/** Parts that tests exchange. */
export interface AppOverrides {
  clock?: Clock;
  /** Takes what nobody foresaw. */
  onUnexpected?: (error: unknown) => void;
  migrated?: boolean;
}

/** The server without its socket. */
export interface App {
  http: Express;
  /** The secret of the set-up link, while there is no administrator. */
  setupSecret: string | undefined;
  /** Makes /readyz say no, before the socket closes. */
  drain(): void;
  /** Writes what waits and closes the database; to be called after the last answer. */
  close(): Promise<void>;
}

const atStart: RequestInfo = { requestId: 'start' };

/** The composition root: the only place that knows all the parts. */
export const createApp = async (config: AppConfig, overrides: AppOverrides = {}): Promise<App> => {
  const { clock = systemClock, onUnexpected = () => undefined } = overrides;
  const { databaseUrl, publicUrl } = config;
  if (!overrides.migrated) await migrate(databaseUrl);
  const orm = await openDatabase({ url: databaseUrl });
  const fork = () => orm.em.fork();
  const pool = () => orm.em.getConnection().getNativeClient();
  const live = createLiveEvents({ url: databaseUrl, pool, onFailure: onUnexpected });
  const recorder = createExchangeRecorder({ fork, live, onFailure: onUnexpected });
  let draining = false;

  const createContext = (actor: Actor, request: RequestInfo, cookie?: SessionCookie): Context => ({
    actor,
    request,
    em: fork(),
    clock,
    publicUrl,
    live,
    changed: (subject, id) => live.publish({ subject, ids: [id] }),
    sessionCookie: cookie,
  });

  const schema = wrapMutations(createSchema(), { live, transaction });
  const graphql = await createGraphqlDoor({
    schema,
    publicUrl,
    readSession: (secret) => readSession(fork(), clock, secret),
    createContext,
    onUnexpected,
  });
  const scim = createScimRouter({
    execute: createExecute({ schema, documents: scimOperations, createContext }),
    authenticate: createAuthenticate({ fork, clock, changed: (subject, id) => live.publish({ subject, ids: [id] }) }),
    recordExchange: recorder.record,
    publicUrl,
    clock,
    reportError: onUnexpected,
  });

  if (config.firstAdministrator) {
    const { email, password } = config.firstAdministrator;
    await ensureAdministrator(createContext(anonymous, atStart), email, password);
  }
  return {
    http: createHttp({
      publicUrl,
      graphql,
      scim,
      health: { checkDatabase: async () => void (await fork().execute('select 1')), isDraining: () => draining },
      clientDirectory: config.clientDirectory,
      docsDirectory: config.docsDirectory,
      onUnexpected,
    }),
    setupSecret: await createSetupLink(fork(), clock),
    drain: () => {
      draining = true;
    },
    close: async () => {
      await recorder.flush();
      await live.close();
      await orm.close();
    },
  };
};
