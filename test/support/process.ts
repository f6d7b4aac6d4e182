import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export { isAlive as isRunning } from '../../server/database/embedded/postmaster-file.js';

/** A child process under test, with everything it has written so far. */
export interface TestProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  output(): string;
  /** Resolves with the match as soon as the output has one; rejects when the process ends first. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, or 128 + n for a signal the way a shell says it. */
  exited: Promise<number | NodeJS.Signals>;
  /** Kills the process. */
  end(): Promise<void>;
}

/** Starts a process without standard input and collects both its outputs. */
export const startProcess = (file: string, args: readonly string[], options: SpawnOptions = {}): TestProcess => {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const changed = new EventTarget();
  const collect = (chunk: unknown): void => {
    output += String(chunk);
    changed.dispatchEvent(new Event('change'));
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const exited = once(child, 'close').then(([code, signal]): number | NodeJS.Signals => code ?? signal);

  return {
    child,
    get pid() {
      return child.pid ?? Number.NaN;
    },
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          changed.removeEventListener('change', look);
          resolve(match);
        };
        changed.addEventListener('change', look);
        exited.then((code) => reject(new Error(`Ended (${code}) before ${pattern}:\n${output}`)), reject);
        look();
      }),
    exited,
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
    },
  };
};

/** Resolves once the condition holds; fails with `what` after `within` milliseconds. */
export const eventually = async (what: string, condition: () => boolean, within = 60_000): Promise<void> => {
  for (const giveUpAt = Date.now() + within; !condition(); await sleep(20)) {
    if (Date.now() > giveUpAt) throw new Error(`Not within ${within} ms: ${what}`);
  }
};
