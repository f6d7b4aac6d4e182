import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** A tool that failed, with all of its output. */
export class ToolFailure extends Error {
  constructor(command, code, output) {
    super(`${command} failed (${code}).\n${output.trim().split('\n').slice(-40).join('\n')}`);
    this.output = output;
  }
}

const running = new Set();

/** Ends the running tool on a signal during the installation or a build, whichever process received it. */
export const endToolsOnSignal = () => {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(128 + number);
    });
  }
};

/** Leaves the signals to the code that runs next. */
export const forgetSignals = () => {
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
};

/**
 * Runs a tool in the background of a phase; its output is kept for the case that it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const runTool = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => {
      running.delete(child);
      reject(new ToolFailure(command, error.message, output));
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new ToolFailure([command, ...args].join(' '), code ?? signal, output));
    });
  });

/**
 * Returns the environment without this project's node_modules on PATH: npm must not run on a Node.js that it replaces.
 */
const systemEnvironment = () => ({
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes(join('node_modules', '.bin')))
    .join(delimiter),
});

/** @param {string[]} args */
export const runNpm = (args, options = {}) =>
  process.platform === 'win32'
    ? runTool('npm.cmd', args, { env: systemEnvironment(), shell: true, ...options })
    : runTool('npm', args, { env: systemEnvironment(), ...options });
