import { createHashingQueue, type HashingFor, type Turn } from '../../server/kernel/access/hashing-queue.js';
import { createHashingThread } from '../../server/kernel/access/hashing-thread.js';

const task = { password: 'x', salt: Buffer.alloc(16), log2N: 1, r: 8, p: 1 };

const once: Turn<Buffer> = (hash) => hash(task);

/** A thread that hashes when the test says so. */
const slowThread = () => {
  const started: (() => void)[] = [];
  const run = (): Promise<Buffer> => new Promise((resolve) => started.push(() => resolve(Buffer.from('hash'))));
  return { run, started };
};

const stranger = (source?: string): HashingFor => ({ known: false, source });

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'hashed',
    (error: { code?: string; details?: { retryAfter?: number } }) => [error.code, (error.details?.retryAfter ?? 0) > 0],
  );

describe('the queue of passwords', () => {
  it('hashes one at a time', async () => {
    const thread = slowThread();
    const queue = createHashingQueue(thread);
    const all = ['a', 'b', 'c'].map((source) => queue.take(once, stranger(source)));
    expect([thread.started.length, queue.state().waiting]).toEqual([1, 2]);
    for (const place of [0, 1, 2]) {
      thread.started[place]?.();
      await all[place];
    }
    expect(queue.state()).toEqual({ done: 3, waiting: 0 });
  });

  it('refuses strangers beyond eight, and says when to come again', async () => {
    const queue = createHashingQueue(slowThread());
    for (let count = 0; count < 9; count += 1) void queue.take(once, stranger(String(count)));
    expect(await codeOf(queue.take(once, stranger('late')))).toEqual(['RATE_LIMITED', true]);
  });

  it('leaves places to others when one network sends many', async () => {
    const queue = createHashingQueue(slowThread());
    for (let count = 0; count < 4; count += 1) void queue.take(once, stranger('same'));
    expect(await codeOf(queue.take(once, stranger('same')))).toEqual(['RATE_LIMITED', true]);
    expect(() => queue.requireRoom(stranger('other'))).not.toThrow();
  });

  it('takes whoever is known first', async () => {
    const thread = slowThread();
    const queue = createHashingQueue(thread);
    for (let count = 0; count < 9; count += 1) void queue.take(once, stranger(String(count)));
    const known = queue.take(once, { known: true });
    thread.started[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    thread.started[1]?.();
    await expect(known).resolves.toBeDefined();
  });

  it('lets whoever has the turn hash again, however many wait meanwhile', async () => {
    const thread = slowThread();
    const queue = createHashingQueue(thread);
    const both = queue.take(async (hash) => [await hash(task), await hash(task)], stranger('first'));
    for (let count = 0; count < 8; count += 1) void queue.take(once, stranger(String(count)));
    thread.started[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    thread.started[1]?.();
    await expect(both).resolves.toHaveLength(2);
  });

  it('goes on after a thread that failed', async () => {
    const thread = createHashingThread();
    const queue = createHashingQueue(thread);
    await expect(queue.take((hash) => hash({ ...task, log2N: 40 }), { known: true })).rejects.toThrow();
    await expect(queue.take(once, { known: true })).resolves.toHaveLength(32);
  });
});
