import type { Express } from 'express';
import type { AppConfig, AppOverrides } from './composition/app-config.js';
import { createEndpoints } from './composition/create-endpoints.js';
import { openContexts } from './composition/open-contexts.js';
import { openRecords } from './composition/open-records.js';
import { startBackground } from './composition/start-background.js';
import { openRoutes, type Routes } from './database/connections/routes.js';
import { connectionOf, untilAway } from './database/connections/until-away.js';
import { connectDatabase, type Database } from './database/database.js';
import { createLiveEvents, type DatabaseLiveEvents } from './database/live-events.js';
import { prepareDatabase } from './database/prepare-database.js';
import { cookieNames } from './http/caller/session-cookie.js';
import { createHttp } from './http/create-http.js';
import { openJobQueue } from './jobs/index.js';
import { anonymous, system } from './kernel/actor.js';
import { databaseFault } from './kernel/faults/database-fault.js';
import { type LiveSubject, type RequestInfo, systemClock } from './kernel/ports.js';
import { createSetupLink, ensureAdministrator, readInstallation } from './modules/administrators/index.js';
import { createUserResourceCache } from './modules/custom-attributes/index.js';
import { refuseStrayAddresses } from './scim/index.js';

/** The server without its socket. */
export interface App {
  http: Express;
  /** The secret of the set-up link, while there is no administrator. */
  setupSecret: string | undefined;
  /** Tells where this machine itself reaches the server, once it listens. */
  listensAt(url: string): void;
  /** Makes /readyz say no and ends the live streams, before the socket closes. */
  drain(): void;
  /** Writes what waits and closes the database; to be called after the last answer. */
  close(): Promise<void>;
}

const atStart: RequestInfo = { requestId: 'start' };

/** The watch over the connections says what is the matter with the database, once and not for each who noticed. */
const apartFromDatabase =
  (onFailure: (error: unknown) => void) =>
  (error: unknown): void => {
    if (!databaseFault(error)) onFailure(error);
  };

const closeDatabase = async ({
  routes,
  live,
  database,
}: {
  routes: Routes;
  live: DatabaseLiveEvents;
  database: Database;
}) => {
  await live.close();
  await untilAway(routes, database.close());
  await routes.close();
};

const quiet = (): void => undefined;

/** The composition root: the only place that knows all the parts. */
export const createApp = async (config: AppConfig, overrides: AppOverrides = {}): Promise<App> => {
  const { clock = systemClock, onUnexpected = quiet, onRefusal = quiet, say = quiet } = overrides;
  const routes = openRoutes(config, overrides.onDatabaseFault);
  if (!overrides.migrated) await prepareDatabase({ routes, ownerUrl: config.databaseOwnerUrl, say });
  const database = await connectDatabase(routes, { onRead: overrides.onRead });
  const onFailure = apartFromDatabase(onUnexpected);
  const live = createLiveEvents({ route: routes.direct, pool: database.pool, onFailure });
  const changed = (subject: LiveSubject, id: string) => live.publish({ subject, ids: [id] });
  const records = openRecords({ config, database, live, clock, changed, onUnexpected: onFailure, onRefusal });
  const userResource = createUserResourceCache(database.fork);
  const queue = await openJobQueue({ connection: connectionOf(routes), patience: overrides.jobs, onFailure });
  const { publicUrl } = config;
  const given = { database, live, clock, userResource, enqueue: queue.enqueue };
  const { createContext, gate, later } = await openContexts({ config, overrides, onFailure, ...given });
  const { noteRefusal, recordExchange, keepLog, metrics } = records;
  let draining = false;

  const starting = createContext(anonymous, atStart);
  if (config.firstAdministrator) await ensureAdministrator(starting, config.firstAdministrator, say);
  const cookies = cookieNames(publicUrl, await readInstallation(database.statement));
  const shared = { config, database, live, clock, createContext, changed, onUnexpected, cookies };
  const endpoints = await createEndpoints({ ...shared, ...records });
  metrics.attach({ gates: endpoints.gates, openStreams: endpoints.graphql.openStreams });
  const background = await startBackground({
    config,
    live,
    queue,
    inBackground: () => createContext(system, atStart),
    keepLog,
    jobs: overrides.jobs,
    gate,
    say,
    onFailure,
  });
  return {
    http: createHttp({
      ...config,
      ...endpoints,
      graphql: endpoints.graphql.router,
      strayAddresses: refuseStrayAddresses({ publicUrl, clock, recordExchange }),
      health: { checkDatabase: database.check, isDraining: () => draining },
      metrics: metrics.http,
      onUnexpected,
      noteRefusal,
    }),
    setupSecret: await createSetupLink(starting),
    listensAt: background.listensAt,
    drain: () => {
      draining = true;
      background.drain();
      endpoints.graphql.endSubscriptions();
    },
    close: async () => {
      await untilAway(routes, background.stop(routes.awayMs() > 0));
      await untilAway(routes, later.finish());
      await untilAway(routes, records.flush());
      await closeDatabase({ routes, live, database });
    },
  };
};
