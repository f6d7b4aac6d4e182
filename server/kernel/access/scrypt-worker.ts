import { scryptSync } from 'node:crypto';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

/** One password to hash. */
export interface ScryptTask {
  password: string;
  salt: Uint8Array;
  log2N: number;
  r: number;
  p: number;
}

/** The hash, or the sentence of what went wrong. */
export type ScryptAnswer = { hash: Uint8Array } | { fault: string };

// On Linux the nice value belongs to the thread, so requests keep the processor while passwords are hashed. Elsewhere
// it would slow the whole process down.
if (process.platform === 'linux') setPriority(10);

const answer = ({ password, salt, log2N, r, p }: ScryptTask): ScryptAnswer => {
  try {
    return { hash: scryptSync(password, salt, 32, { N: 2 ** log2N, r, p, maxmem: 256 * 2 ** 20 }) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'scrypt failed' };
  }
};

parentPort?.on('message', (task: ScryptTask) => parentPort?.postMessage(answer(task)));
