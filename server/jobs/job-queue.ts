import { type JobResult, PgBoss } from 'pg-boss';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import type { EnqueueJobs, JobQueueName } from '../kernel/ports.js';
import { numbered } from '../query/index.js';
import { queueName } from './sealing-gate.js';

/** Does one job; a rejection means that the job is to be retried. */
export type JobHandler = (id: string) => Promise<void>;

export interface JobWork {
  /** Does one job; after a rejection it is retried at growing intervals. */
  run: JobHandler;
  /** Handles a job that failed for the last time. */
  giveUp: JobHandler;
}

/** The intervals and retries of the queue; tests use shorter ones. */
export interface JobPatience {
  pollSeconds: number;
  /** The delay before the first retry; it doubles each time, with jitter. */
  retrySeconds: number;
  retries: number;
}

const usualPatience: JobPatience = { pollSeconds: 2, retrySeconds: 15, retries: 12 };

export interface JobQueueOptions {
  /** The driver's options for connections to the database itself, not to a pooler. */
  connection: object;
  patience?: Partial<JobPatience> | undefined;
  onFailure: (error: unknown) => void;
}

/** Jobs in the application's own database, which survive the process. */
export interface JobQueue {
  enqueue: EnqueueJobs;
  /** Starts to do queued jobs, one at a time in each queue. */
  work(queue: JobQueueName, work: JobWork): Promise<void>;
  /** Finishes running jobs where possible, and starts no new ones. */
  close(isDatabaseAway?: boolean): Promise<void>;
}

const queues: readonly JobQueueName[] = ['mail'];
const deadLettersOf = (queue: JobQueueName): string => `${queue}-dead`;
const batchSize = 10;
/** Dead letters are rare, and nobody waits for one, so they are polled less often. */
const deadLetterPace = 5;
/** Wakes the workers when the transaction that enqueued has most likely committed. */
const wakeAfterMs = 100;
/** A job that is not done, because the mail server was removed from the settings, is kept for a year. */
const keepSeconds = 365 * 86_400;
const finishWithinMs = 20_000;
/** Without the database no running job can be finished, so the wait is short. */
const giveUpWithinMs = 1_000;
/** A job of a process that died is given to another after this time. */
const heartbeatSeconds = 20;
const superviseSeconds = 20;

interface BossJob {
  id: string;
  data: { id: string };
}

const putQueue = async (boss: PgBoss, name: string, options: object): Promise<void> => {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
};

const createQueues = async (boss: PgBoss, { retrySeconds, retries }: JobPatience): Promise<void> => {
  const keep = { retentionSeconds: keepSeconds, deleteAfterSeconds: 86_400 };
  for (const queue of queues) {
    const deadLetter = deadLettersOf(queue);
    const retry = { retryLimit: retries, retryDelay: retrySeconds, retryBackoff: true, retryDelayMax: 3_600 };
    await putQueue(boss, deadLetter, { ...keep, retryLimit: 100, retryDelay: 60 });
    await putQueue(boss, queue, { ...keep, ...retry, deadLetter, heartbeatSeconds });
  }
};

const startBoss = async ({ connection, onFailure }: JobQueueOptions): Promise<PgBoss> => {
  const boss = new PgBoss({
    ...connection,
    application_name: queueName,
    schema: 'jobs',
    max: 2,
    schedule: false,
    persistWarnings: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    flowIntervalSeconds: 3_600,
  });
  boss.on('error', onFailure);
  await boss.start();
  return boss;
};

/** The greatest length of the reason for a failure that the queue keeps. */
const maximumMessage = 500;

const attempt = async (run: JobHandler, { id, data }: BossJob): Promise<JobResult> => {
  try {
    await run(data.id);
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: maskSecrets(String(error).slice(0, maximumMessage)) } };
  }
};

/** Does jobs one after the other; those left when the server ends are done after its next start. */
const doInTurn = async (jobs: readonly BossJob[], run: JobHandler, isClosing: () => boolean): Promise<JobResult[]> => {
  const results: JobResult[] = [];
  for (const job of jobs) {
    if (isClosing()) break;
    results.push(await attempt(run, job));
  }
  return results;
};

/** Opens the queue: creates or updates its tables in a schema of their own. */
export const openJobQueue = async (options: JobQueueOptions): Promise<JobQueue> => {
  const patience = { ...usualPatience, ...options.patience };
  let closed = false;
  // The pool's last connections close a moment after it has ended; their errors no longer matter.
  const onFailure = (error: unknown): void => (closed ? undefined : options.onFailure(error));
  const boss = await startBoss({ ...options, onFailure });
  await createQueues(boss, patience);
  const workers = new Map<string, string>();
  let waking: NodeJS.Timeout | undefined;
  let closing = false;

  const wake = (): void => {
    waking ??= setTimeout(() => {
      waking = undefined;
      for (const worker of workers.values()) boss.notifyWorker(worker);
    }, wakeAfterMs).unref();
  };
  const serve = async (queue: string, run: JobHandler, pollingIntervalSeconds: number): Promise<void> => {
    const worker = await boss.work<{ id: string }, unknown, { perJobResults: true }>(
      queue,
      { perJobResults: true, batchSize, burstWhenBatchFull: true, pollingIntervalSeconds } as { perJobResults: true },
      (jobs) => doInTurn(jobs, run, () => closing),
    );
    workers.set(queue, worker);
  };

  return {
    enqueue: async (statement, queue, jobs) => {
      const executeSql = async (text: string, values: unknown[] = []) => ({
        rows: await statement<object>(numbered(text, values)),
      });
      await boss.insert(
        queue,
        jobs.map((data) => ({ data })),
        { db: { executeSql } },
      );
      wake();
    },
    work: async (queue, { run, giveUp }) => {
      await serve(queue, run, patience.pollSeconds);
      await serve(deadLettersOf(queue), giveUp, patience.pollSeconds * deadLetterPace);
    },
    close: async (isDatabaseAway = false) => {
      closing = true;
      clearTimeout(waking);
      const timeout = isDatabaseAway ? giveUpWithinMs : finishWithinMs;
      await boss.stop({ graceful: !isDatabaseAway, timeout, close: true });
      closed = true;
    },
  };
};
