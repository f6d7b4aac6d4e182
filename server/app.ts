import type { Express } from 'express';
import { type DatabaseAddress, type FaultListener, openRoutes, type Routes } from './database/connections/routes.js';
import { connectionOf, untilAway } from './database/connections/until-away.js';
import { type CreateContext, contextFactory } from './database/context.js';
import { connectDatabase, type Database } from './database/database.js';
import { createLiveEvents, type DatabaseLiveEvents } from './database/live-events.js';
import { migrateBy } from './database/migrate.js';
import { checkDatabase } from './database/preflight/check-database.js';
import { createExecute } from './graphql/execute.js';
import { wrapMutations } from './graphql/mutation-transaction.js';
import type { StreamLimits } from './graphql/open-streams.js';
import { createSchema } from './graphql/schema.js';
import { sdlOf } from './graphql/sdl.js';
import { createAdmitCaller } from './http/caller/admit-caller.js';
import { createIdentify } from './http/caller/identify-caller.js';
import { type CookieNames, cookieNames } from './http/caller/session-cookie.js';
import { createHttp } from './http/create-http.js';
import { createExportsEndpoint } from './http/exports-endpoint.js';
import { createGraphqlEndpoint } from './http/graphql/graphql-endpoint.js';
import { createPreviewEndpoint } from './http/preview-endpoint.js';
import {
  type JobPatience,
  type JobQueue,
  mailJobs,
  openJobQueue,
  startRounds,
  startSimulationHost,
} from './jobs/index.js';
import type { SessionLookUp } from './kernel/access/session-end.js';
import { anonymous, system } from './kernel/actor.js';
import type { Context } from './kernel/context.js';
import { databaseFault } from './kernel/faults/database-fault.js';
import { createLoadGates, type LoadLimits } from './kernel/load/load-gate.js';
import { type Clock, type LiveSubject, type RecordExchange, type RequestInfo, systemClock } from './kernel/ports.js';
import type { NoteRefusal } from './kernel/refusal.js';
import { createSmtpMailer, type MailSettings } from './mail/index.js';
import { isMemberSecret, readMemberSession } from './modules/accounts/index.js';
import { createSetupLink, ensureAdministrator, readInstallation, readSession } from './modules/administrators/index.js';
import { createApiKeyAccess, createKeyAllowance, createRequestCounter } from './modules/api-keys/index.js';
import { auditTrailFile } from './modules/audit/index.js';
import { simulatedConnection } from './modules/connections/index.js';
import { createUserResourceCache } from './modules/custom-attributes/index.js';
import { createExchangeRecorder, createLogUpkeep } from './modules/provisioning-log/index.js';
import { createRefusals, type RefusalLine } from './modules/refusals/index.js';
import { createSetupObserver } from './modules/setup-guide/index.js';
import { createAuthenticate } from './modules/tokens/index.js';
import { usersFile } from './modules/users/index.js';
import { createScimRouter, createUserPreview, refuseStrayAddresses, scimOperations } from './scim/index.js';

/** What the server needs to know to be put together. */
export interface AppConfig extends DatabaseAddress {
  publicUrl: string;
  firstAdministrator?: { email: string; password: string } | undefined;
  /** SCIM requests a second for each token; unset means no limit. */
  scimRateLimit?: number | undefined;
  /** The proxies whose X-Forwarded-* headers are believed: addresses and CIDRs, or how many; unset means none. */
  trustProxy?: number | readonly string[] | undefined;
  /** How much is taken on at once; only tests need other limits than the usual ones. */
  load?: Partial<LoadLimits> | undefined;
  /** How many live streams there may be and how long they last; only tests need other limits than the usual ones. */
  streams?: Partial<StreamLimits> | undefined;
  /** Points that an API key may spend in ten seconds; unset takes the default. */
  keyAllowance?: number | undefined;
  /** The built portal. */
  clientDirectory: string;
  docsDirectory: string;
  /** The compiled Okta simulator; without it, nobody can try without Okta. */
  simulatorMain?: string | undefined;
  /** Where mail goes out; without it, mail is kept in the outbox. */
  mail?: MailSettings | undefined;
}

