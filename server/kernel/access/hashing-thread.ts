import { Worker } from 'node:worker_threads';
import type { ScryptAnswer, ScryptTask } from './scrypt-worker.js';

/** A hash of the highest cost takes half a second; a thread that is silent for this long is replaced. */
const deadlineMs = 30_000;

/** A thread without work ends after this long and gives its memory back. */
const idleMs = 10_000;

/** The compiled file in production, the source in tests: Node.js strips its types itself. */
const workerFile = new URL(`./scrypt-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** A thread that hashes one password at a time. */
export interface HashingThread {
  /** Hashes a password; rejects when the thread failed, and the next call starts another one. */
  run(task: ScryptTask): Promise<Buffer>;
}

interface Running {
  worker: Worker;
  end: (outcome: ScryptAnswer) => void;
}

/**
 * Makes a thread for scrypt that starts with the first task. `crypto.scrypt` would take a thread of libuv's pool for
 * each hash, and files and DNS look-ups would wait behind them.
 */
export const createHashingThread = (): HashingThread => {
  let running: Running | undefined;
  let idle: NodeJS.Timeout | undefined;

  const stop = (): void => {
    const ended = running;
    running = undefined;
    void ended?.worker.terminate();
    ended?.end({ fault: 'The hashing thread ended.' });
  };
  const start = (): Running => {
    const worker = new Worker(workerFile, { execArgv: [], stdout: false, stderr: false });
    const started: Running = { worker, end: () => undefined };
    worker.unref();
    worker.on('message', (outcome: ScryptAnswer) => started.end(outcome));
    const failed = (fault: string) => {
      if (running === started) running = undefined;
      started.end({ fault });
    };
    worker.on('error', (error) => failed(error instanceof Error ? error.message : 'The hashing thread failed.'));
    worker.on('exit', () => failed('The hashing thread ended.'));
    return started;
  };

  return {
    run: (task) => {
      clearTimeout(idle);
      running ??= start();
      const { worker } = running;
      const current = running;
      // A password that is being hashed keeps the process alive, an idle thread does not.
      worker.ref();
      return new Promise((resolve, reject) => {
        const deadline = setTimeout(stop, deadlineMs).unref();
        current.end = (outcome) => {
          current.end = () => undefined;
          clearTimeout(deadline);
          worker.unref();
          idle = setTimeout(stop, idleMs).unref();
          if ('hash' in outcome) resolve(Buffer.from(outcome.hash));
          else reject(new Error(outcome.fault));
        };
        worker.postMessage(task);
      });
    },
  };
};
