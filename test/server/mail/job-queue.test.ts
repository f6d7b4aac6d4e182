import { randomUUID } from 'node:crypto';
import { configOf } from '../../../server/database/connections/route.js';
import type { Database } from '../../../server/database/database.js';
import { type JobQueue, openJobQueue } from '../../../server/jobs/index.js';
import type { RunStatement } from '../../../server/kernel/ports.js';
import { sql } from '../../../server/query/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { openTestDatabase, type TestDatabase } from '../../support/database/database.js';
import { connectTo } from '../../support/database/open-database.js';

let testDatabase: TestDatabase;
let database: Database;
const queues: JobQueue[] = [];

beforeEach(async () => {
  testDatabase = await openTestDatabase();
  database = await connectTo(testDatabase.url);
});
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.close()));
  await database.close();
  await testDatabase.drop();
});

const failures: unknown[] = [];

const openQueue = async (): Promise<JobQueue> => {
  const queue = await openJobQueue({
    connection: configOf(testDatabase.url),
    patience: { pollSeconds: 0.5, retrySeconds: 1, retries: 1 },
    onFailure: (error) => failures.push(error),
  });
  queues.push(queue);
  return queue;
};

const inTransaction = (work: (statement: RunStatement) => Promise<void>) =>
  database.transaction(({ statement }) => work(statement));

const nothing = async (): Promise<void> => undefined;

describe('a job', () => {
  it('is done once the transaction that enqueued it has committed', async () => {
    const queue = await openQueue();
    const done: string[] = [];
    await queue.work('mail', { run: async (id) => void done.push(id), giveUp: nothing });
    const id = randomUUID();
    await inTransaction((statement) => queue.enqueue(statement, 'mail', [{ id }]));
    await until(
      () => done,
      (ids) => ids.length > 0,
    );
    expect(done).toEqual([id]);
  });

  it('goes with the transaction that enqueued it', async () => {
    const queue = await openQueue();
    const refused = inTransaction(async (statement) => {
      await queue.enqueue(statement, 'mail', [{ id: randomUUID() }]);
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    expect(await database.statement(sql`select * from jobs.job`)).toEqual([]);
  });

  it('that fails is tried again, and then given up', async () => {
    const queue = await openQueue();
    const tries: string[] = [];
    const givenUp: string[] = [];
    await queue.work('mail', {
      run: async (id) => {
        tries.push(id);
        throw new Error('no');
      },
      giveUp: async (id) => void givenUp.push(id),
    });
    const id = randomUUID();
    await inTransaction((statement) => queue.enqueue(statement, 'mail', [{ id }]));
    await until(
      () => givenUp,
      (ids) => ids.length > 0,
    );
    expect({ tries, givenUp }).toEqual({ tries: [id, id], givenUp: [id] });
  });

  it('that waits is done after the next start', async () => {
    const first = await openQueue();
    const id = randomUUID();
    await inTransaction((statement) => first.enqueue(statement, 'mail', [{ id }]));
    await queues.pop()?.close();
    const second = await openQueue();
    const done: string[] = [];
    await second.work('mail', { run: async (job) => void done.push(job), giveUp: nothing });
    await until(
      () => done,
      (ids) => ids.length > 0,
    );
    expect(done).toEqual([id]);
  });
});

describe('the end of the server', () => {
  it('waits for the job that is being done, and begins no other', async () => {
    const queue = await openQueue();
    const begun: string[] = [];
    const ended: string[] = [];
    let finish = (): void => undefined;
    await queue.work('mail', {
      run: async (id) => {
        begun.push(id);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        ended.push(id);
      },
      giveUp: nothing,
    });
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await inTransaction((statement) =>
      queue.enqueue(
        statement,
        'mail',
        ids.map((id) => ({ id })),
      ),
    );
    await until(
      () => begun,
      (all) => all.length > 0,
    );
    queues.pop();
    const closing = queue.close();
    finish();
    await closing;
    expect({ begun: begun.length, ended: ended.length }).toEqual({ begun: 1, ended: 1 });
    const left = await database.statement<{ state: string }>(sql`select state from jobs.job where name = 'mail'`);
    expect(left.filter(({ state }) => state === 'retry' || state === 'created')).toHaveLength(2);
  });
});
