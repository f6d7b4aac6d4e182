import { ConnectionLost, RateLimited } from '../client/failures.js';
import type { ScimClient } from '../client/scim-client.js';
import type { Sleep } from './task.js';
import { maxAttempts, pauseSeconds } from './task-runner.js';

/** Seconds before a read whose connection was lost is sent again. */
const lostPause = 1;

/**
 * A client for reading: it repeats a single call, where a task would start again from its beginning. Rate limits are
 * waited out; a read whose connection was lost is sent `readAttempts` times in all.
 */
export function retryingClient(
  client: ScimClient,
  sleep: Sleep,
  signal: AbortSignal,
  readAttempts: number,
): ScimClient {
  const pauseAfter = (error: unknown, attempt: number): number | undefined => {
    if (error instanceof RateLimited && attempt < maxAttempts) return pauseSeconds(error.retryAfter, attempt);
    return error instanceof ConnectionLost && attempt < readAttempts ? lostPause : undefined;
  };
  return {
    get calls() {
      return client.calls;
    },
    close: () => client.close(),
    async send(method, path, body) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await client.send(method, path, body);
        } catch (error) {
          const pause = pauseAfter(error, attempt);
          if (pause === undefined || signal.aborted) throw error;
          await sleep(pause * 1000, signal).catch(() => undefined);
        }
      }
    },
  };
}
