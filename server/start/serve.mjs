import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenNpmEnds } from './npm-end.mjs';
import { serverNode } from './repair.mjs';
import { inRoot } from './root.mjs';

/** The terminal and npm may both deliver the same Ctrl-C: signals this close together are one. */
const samePress = 500;
/** The grace period after the second press. */
const patience = 1_000;

/**
 * Runs the built server and returns its exit code. The server has a process group of its own, so that Ctrl-C in the
 * terminal reaches it only once, through this process; the IPC channel shows it when this process is killed.
 */
export const serve = () => {
  const child = spawn(serverNode(), ['--enable-source-maps', inRoot('dist', 'server', 'index.js')], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { NODE_ENV: 'production', ...process.env },
  });
  passSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
};

/** @param {import('node:child_process').ChildProcess} child */
const passSignals = (child) => {
  let lastPress = 0;
  let presses = 0;
  const press = (signal) => {
    const now = Date.now();
    if (now - lastPress < samePress) return;
    lastPress = now;
    presses += 1;
    child.kill(signal);
    if (presses > 1) setTimeout(() => child.kill('SIGKILL'), patience).unref();
  };
  process.on('SIGINT', press);
  process.on('SIGTERM', press);
  process.on('SIGHUP', () => press('SIGTERM'));
  // A Ctrl-C ends npm as well, at once or a while later: that is the same press and not another one.
  whenNpmEnds(() => presses === 0 && press('SIGTERM'));
};
