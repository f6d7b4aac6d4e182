import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ClusterPlace, clusterUser } from './cluster.js';
import { connect } from './connection.js';
import { run } from './launcher.js';
import { findPostmaster, isAlive, isStopped, type RunningPostmaster } from './postmaster-file.js';

/** After kill -9 of everything, backends may hold the shared memory for a moment: the start is repeated this long. */
const retryFor = 10_000;
/** Recovery after a crash replays the log first, which takes a while. */
const readyWithin = 60_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '24MB',
  max_connections: '100',
  max_wal_size: '256MB',
  /** Turns off helpers that cost memory and that a small server does not need. */
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  /** LOG ranks above ERROR here: statements that fail, and the personal data in them, stay out of the file. */
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const withoutDurability = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Finds the PostgreSQL that runs on this cluster, or starts one, and waits until it answers. */
export const bringUp = async (place: ClusterPlace, password: string, port?: number): Promise<RunningPostmaster> => {
  const giveUpAt = Date.now() + retryFor;
  for (;;) {
    const found = findPostmaster(place.clusterDir);
    if (found !== undefined) {
      if (await becomesReady(found.port, password, () => isAlive(found.pid))) return found;
    } else {
      const candidate = port ?? (await freePort());
      const child = launch(place, candidate);
      const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
      if ((await becomesReady(candidate, password, running)) && child.pid !== undefined) {
        return { pid: child.pid, port: candidate };
      }
    }
    if (Date.now() > giveUpAt) {
      throw new Error(`PostgreSQL does not start on ${place.clusterDir}. Its log ends with: ${lastWords(place)}`);
    }
    await sleep(200);
  }
};

/** Ends PostgreSQL: running transactions are rolled back and the rest is written out; after 10 s it ends at once. */
export const shutDown = async ({ binaries, clusterDir, launcher }: ClusterPlace): Promise<void> => {
  const pid = findPostmaster(clusterDir)?.pid;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    await run(launcher, binaries.pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', '10']);
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    if (await ends(pid, isStopped(pid) ? 1_000 : 10_000)) return;
  }
  // A stopped process receives the signals, and ends, as soon as somebody continues it.
  if (isStopped(pid)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not end. End it by hand before starting Rollcall again.`);
};

/** Sends the signal to end without waiting, for a process that is about to end itself. */
export const signalShutDown = ({ clusterDir }: ClusterPlace): void => {
  const pid = findPostmaster(clusterDir)?.pid;
  if (pid !== undefined) process.kill(pid, 'SIGINT');
};

const ends = async (pid: number, within: number): Promise<boolean> => {
  for (const until = Date.now() + within; Date.now() < until; await sleep(20)) {
    if (!isAlive(pid)) return true;
  }
  return false;
};

/**
 * Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches Rollcall alone and the database ends last.
 */
const launch = (place: ClusterPlace, port: number): ChildProcess => {
  const path = logPath(place);
  try {
    renameSync(path, `${path}.old`);
  } catch {
    // The first start has no log to keep.
  }
  const log = openSync(path, 'a', 0o600);
  const all = { ...settings, ...(place.durable ? {} : withoutDurability), port: String(port) };
  const args = ['-D', place.clusterDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = place.launcher.spawn(place.binaries.postgres, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
};

/** Returns whether PostgreSQL accepts connections; false when it ended instead. */
const becomesReady = async (port: number, password: string, running: () => boolean): Promise<boolean> => {
  const giveUpAt = Date.now() + readyWithin;
  while (running()) {
    try {
      const client = await connect({ port, password, database: 'postgres' });
      await client.end();
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '28P01') {
        throw new Error(`The database on port ${port} does not accept the password of ${clusterUser} in DATA_DIR.`);
      }
      if (Date.now() > giveUpAt) throw new Error(`PostgreSQL is not ready after ${readyWithin / 1000} s. Start again.`);
    }
    await sleep(20);
  }
  return false;
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
};

const logPath = ({ dataDir }: ClusterPlace): string => join(dataDir, 'postgres.log');

const lastWords = (place: ClusterPlace): string => {
  try {
    return readFileSync(logPath(place), 'utf8').trim().split('\n').slice(-3).join(' / ');
  } catch {
    return 'nothing';
  }
};
