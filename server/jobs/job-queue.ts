import { type JobResult, PgBoss } from 'pg-boss';
import { maskSecrets } from '../kernel/access/mask-secrets.js';
import type { EnqueueJobs, JobQueueName } from '../kernel/ports.js';
import { numbered } from '../query/index.js';

/** Does one job. A rejection means: try again later. */
export type JobHandler = (id: string) => Promise<void>;

export interface JobWork {
  /** Does one job; a rejection has it tried again, later and later. */
  run: JobHandler;
  /** Takes over a job that failed for the last time. */
  giveUp: JobHandler;
}

/** How patient the queue is; tests are less. */
export interface JobPatience {
  pollSeconds: number;
  /** Before the first repetition; it doubles each time, with jitter. */
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

/** Jobs in the application's own database: what is enqueued survives the process. */
export interface JobQueue {
  enqueue: EnqueueJobs;
  /** Starts to do what is enqueued, one job at a time in each queue. */
  work(queue: JobQueueName, work: JobWork): Promise<void>;
  /** Finishes what is being done, where it can be, and takes nothing new. */
  close(isDatabaseAway?: boolean): Promise<void>;
}

const queues: readonly JobQueueName[] = ['mail'];
const deadLettersOf = (queue: JobQueueName): string => `${queue}-dead`;
const batchSize = 10;
/** Dead letters are rare, and nobody waits for one. */
const deadLetterPace = 5;
/** After a transaction that enqueued has most likely committed. */
const wakeAfterMs = 100;
/** A job that nobody does, because the mail server was taken out of the settings, waits a year. */
const keepSeconds = 365 * 86_400;
const finishWithinMs = 20_000;
/** Where the database is silent, nothing that is being done can be finished. */
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
    application_name: 'rollcall-jobs',
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

/** The queue keeps why a job failed. */
const maximumMessage = 500;

const attempt = async (run: JobHandler, { id, data }: BossJob): Promise<JobResult> => {
  try {
    await run(data.id);
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: maskSecrets(String(error).slice(0, maximumMessage)) } };
  }
};

/** Does jobs one after the other; what is left when the server ends is done after its next start. */
const doInTurn = async (jobs: readonly BossJob[], run: JobHandler, isClosing: () => boolean): Promise<JobResult[]> => {
  const results: JobResult[] = [];
  for (const job of jobs) {
    if (isClosing()) break;
    results.push(await attempt(run, job));
  }
  return results;
};

/** Opens the queue: makes its tables in a schema of their own where they are missing or old. */
export const openJobQueue = async (options: JobQueueOptions): Promise<JobQueue> => {
  const patience = { ...usualPatience, ...options.patience };
  let closed = false;
  // The pool's last connections close a moment after it has ended; what becomes of them is nobody's business.
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
