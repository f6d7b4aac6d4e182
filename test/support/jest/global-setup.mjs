import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './load-typescript.mjs';

/** Starts the one PostgreSQL of the whole run; every test file gets databases of its own in it. */
const setUp = async () => {
  const { startEmbeddedPostgres } = await import('../../../server/database/embedded-postgres.ts');
  const directory = process.env.ROLLCALL_TEST_DIR ?? (await mkdtemp(join(tmpdir(), 'rollcall-test-')));
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataDir: join(directory, 'cluster'),
    durability: 'none',
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
  });
  process.env.ROLLCALL_TEST_DATABASE_URL = postgres.url;
  process.env.ROLLCALL_TEST_SERVER_URL = postgres.serverUrl;
  globalThis.rollcallTestCluster = { postgres, directory };
};

export default setUp;
