import type { DirectoryModel } from '../check/model.js';
import { CallFailure, ConnectionLost, RateLimited, RemoteError, Stopped } from '../client/failures.js';
import type { Sleep, Task, TaskResult } from './task.js';

export interface RunnerOptions {
  model: DirectoryModel;
  /** Tasks in flight at once. */
  concurrency: number;
  signal: AbortSignal;
  sleep: Sleep;
  onSettled?: ((result: TaskResult) => void) | undefined;
}

/** Okta gives up on a rate-limited task after so many attempts. */
export const maxAttempts = 10;

/** Returns the seconds for which Okta pauses a task: the server's Retry-After, doubled with each further attempt. */
export const pauseSeconds = (retryAfter: number, attempt: number): number => retryAfter * 2 ** (attempt - 1);

/**
 * A write may have been applied although it failed: no answer, a server that broke down, or a success that made no
 * sense.
 */
const leavesDoubt = (error: CallFailure): boolean =>
  error instanceof ConnectionLost ||
  error instanceof Stopped ||
  (error instanceof RemoteError && (error.status >= 500 || error.status < 300));

/** Waits out the pause; a stop cuts it short, and the next attempt finds the run stopped. */
async function pause(retryAfter: number, attempt: number, options: RunnerOptions): Promise<void> {
  try {
    await options.sleep(pauseSeconds(retryAfter, attempt) * 1000, options.signal);
  } catch (error) {
    if (!options.signal.aborted) throw error;
  }
}

function failed(task: Task, error: CallFailure, waits: number, model: DirectoryModel): TaskResult {
  if (leavesDoubt(error)) model.unsettled.add(task.key);
  const message = task.failureMessage(error.message);
  return { ok: false, task, message, connectionLost: error instanceof ConnectionLost, waits };
}

async function runTask(task: Task, options: RunnerOptions): Promise<TaskResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (options.signal.aborted) throw new Stopped('the run was stopped while the task was paused');
      const outcome = await task.run();
      options.model.unsettled.delete(task.key);
      return { ok: true, task, outcome, waits: attempt - 1 };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      if (!(error instanceof RateLimited) || attempt === maxAttempts) {
        return failed(task, error, attempt - 1, options.model);
      }
      await pause(error.retryAfter, attempt, options);
    }
  }
}

/**
 * Runs the tasks, several at once but never two of one key, and returns their results in the order given. After a stop
 * no further task is begun, and those not begun have no result.
 */
export async function runTasks(tasks: readonly Task[], options: RunnerOptions): Promise<TaskResult[]> {
  const results: (TaskResult | undefined)[] = [];
  const lastOfKey = new Map<string, Promise<unknown>>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < tasks.length && !options.signal.aborted; index = next++) {
      const task = tasks[index] as Task;
      const running = (lastOfKey.get(task.key) ?? Promise.resolve()).then(() => runTask(task, options));
      lastOfKey.set(task.key, running);
      const result = await running;
      results[index] = result;
      options.onSettled?.(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, tasks.length) }, work));
  return results.filter((result) => result !== undefined);
}
