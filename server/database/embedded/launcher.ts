import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { chooseDatabaseUser, firstClosedDirectory, type SystemUser } from './database-user.js';

/** Starts PostgreSQL's programs as a user that they accept. */
export interface Launcher {
  /** The user that must own the files; undefined where Rollcall's own user does. */
  owner: SystemUser | undefined;
  spawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

const plainEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/**
 * Starts a program without Rollcall's environment: it holds secrets, and PG… and LC_… variables would change what
 * PostgreSQL does.
 */
const directly: Launcher['spawn'] = (file, args, options) =>
  spawn(file, args, { ...options, env: plainEnvironment, windowsHide: true });

/** Decides how to run PostgreSQL for this data directory, and proves that it runs. */
export const createLauncher = async (binaries: Binaries, dataDir: string, clusterDir: string): Promise<Launcher> => {
  if (process.getuid?.() !== 0) return proven(asOurselves(clusterDir), binaries, runsNowhere);
  const existing = existsSync(clusterDir) ? statSync(clusterDir) : undefined;
  const owner = chooseDatabaseUser(readFileSync('/etc/passwd', 'utf8'), existing);
  const closed =
    firstClosedDirectory(binaries.postgres, owner) ?? firstClosedDirectory(join(dataDir, 'postgres'), owner);
  if (closed === undefined) return proven(asUser(owner), binaries, runsNowhere);
  return proven(asReader(owner), binaries, () => {
    return (
      `PostgreSQL refuses to run as root, and the user it would run as (uid ${owner.uid}) may not enter ${closed}. ` +
      'Move the clone and DATA_DIR to a place that others may enter, or start Rollcall as an ordinary user.'
    );
  });
};

const runsNowhere = (output: string): string =>
  `The embedded PostgreSQL does not run here${output && ` (${output})`}. Run npm ci again; on a system without ` +
  'glibc, such as Alpine Linux, set DATABASE_URL to a PostgreSQL server of your own.';

const proven = async (
  launcher: Launcher,
  { postgres }: Binaries,
  complaint: (output: string) => string,
): Promise<Launcher> => {
  const { code, output } = await run(launcher, postgres, ['--version']);
  if (code !== 0) throw new Error(complaint(output));
  return launcher;
};

/** Runs a program to its end and returns its output. */
export const run = async (
  launcher: Launcher,
  file: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> => {
  const child = launcher.spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output: output.trim() };
  } catch (error) {
    return { code: null, output: (error as Error).message };
  }
};

const asOurselves = (clusterDir: string): Launcher => {
  const uid = process.getuid?.();
  if (uid !== undefined && existsSync(clusterDir) && statSync(clusterDir).uid !== uid) {
    throw new Error(
      `The database in ${clusterDir} was created by another user (uid ${statSync(clusterDir).uid}). ` +
        'Start Rollcall as that user or as root, or set DATA_DIR to another directory.',
    );
  }
  return { owner: undefined, spawn: directly };
};

const asUser = (owner: SystemUser): Launcher => ({
  owner,
  spawn: (file, args, options) => directly(file, args, { ...options, ...owner }),
});

/**
 * A clone below /root is closed to every other user. setpriv (util-linux) drops to the user but leaves it the one
 * capability to pass through and read. `no_setuid_fixup` makes access(2) honour it, which PostgreSQL asks first
 * (capabilities(7)); after the exec only the ambient capability is left.
 */
const asReader = (owner: SystemUser): Launcher => {
  const drop = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--bounding-set=-all,+dac_read_search',
    '--securebits=+no_setuid_fixup',
    '--no-new-privs',
  ];
  return { owner, spawn: (file, args, options) => directly('setpriv', [...drop, file, ...args], options) };
};
