// `npm test`: like `npm start`, runs on the system's Node.js before anything is installed.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { whenNpmEnds } from '../server/start/npm-end.mjs';
import { prepare } from '../server/start/prepare.mjs';
import { serverNode } from '../server/start/repair.mjs';
import { inRoot, root } from '../server/start/root.mjs';

/** Runs Jest on the project's own Node.js; extra arguments are Jest's: `npm test -- test/scim`. */
const runJest = (directory) => {
  const args = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--config', inRoot('test', 'jest.config.js')];
  const child = spawn(serverNode(), [...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      ROLLCALL_TEST_DIR: directory,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
};

/** Jest's own teardown does this, unless Jest was interrupted or killed. */
const endCluster = async (directory) => {
  const file = join(directory, 'cluster', 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return;
  try {
    process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGQUIT');
  } catch {
    return;
  }
  for (let tries = 0; tries < 100 && existsSync(file); tries += 1) await sleep(50);
};

await prepare();
const directory = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
chmodSync(directory, 0o711);
process.exitCode = await runJest(directory);
await endCluster(directory);
rmSync(directory, { recursive: true, force: true });
