// Plays a Rollcall server that holds the embedded database of a directory until it is killed or told to stop.
import './load-typescript.mjs';

const { startEmbeddedPostgres } = await import('../../../server/database/embedded-postgres.ts');
const log = { info: console.log, warn: console.log };
const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2], durability: 'none', log });
process.once('SIGTERM', () => postgres.stop());
process.once('SIGHUP', () => process.exit(1));
console.log(`holding ${postgres.pid} ${postgres.url}`);
