import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Pool } from 'pg';
import { createApp } from '../../server/app.js';
import type { AppConfig, AppOverrides } from '../../server/composition/app-config.js';
import { serverRole } from '../../server/database/embedded/server-login.js';
import { migrate } from '../../server/database/migrate.js';
import { type AppServerProps, createAppServer } from '../../server/http/sockets/app-server.js';
import { keyRing, secretsKey } from '../../server/kernel/access/key-ring.js';
import { normaliseError } from '../../server/kernel/faults/normalise-error.js';
import { openLog } from '../../server/log.js';
import type { RefusalLine } from '../../server/modules/refusals/index.js';
import { failOnLeaks, watch } from './canaries.js';
import { openTestDatabase, type TestDatabase } from './database/database.js';
import { watchReads } from './database/reads-only-read.js';
import { TestClock } from './test-clock.js';

/** A whole server on a real port over a database of its own. */
export interface TestApp {
  /** http://127.0.0.1:port */
  url: string;
  clock: TestClock;
  /** A direct connection to the database, to read what was stored or to prepare what no endpoint offers. */
  database: Pool;
  /** The unforeseen errors of the server; `close` fails if there were any. */
  unexpected: unknown[];
  /** The refusals that it wrote to its log. */
  refusals: RefusalLine[];
  /** Its address as the owner of its tables, and as the role that the server works as. */
  databaseUrl: string;
  serverUrl: string;
  /** The secret in the printed set-up link. */
  setupSecret: string | undefined;
  /** Ends the server as a signal would; its database stays. */
  end(): Promise<void>;
  /** Ends the server where it runs, and removes its database. */
  close(): Promise<void>;
}

/** The keys of all servers of a test file, which may share a database. */
export const testKeys = keyRing([secretsKey(randomBytes(32))]);

const root = join(import.meta.dirname, '../..');

/** The settings in which the server of a test differs from the usual one. */
export type TestAppProps = Partial<AppConfig> & {
  jobs?: AppOverrides['jobs'];
  /** Receives the lines of the start and of what runs in the background. */
  say?: AppOverrides['say'];
  sockets?: AppServerProps;
  /** Opens the database; by default, a copy of the run's template. */
  openDatabase?: () => Promise<TestDatabase>;
  /** Returns the URL by which the server reaches its database, e.g. through a proxy. */
  through?: (url: string) => string;
  onDatabaseFault?: AppOverrides['onDatabaseFault'];
  /** A server that shares its database and its clock with this one; close that one last. */
  beside?: TestApp;
  /** The name under which the server is reached; an address of this machine where none is given. */
  host?: string;
  /** Hashes passwords anew whose hashes are cheap, as a server does after the first sign-in. */
  renewsHashes?: boolean;
  /** Migrates a database from nothing instead of copying the template. */
  fresh?: boolean;
};

/** Opens the database of a server: one of its own, or that of the server beside which it runs. */
const openUsual = async (beside: TestApp | undefined, fresh: boolean): Promise<TestDatabase> => {
  if (beside) return { url: beside.databaseUrl, serverUrl: beside.serverUrl, drop: async () => undefined };
  const database = await openTestDatabase(fresh ? {} : { migrate });
  if (fresh) await migrate(database.url, serverRole);
  return database;
};

/** Tests write rows without the server; a correction of those would count as unforeseen. */
const never = 2 ** 31 - 1;

/** Searches the log rows of requests without a known token for canaries. */
const watchStrangers = async (database: Pool): Promise<void> => {
  const { rows } = await database.query<{ kept: string }>(
    'select row_to_json(e)::text as kept from provisioning_exchanges e where token_id is null order by id desc limit 500',
  );
  for (const { kept } of rows) watch('The log row of a stranger', kept);
};

/** Extends the connect timeout, because a busy machine may be slow; tests of the usual deadline use a proxy. */
const patiently = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}connect_timeout=60`;

/** A busy machine may let a burst wait for seconds; tests of load shedding set gates of their own. */
const patientGates = { patienceMs: 60_000, shortPatienceMs: 60_000 };

/** Starts a server for a test file, with its own settings if it needs any; call `afterAll(() => app.close())`. */
export const makeTestApp = async (props: TestAppProps = {}): Promise<TestApp> => {
  const { jobs = {}, beside, fresh = false, sockets, say, renewsHashes = false, host = '127.0.0.1', ...others } = props;
  const { openDatabase = () => openUsual(beside, fresh), through = patiently, onDatabaseFault, ...settings } = others;
  const testDatabase = await openDatabase();
  const { serverUrl = testDatabase.url } = testDatabase;
  const clock = beside?.clock ?? new TestClock();
  const refusals: RefusalLine[] = [];
  const unexpected: unknown[] = [];
  const reads = watchReads();
  const log = openLog('info', { write: (line: string) => watch('The log', line) });
  const { server, serve } = createAppServer(sockets);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const app = await createApp(
    {
      databaseUrl: through(serverUrl),
      publicUrl: url,
      keys: testKeys,
      clientDirectory: join(root, 'dist/client'),
      docsDirectory: join(root, 'docs'),
      simulatorMain: join(root, 'dist/server/simulator/main.js'),
      load: patientGates,
      ...settings,
    },
    {
      clock,
      onRead: reads.onRead,
      jobs: { countersEveryMs: never, ...jobs },
      migrated: true,
      nothingLater: !renewsHashes,
      onUnexpected: (error, logId) => {
        log.failure(error, 'Unexpected failure', { logId });
        // A slow database on a busy machine is foreseen: background work retries by itself.
        if (normaliseError(error)?.code !== 'UNAVAILABLE') unexpected.push(error);
      },
      onRefusal: (line) => {
        log.refusal(line);
        refusals.push(line);
      },
      ...(onDatabaseFault && { onDatabaseFault }),
      ...(say && { say }),
    },
  );
  serve(app.http);
  app.listensAt(url);
  const database = new Pool({ connectionString: testDatabase.url, max: 4 });
  // Dropping the database ends its last connections, which the pool may still be closing.
  database.on('error', () => undefined);
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= (async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
    })();
    return ended;
  };
  const close = async (): Promise<void> => {
    await end();
    await watchStrangers(database);
    await reads.check(database);
    await database.end();
    await testDatabase.drop();
    failOnLeaks();
    if (unexpected.length > 0) throw new AggregateError(unexpected, 'The server met something unforeseen.');
  };
  const { setupSecret } = app;
  return {
    url,
    clock,
    database,
    databaseUrl: testDatabase.url,
    serverUrl,
    unexpected,
    refusals,
    setupSecret,
    end,
    close,
  };
};