/** What differs between a server and a test. */
export interface AppOverrides {
  clock?: Clock;
  /** Takes what nobody foresaw. */
  onUnexpected?: (error: unknown, logId?: string) => void;
  /** Takes one line for each refusal, for the server's log. */
  onRefusal?: (line: RefusalLine) => void;
  /** Told when something is the matter with the database, and when all is well again. */
  onDatabaseFault?: FaultListener;
  /** Told the text of each statement by which a request reads. */
  onRead?: (text: string) => void;
  /** Told what the start waits for. */
  say?: (message: string) => void;
  /** How patient the jobs are, and how often what is due is looked for. */
  jobs?: Partial<JobPatience> & { dueEveryMs?: number; upkeepEveryMs?: number; countersEveryMs?: number };
  /** The database has the newest schema already. */
  migrated?: boolean;
}

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

interface Parts {
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
  onUnexpected: (error: unknown, logId?: string) => void;
}

const atStart: RequestInfo = { requestId: 'start' };

/** The lists that can be had as files. */
const exportedLists = { 'audit-trail': auditTrailFile, users: usersFile };

/** Both endpoints lead into the same schema: the portal's and integrators' GraphQL, and Okta's SCIM. */
const createEndpoints = async (parts: Parts) => {
  const { config, database, live, clock, createContext, changed, counter, recordExchange, onUnexpected } = parts;
  const { cookies, noteRefusal } = parts;
  const { publicUrl } = config;
  const gates = createLoadGates(config.load);
  const { statement, lookUp, transaction } = database;
  const schema = wrapMutations(createSchema(), { live, transaction });
  const execute = createExecute({ schema, documents: scimOperations, createContext });
  const scim = createScimRouter({
    execute,
    authenticate: createAuthenticate({ statement, lookUp, clock, changed }),
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
  let sdl: string | undefined;
  return { graphql, scim, exports, preview, sdl: () => (sdl ??= sdlOf(schema)) };
};

type RecordParts = Pick<Parts, 'database' | 'live' | 'clock' | 'changed' | 'onUnexpected'> &
  Required<Pick<AppOverrides, 'onRefusal'>>;

/**
 * What is written beside the requests: the provisioning log with who watches it, how often each key is used, and who was
 * refused.
 */
const openRecords = ({ database, live, clock, changed, onUnexpected, onRefusal }: RecordParts) => {
  const { statement } = database;
  const onFailure = onUnexpected;
  const observer = createSetupObserver({ statement, changed, onFailure });
  const recorder = createExchangeRecorder({ statement, live, onFailure, observe: observer.observe });
  const counter = createRequestCounter({ statement, changed, onFailure });
  const refusals = createRefusals({ statement, clock, writeLine: onRefusal, onFailure });
  return {
    counter,
    noteRefusal: refusals.note,
    recordExchange: recorder.record,
    keepLog: createLogUpkeep(recorder),
    flush: async () => {
      await Promise.all([recorder.flush(), counter.flush(), refusals.close()]);
      await observer.flush();
    },
  };
};

/** The watch over the connections says what is the matter with the database, once and not for each who noticed. */
const apartFromDatabase =
  (onFailure: (error: unknown) => void) =>
  (error: unknown): void => {
    if (!databaseFault(error)) onFailure(error);
  };

interface BackgroundParts {
  config: Pick<AppConfig, 'mail' | 'publicUrl' | 'simulatorMain'>;
  live: DatabaseLiveEvents;
  queue: JobQueue;
  inBackground: () => Context;
  keepLog: (context: Context) => Promise<void>;
  jobs: AppOverrides['jobs'];
  onFailure: (error: unknown) => void;
}

/** What happens without being asked for: mail goes out, what is due is done, and Okta is played on request. */
const startBackground = async ({ config, queue, jobs, ...parts }: BackgroundParts) => {
  const { mail, simulatorMain: main } = config;
  const mailer = mail && createSmtpMailer({ ...mail, name: new URL(config.publicUrl).hostname });
  if (mailer) await queue.work('mail', mailJobs(parts.inBackground, mailer));
  const { dueEveryMs, upkeepEveryMs, countersEveryMs } = jobs ?? {};
  const rounds = startRounds({ ...parts, dueEveryMs, upkeepEveryMs, countersEveryMs });
  let ownUrl: string | undefined;
  const host = { ...parts, subjectId: simulatedConnection.id, ownUrl: () => ownUrl };
  const simulations = main ? startSimulationHost({ ...host, main }) : undefined;
  return {
    listensAt: (url: string): void => {
      ownUrl = url;
    },
    drain: (): void => void simulations?.stop(),
    stop: async (isDatabaseAway: boolean): Promise<void> => {
      await simulations?.stop();
      await rounds.stop();
      await queue.close(isDatabaseAway);
      mailer?.close();
    },
  };
};

const closeDatabase = async ({ routes, live, database }: { routes: Routes } & Pick<Parts, 'live' | 'database'>) => {
  await live.close();
  await untilAway(routes, database.close());
  await routes.close();
};

/** Looks whether the database is what is assumed here, and brings it to the newest schema. */
const prepareDatabase = async (routes: Routes, say: (message: string) => void = () => undefined): Promise<void> => {
  await checkDatabase(routes, { say });
  await migrateBy(routes.direct, say);
};

/** The composition root: the only place that knows all the parts. */
export const createApp = async (config: AppConfig, overrides: AppOverrides = {}): Promise<App> => {
  const { clock = systemClock, onUnexpected = () => undefined, onRefusal = () => undefined } = overrides;
  const routes = openRoutes(config, overrides.onDatabaseFault);
  if (!overrides.migrated) await prepareDatabase(routes, overrides.say);
  const database = await connectDatabase(routes, { onRead: overrides.onRead });
  const { fork, pool } = database;
  const onFailure = apartFromDatabase(onUnexpected);
  const live = createLiveEvents({ route: routes.direct, pool, onFailure });
  const changed = (subject: LiveSubject, id: string) => live.publish({ subject, ids: [id] });
  const records = openRecords({ database, live, clock, changed, onUnexpected: onFailure, onRefusal });
  const userResource = createUserResourceCache(fork);
  const queue = await openJobQueue({ connection: connectionOf(routes), patience: overrides.jobs, onFailure });
  const { enqueue } = queue;
  const { publicUrl } = config;
  const sendsMail = config.mail !== undefined;
  const createContext = contextFactory({ ...database, live, clock, publicUrl, userResource, enqueue, sendsMail });
  const { counter, noteRefusal, recordExchange, keepLog } = records;
  let draining = false;

  const starting = createContext(anonymous, atStart);
  const { firstAdministrator: first } = config;
  if (first) await ensureAdministrator(starting, first.email, first.password);
  const cookies = cookieNames(publicUrl, await readInstallation(database.statement));
  const shared = { config, database, live, clock, createContext, changed, onUnexpected, noteRefusal, cookies };
  const endpoints = await createEndpoints({ ...shared, counter, recordExchange });
  const background = await startBackground({
    config,
    live,
    queue,
    inBackground: () => createContext(system, atStart),
    keepLog,
    jobs: overrides.jobs,
    onFailure,
  });
  return {
    http: createHttp({
      ...config,
      ...endpoints,
      graphql: endpoints.graphql.router,
      strayAddresses: refuseStrayAddresses({ publicUrl, clock, recordExchange }),
      health: { checkDatabase: database.check, isDraining: () => draining },
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
      await untilAway(routes, records.flush());
      await closeDatabase({ routes, live, database });
    },
  };
};
