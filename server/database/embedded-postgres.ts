import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, realpath, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { findBinaries } from './embedded/binaries.js';
import { type ClusterPlace, clusterUser, ensureCluster } from './embedded/cluster.js';
import { connect, connectionUrl } from './embedded/connection.js';
import { createLauncher } from './embedded/launcher.js';
import { takeOwnership } from './embedded/ownership-lock.js';
import { bringUp, shutDown, signalShutDown } from './embedded/postmaster.js';
import type { RunningPostmaster } from './embedded/postmaster-file.js';
import { putServerRole, serverRole } from './embedded/server-login.js';

const farewellMs = 1_000;

export interface EmbeddedPostgresOptions {
  /** The parent of the cluster's directory `postgres`. */
  dataDir: string;
  log: { info(message: string): void; warn(message: string): void };
  /** `none` trades safety against power failures for speed, in tests. */
  durability?: 'full' | 'none';
}

/** An embedded PostgreSQL server, held by this process alone. */
export interface EmbeddedPostgres {
  /** The address of the database as its owner, for migrations. Both stay the same when PostgreSQL is started again. */
  readonly url: string;
  /** The same as the role that the server works as, which is no superuser. Its password is made anew at each start. */
  readonly serverUrl: string;
  readonly pid: number;
  /** Stops the server. Call it last, after everything that uses the database. */
  stop(): Promise<void>;
  /** Calls back once if PostgreSQL ended and could not be restarted, or another server took the directory over. */
  onExit(listener: (reason: Error) => void): void;
}

/**
 * Starts PostgreSQL below `dataDir`, or takes over the one that a killed server left there, and makes sure that no
 * other Rollcall server uses the directory. If PostgreSQL dies, it is restarted on the same port.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const place = await findPlace(options);
  const password = await ensureCluster(place, () => options.log.info(`Creating the database in ${place.clusterDir}.`));
  let postmaster = await bringUp(place, password);
  const serverPassword = randomBytes(32).toString('base64url');
  let owner = await own(place, postmaster, password);
  await putServerRole(owner, serverPassword);
  let revival: Promise<void> | undefined;
  let stopping = false;
  const listeners: ((reason: Error) => void)[] = [];

  const revive = async (): Promise<void> => {
    options.log.warn('PostgreSQL ended the connection unexpectedly; bringing it back.');
    for (;;) {
      try {
        postmaster = await bringUp(place, password, postmaster.port);
        owner = await own(place, postmaster, password);
        watch();
        options.log.info('PostgreSQL is back.');
        return;
      } catch (error) {
        if (!stopping && (await lacksRoom(place).catch(() => false))) continue;
        for (const listener of listeners) listener(error as Error);
        return;
      }
    }
  };
  const watch = (): void => {
    owner.once('end', () => {
      if (!stopping) revival = revive();
    });
  };
  watch();
  /**
   * Ends the database with this process, however it ends (except by kill -9); a proper `stop` has waited for it before.
   */
  const endWithProcess = (): void => signalShutDown(place);
  process.once('exit', endWithProcess);

  return {
    url: connectionUrl({ port: postmaster.port, password, database: clusterUser }),
    serverUrl: connectionUrl({
      port: postmaster.port,
      user: serverRole,
      password: serverPassword,
      database: clusterUser,
    }),
    get pid() {
      return postmaster.pid;
    },
    onExit: (listener) => listeners.push(listener),
    stop: async () => {
      stopping = true;
      await revival;
      await farewell(owner);
      await shutDown(place);
      process.off('exit', endWithProcess);
    },
  };
};

/** Two segments of its journal: with less room, PostgreSQL cannot recover. */
const leastRoom = 32 * 1024 * 1024;

/**
 * Returns whether the disk is too full to recover. Until somebody makes room, requests are told so; a server that ended
 * could not tell them.
 */
const lacksRoom = async ({ clusterDir }: ClusterPlace): Promise<boolean> => {
  const { bavail, bsize } = await statfs(clusterDir);
  return bavail * bsize < leastRoom;
};

/** Closes the owner's connection within a time limit, because a silent database never closes its end. */
const farewell = async (owner: Client): Promise<void> => {
  const left = AbortSignal.timeout(farewellMs);
  await Promise.race([owner.end().catch(() => undefined), once(left, 'abort')]);
};

const findPlace = async ({ dataDir, durability }: EmbeddedPostgresOptions): Promise<ClusterPlace> => {
  const asRoot = process.getuid?.() === 0;
  try {
    await mkdir(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  } catch (error) {
    throw new Error(
      `The data directory cannot be created (${(error as Error).message}). Set DATA_DIR to one that may be written.`,
    );
  }
  const directory = await realpath(dataDir);
  const clusterDir = join(directory, 'postgres');
  const binaries = findBinaries();
  const launcher = await createLauncher(binaries, directory, clusterDir);
  return { dataDir: directory, clusterDir, binaries, launcher, durable: durability !== 'none' };
};

/** Takes the lock on the cluster, and creates Rollcall's database if it does not exist yet. */
const own = async (place: ClusterPlace, { port }: RunningPostmaster, password: string): Promise<Client> => {
  const client = await connect({ port, password, database: 'postgres' });
  if (!(await takeOwnership(client))) {
    await client.end();
    throw new Error(
      `Another Rollcall server uses the data directory ${place.dataDir}; stop it, or set DATA_DIR to another one.`,
    );
  }
  const { rowCount } = await client.query('select from pg_database where datname = $1', [clusterUser]);
  if (rowCount === 0) await client.query(`create database ${clusterUser}`);
  return client;
};
