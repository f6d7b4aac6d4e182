import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterUser, passwordFile } from './cluster.js';
import { connect, connectionUrl } from './connection.js';
import { takeOwnership } from './ownership-lock.js';
import { findPostmaster } from './postmaster-file.js';

const readPassword = async (clusterDir: string): Promise<string> => {
  const path = join(clusterDir, passwordFile);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read; run this command as the user that Rollcall runs as.`);
  }
};

/**
 * Returns the address of the embedded PostgreSQL that a running server holds, for a command beside it; undefined where
 * no server runs on this directory, so that the command may start PostgreSQL itself.
 */
export const findUsedPostgres = async (dataDir: string): Promise<string | undefined> => {
  const clusterDir = join(await realpath(dataDir).catch(() => dataDir), 'postgres');
  const running = findPostmaster(clusterDir);
  if (!running) return undefined;
  const password = await readPassword(clusterDir);
  const client = await connect({ port: running.port, password, database: 'postgres' }).catch(() => undefined);
  if (!client) return undefined;
  try {
    // The lock, where nobody held it, goes with the connection.
    if (await takeOwnership(client)) return undefined;
    return connectionUrl({ port: running.port, password, database: clusterUser });
  } finally {
    await client.end();
  }
};
