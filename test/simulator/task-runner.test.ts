import { describe, expect, it } from '@jest/globals';
import { DirectoryModel } from '../../server/simulator/check/model.js';
import { type CallFailure, ConnectionLost, RateLimited, RemoteError } from '../../server/simulator/client/failures.js';
import type { Task } from '../../server/simulator/tasks/task.js';
import { runTasks } from '../../server/simulator/tasks/task-runner.js';

function taskOf(run: () => Promise<void>, key = 'user:1'): Task {
  return {
    key,
    failureMessage: (reason) => `failed: ${reason}`,
    run: async () => {
      await run();
      return 'updated';
    },
  };
}

function runner(concurrency = 1) {
  const slept: number[] = [];
  const stop = new AbortController();
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds / 1000);
  };
  const model = new DirectoryModel();
  return { slept, stop, model, options: { model, concurrency, signal: stop.signal, sleep } };
}

const failing = (error: CallFailure, times: number) => {
  let left = times;
  return taskOf(async () => {
    if (left-- > 0) throw error;
  });
};

describe('a rate-limited task', () => {
  it('waits as long as the server says, then twice as long', async () => {
    const { slept, options } = runner();
    const [result] = await runTasks([failing(new RateLimited(2, 'slow down'), 3)], options);
    expect(slept).toEqual([2, 4, 8]);
    expect(result).toMatchObject({ ok: true, waits: 3 });
  });

  it('fails for good after ten attempts', async () => {
    const { slept, options } = runner();
    const [result] = await runTasks([failing(new RateLimited(1, 'slow down'), 99)], options);
    expect(slept).toHaveLength(9);
    expect(result).toMatchObject({
      ok: false,
      message: 'failed: Too Many Requests. Errors reported by remote server: slow down',
    });
  });

  it('ends its wait when the run is stopped', async () => {
    const { options, stop } = runner();
    const sleep = async () => {
      stop.abort();
      throw new Error('aborted');
    };
    const [result] = await runTasks([failing(new RateLimited(1, 'slow down'), 99)], { ...options, sleep });
    expect(result).toMatchObject({ ok: false, message: 'failed: the run was stopped while the task was paused' });
  });
});

describe('a failed task', () => {
  it('is not tried again after a refusal, and leaves no doubt', async () => {
    const { options, model } = runner();
    const [result] = await runTasks([failing(new RemoteError(409, 'taken'), 1)], options);
    expect(result).toMatchObject({
      message: 'failed: Conflict. Errors reported by remote server: taken',
      connectionLost: false,
    });
    expect(model.unsettled.size).toBe(0);
  });

  it.each([new ConnectionLost('socket hang up'), new RemoteError(500, 'broken')])(
    'leaves doubt after %s',
    async (error) => {
      const { options, model } = runner();
      await runTasks([failing(error, 1)], options);
      expect([...model.unsettled]).toEqual(['user:1']);
    },
  );

  it('is settled by a later success', async () => {
    const { options, model } = runner();
    const task = failing(new ConnectionLost('socket hang up'), 1);
    await runTasks([task], options);
    await runTasks([task], options);
    expect(model.unsettled.size).toBe(0);
  });

  it('ends the run when the fault is our own', async () => {
    const { options } = runner();
    const task = taskOf(() => Promise.reject(new TypeError('a mistake')));
    await expect(runTasks([task], options)).rejects.toThrow('a mistake');
  });
});

describe('tasks in flight', () => {
  it('keep the order within a key', async () => {
    const { options } = runner(4);
    const seen: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = taskOf(async () => {
      await gate.promise;
      seen.push('first');
    });
    const second = taskOf(async () => {
      seen.push('second');
    });
    const other = taskOf(async () => {
      seen.push('other');
      gate.resolve();
    }, 'user:2');
    await runTasks([first, second, other], options);
    expect(seen).toEqual(['other', 'first', 'second']);
  });

  it('are as many as allowed and no more', async () => {
    const { options } = runner(3);
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 12 }, (_, index) =>
      taskOf(async () => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running -= 1;
      }, `user:${index}`),
    );
    await runTasks(tasks, options);
    expect(most).toBe(3);
  });

  it('are not begun after a stop', async () => {
    const { options, stop } = runner();
    const results = await runTasks([taskOf(async () => stop.abort()), taskOf(async () => undefined)], options);
    expect(results).toHaveLength(1);
  });
});
