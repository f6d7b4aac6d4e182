import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface ChildServer {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

interface Props {
  /** The compiled entry. */
  script: string;
  nodeOptions?: readonly string[];
  environment: Record<string, string>;
}

const startMs = 60_000;

const readPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let output = '';
    const tooLate = setTimeout(() => reject(new Error(`It did not start within ${startMs} ms:\n${output}`)), startMs);
    const read = (chunk: unknown): void => {
      output += String(chunk);
      const port = /\(listening on [^)]*:(\d+)\)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(tooLate);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`It ended before it listened:\n${output}`)));
  });

/** Starts a server and waits until it says where it listens. */
export const startServer = async ({ script, nodeOptions = [], environment }: Props): Promise<ChildServer> => {
  const child = spawn(process.execPath, [...nodeOptions, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment },
  });
  const exited = once(child, 'exit');
  const endWithProcess = (): boolean => child.kill('SIGKILL');
  process.once('exit', endWithProcess);
  const port = await readPort(child);
  return {
    pid: child.pid as number,
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      process.off('exit', endWithProcess);
    },
  };
};
