import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { serveUntilStopped } from './http/serve-until-stopped.js';
import { socketLimits } from './http/socket-limits.js';

const read = readConfig();
if (!read.ok) {
  for (const fault of read.error) console.error(fault);
  process.exit(1);
}
const config = read.value;
const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
const root = join(import.meta.dirname, '../..');

const embedded = config.databaseUrl
  ? undefined
  : await startEmbeddedPostgres({
      dataDir: config.dataDir,
      log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
    });
const onUnexpected = (error: unknown, logId?: string): void => log.error({ err: error, logId }, 'Unexpected failure');
const app = await createApp(
  {
    databaseUrl: config.databaseUrl ?? (embedded?.url as string),
    publicUrl: config.publicUrl,
    firstAdministrator: config.firstAdministrator,
    clientDirectory: join(root, 'dist/client'),
    docsDirectory: join(root, 'docs'),
  },
  { onUnexpected },
);
const server = createServer(socketLimits, app.http);
await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(config.port, config.host, resolve);
});
const { port } = server.address() as AddressInfo;
console.log(`Rollcall is ready: ${config.publicUrl} (listening on ${config.host}:${port})`);
if (app.setupSecret) {
  console.log(`There is no administrator yet. Open this link within 24 hours to make the first one:`);
  console.log(`  ${config.publicUrl}/set-up#${app.setupSecret}`);
}
const stopped = serveUntilStopped(server, { onDrain: app.drain });
embedded?.onExit((reason) => {
  log.fatal({ err: reason }, 'The database ended and cannot be brought back.');
  process.exit(1);
});
await stopped;
await app.close();
await embedded?.stop();
process.exit(0);
