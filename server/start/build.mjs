import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lockHash } from './lockfile.mjs';
import { phase } from './progress.mjs';
import { serverNode } from './repair.mjs';
import { inRoot } from './root.mjs';
import { sourceHash } from './source-hash.mjs';
import { runTool } from './tools.mjs';

const tool = (...path) => inRoot('node_modules', ...path);

/** The parts of a build: the file that proves that one is there, and the command that writes it to `outDir`. */
const parts = {
  server: {
    proof: 'index.js',
    command: (outDir) => [
      tool('typescript', 'bin', 'tsc'),
      '-p',
      inRoot('server', 'tsconfig.json'),
      '--outDir',
      outDir,
    ],
  },
  client: {
    proof: 'index.html',
    command: (outDir) => [
      tool('vite', 'bin', 'vite.js'),
      'build',
      inRoot('client'),
      '--outDir',
      outDir,
      '--emptyOutDir',
    ],
  },
};

/**
 * Builds what changed since it was last built, both at once.
 * @param {('server' | 'client')[]} names
 */
export const ensureBuilt = async (names = ['server', 'client']) => {
  const lock = lockHash();
  const stale = names
    .map((name) => ({ name, hash: sourceHash([inRoot(name)], lock) }))
    .filter(({ name, hash }) => !isBuilt(name, hash));
  if (stale.length === 0) return;
  const label = `Building ${stale.map(({ name }) => name).join(' and ')}`;
  await phase(label, async () => {
    const outcomes = await Promise.allSettled(stale.map(({ name, hash }) => build(name, hash)));
    const failed = outcomes.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
    if (failed.length > 0) throw new Error(failed.join('\n\n'));
  });
};

const stampOf = (name) => inRoot('dist', `${name}.stamp`);

const isBuilt = (name, hash) =>
  existsSync(stampOf(name)) &&
  readFileSync(stampOf(name), 'utf8') === hash &&
  existsSync(inRoot('dist', name, parts[name].proof));

/**
 * Builds aside and moves the result into place, so that a failed build leaves the last good one and no old file
 * survives.
 */
const build = async (name, hash) => {
  const target = inRoot('dist', name);
  const aside = inRoot('dist', `.${name}-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    await runTool(serverNode(), parts[name].command(aside), { env: { ...process.env, NODE_ENV: 'production' } });
    rmSync(stampOf(name), { force: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(aside, target);
    writeFileSync(stampOf(name), hash);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
