// `npm test`: like `npm start`, runs on the system's Node.js before anything is installed.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { whenNpmEnds } from '../server/start/npm-end.mjs';
import { prepare } from '../server/start/prepare.mjs';
import { serverNode } from '../server/start/repair.mjs';
import { inRoot, root } from '../server/start/root.mjs';

const windows = process.platform === 'win32';

/** Signals Jest's own process group, so that the processes of its tests end with it. */
const tellGroup = (pid, signal) => {
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch {
    // Nobody is left in it.
  }
};

/** Each test file loads the whole server anew; with room for what is young, far less of it is collected twice. */
const nodeOptions = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];

/** Runs Jest on the project's own Node.js; extra arguments are Jest's: `npm test -- test/scim`. */
const runJest = (directory) => {
  const args = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--config', inRoot('test', 'jest.config.js')];
  const child = spawn(serverNode(), [...args, ...process.argv.slice(2)], {
    cwd: root,
    detached: !windows,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: [process.env.NODE_OPTIONS ?? '', ...nodeOptions].join(' '),
      ROLLCALL_TEST_DIR: directory,
      TMPDIR: directory,
    },
  });
  const tell = (signal) => tellGroup(child.pid, signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tell(signal));
  whenNpmEnds(() => tell('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      tell('SIGKILL');
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
};

/** Jest's own teardown does this, unless Jest was interrupted or killed. */
const endDatabases = async (directory) => {
  if (!existsSync(directory)) return;
  const files = readdirSync(directory, { recursive: true })
    .filter((path) => path.endsWith('postmaster.pid'))
    .map((path) => join(directory, path));
  for (const file of files) {
    try {
      process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGQUIT');
    } catch {
      // It ended by itself.
    }
  }
  for (let tries = 0; tries < 100 && files.some((file) => existsSync(file)); tries += 1) await sleep(50);
};

await prepare();
const directory = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
chmodSync(directory, 0o711);
process.exitCode = await runJest(directory);
await endDatabases(directory);
rmSync(directory, { recursive: true, force: true });
