import { randomBytes } from 'node:crypto';
import { chmod, lchown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { type Launcher, run } from './launcher.js';
import { isAlive } from './postmaster-file.js';

/** The superuser of the embedded cluster, and the name of its database. */
export const clusterUser = 'rollcall';

/** The file in the cluster's directory that holds the password of its superuser. */
export const passwordFile = 'rollcall-password';

export interface ClusterPlace {
  dataDir: string;
  clusterDir: string;
  binaries: Binaries;
  launcher: Launcher;
  /** False skips what protects against a power failure. */
  durable: boolean;
}

/** Creates the cluster if there is none, and returns the password of its superuser. */
export const ensureCluster = async (place: ClusterPlace, announce: () => void): Promise<string> => {
  await removeUnfinished(place.dataDir);
  if (!(await hasCluster(place.clusterDir))) {
    announce();
    await createCluster(place);
  }
  await acceptRestored(place);
  await checkVersion(place);
  try {
    return await readFile(join(place.clusterDir, passwordFile), 'utf8');
  } catch {
    throw new Error(
      `${join(place.clusterDir, passwordFile)} cannot be read, and without it the database stays closed. ` +
        'Restore the file from a backup, or set DATA_DIR to another directory to start afresh.',
    );
  }
};

const hasCluster = async (clusterDir: string): Promise<boolean> => {
  const files = await readdir(clusterDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (files.length > 0 && !files.includes('PG_VERSION')) {
    throw new Error(`${clusterDir} holds something other than a database. Move it away or set another DATA_DIR.`);
  }
  return files.length > 0;
};

/**
 * Builds the cluster aside and moves it into place in one step, so that an interrupted first start leaves nothing half
 * made.
 */
const createCluster = async ({ dataDir, clusterDir, binaries, launcher, durable }: ClusterPlace): Promise<void> => {
  const aside = join(dataDir, `postgres.new-${process.pid}`);
  const asidePassword = `${aside}.password`;
  const password = randomBytes(32).toString('base64url');
  try {
    await mkdir(aside, { mode: 0o700 });
    await writeFile(asidePassword, password, { mode: 0o600 });
    await give(launcher, aside, asidePassword);
    const { code, output } = await run(launcher, binaries.initdb, [
      `--pgdata=${aside}`,
      `--username=${clusterUser}`,
      `--pwfile=${asidePassword}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (code !== 0) throw new Error(whyNotCreated(dataDir, output));
    await rename(asidePassword, join(aside, passwordFile));
    await rename(aside, clusterDir).catch(async (error: Error) => {
      if (!(await hasCluster(clusterDir))) throw error;
    });
  } finally {
    await rm(asidePassword, { force: true });
    await rm(aside, { recursive: true, force: true });
  }
};

const whyNotCreated = (dataDir: string, output: string): string =>
  /could not look up effective user/.test(output)
    ? `PostgreSQL wants a user with a name, and uid ${process.getuid?.()} has none. Add it to /etc/passwd, start Rollcall ` +
      'as another user, or set DATABASE_URL to a PostgreSQL server of your own.'
    : `The database could not be created in ${dataDir}: ${output}`;

const give = async ({ owner }: Launcher, ...paths: string[]): Promise<void> => {
  if (owner === undefined) return;
  try {
    await Promise.all(paths.map((path) => lchown(path, owner.uid, owner.gid)));
  } catch (error) {
    throw new Error(
      `PostgreSQL refuses to run as root, and its files cannot be given to uid ${owner.uid} ` +
        `(${(error as Error).message}). Start Rollcall as an ordinary user, or set DATABASE_URL.`,
    );
  }
};

/** Gives a restored cluster the owner and mode that PostgreSQL requires; it may belong to root or be open to others. */
const acceptRestored = async ({ clusterDir, launcher }: ClusterPlace): Promise<void> => {
  const { uid, mode } = await stat(clusterDir);
  if (launcher.owner !== undefined && uid !== launcher.owner.uid) {
    const entries = await readdir(clusterDir, { recursive: true });
    await give(launcher, clusterDir, ...entries.map((entry) => join(clusterDir, entry)));
  }
  if ((mode & 0o077) !== 0) await chmod(clusterDir, 0o700);
};

const checkVersion = async ({ clusterDir, binaries, launcher }: ClusterPlace): Promise<void> => {
  const made = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
  const { output } = await run(launcher, binaries.postgres, ['--version']);
  const installed = /(\d+)\./.exec(output)?.[1];
  if (made === installed) return;
  throw new Error(
    `The database in ${clusterDir} was made by PostgreSQL ${made} and this Rollcall brings ${installed}. ` +
      'Restore a backup into a new DATA_DIR, or go back to the Rollcall release that made it.',
  );
};

/** Removes the remains of a first start that was killed half way. */
const removeUnfinished = async (dataDir: string): Promise<void> => {
  for (const name of await readdir(dataDir)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true });
  }
};
