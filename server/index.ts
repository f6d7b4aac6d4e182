import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type App, createApp } from './app.js';
import type { Config } from './config/config.js';
import { readConfig } from './config/read-config.js';
import type { FaultListener } from './database/connections/routes.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded-postgres.js';
import { createAppServer } from './http/sockets/app-server.js';
import { closeServer } from './http/sockets/close-server.js';
import { listenForStop } from './http/sockets/stop-signal.js';
import { openKeyRing } from './kernel/access/key-files.js';
import { maskSecrets } from './kernel/access/mask-secrets.js';
import { captureStrayOutput, type Log, openLog } from './log.js';

const root = join(import.meta.dirname, '../..');

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

const startDatabase = async ({ databaseUrl, dataDir }: Config, log: Log): Promise<EmbeddedPostgres | undefined> => {
  if (databaseUrl !== undefined) return undefined;
  const embedded = await startEmbeddedPostgres({
    dataDir,
    log,
  });
  embedded.onExit((reason) => {
    log.fatal(reason, `The database ended and cannot be brought back: ${reason.message}`);
    process.exit(1);
  });
  return embedded;
};

const logDatabaseFault: (log: Log, ...told: Parameters<FaultListener>) => void = (log, fault, awayMs) => {
  if (fault) log.warn(`${fault.sentence} ${fault.cure} (database.${fault.kind})`);
  else log.info(`The database serves again, after ${(awayMs / 1_000).toFixed(1)} s without an answer.`);
};

const listen = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

/** Returns the URL by which this machine reaches its own server: loopback, unless it listens at one address only. */
const ownUrl = (server: Server): string => {
  const { address, port, family } = server.address() as AddressInfo;
  if (address === '::' || address === '0.0.0.0') return `http://127.0.0.1:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
};

const announce = ({ publicUrl, host }: Config, server: Server, app: App): void => {
  const { port } = server.address() as AddressInfo;
  console.log(`Rollcall is ready: ${publicUrl} (listening on ${host}:${port})`);
  if (!app.setupSecret) return;
  console.log('There is no administrator yet. Open this link within 24 hours to make the first one:');
  console.log(`  ${publicUrl}/set-up#${app.setupSecret}`);
};

/** Runs the process: starts database, application and socket, and stops them in reverse order. */
const run = async (config: Config): Promise<void> => {
  const { stopped } = listenForStop();
  const log = openLog(config.logLevel);
  captureStrayOutput(log);
  const embedded = await startDatabase(config, log);
  const keys = await openKeyRing({
    dataDir: config.dataDir,
    given: config.secretsKeys,
    say: (message) => log.info(message),
  });
  const app = await createApp(
    {
      ...config,
      keys,
      version: readVersion(),
      databaseUrl: config.databaseUrl ?? (embedded?.serverUrl as string),
      databaseOwnerUrl: embedded?.url ?? config.databaseOwnerUrl,
      clientDirectory: join(root, 'dist/client'),
      docsDirectory: join(root, 'docs'),
      simulatorMain: join(root, 'dist/server/simulator/main.js'),
    },
    {
      onRefusal: (line) => log.refusal(line),
      onUnexpected: (error, logId) => log.failure(error, 'Unexpected failure', { logId }),
      onDatabaseFault: (fault, awayMs) => logDatabaseFault(log, fault, awayMs),
      say: (message) => log.info(message),
    },
  );
  const { server, serve } = createAppServer();
  serve(app.http);
  await listen(server, config);
  app.listensAt(ownUrl(server));
  announce(config, server, app);
  await stopped;
  app.drain();
  await closeServer(server);
  await app.close();
  await embedded?.stop();
};

/** Prints a text for the person who starts the server, beside the log. */
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const config = readConfig();
if (!config.ok) {
  for (const fault of config.error) say(fault);
  process.exit(1);
}
try {
  await run(config.value);
  process.exit(0);
} catch (error) {
  say(maskSecrets(error instanceof Error ? error.message : String(error)));
  process.exit(1);
}
