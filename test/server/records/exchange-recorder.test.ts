import 'reflect-metadata';
import { migrate } from '../../../server/database/migrate.js';
import type { openDatabase } from '../../../server/database/orm.js';
import type { Exchange, RunStatement } from '../../../server/kernel/ports.js';
import { createExchangeRecorder } from '../../../server/modules/provisioning-log/index.js';
import { ExchangeQueue } from '../../../server/modules/provisioning-log/recorder/exchange-queue.js';
import { toStorable } from '../../../server/modules/provisioning-log/recorder/storable-exchange.js';
import { openTestDatabase, type TestDatabase } from '../../support/database/database.js';
import { openOrm, statementOn } from '../../support/database/open-database.js';

const exchange = (given: Partial<Exchange> = {}): Exchange => ({
  shortId: 'ABCDE',
  requestId: 'r',
  at: new Date(),
  durationMs: 1,
  method: 'GET',
  path: '/Users',
  query: {},
  status: 200,
  notes: [],
  ...given,
});

/** Null in JSON, which the column does not take. */
const neverTaken = new Date(Number.NaN);
const beyondSmallint = 99_999;

describe('the queue of exchanges', () => {
  const token = '00000000-0000-7000-8000-00000000000a';
  const stranger = { status: 401, path: 'stranger' };
  const read = { status: 200, tokenId: token, path: 'read' };
  const write = { status: 201, method: 'POST', tokenId: token, path: 'write' };
  const failure = { status: 404, tokenId: token, path: 'failure' };

  it.each([
    ['strangers first', [failure, stranger, read, write]],
    ['strangers first, even where nothing else is new', [failure, write, read, stranger]],
  ])('gives up %s', (_, given) => {
    const queue = new ExchangeQueue(3);
    for (const one of given) queue.push(toStorable(exchange(one), []));
    expect(queue.take(9).map(({ path }) => path)).not.toContain('stranger');
    expect(queue.dropped).toBe(1);
  });

  it('gives up reads before writes, and failures last', () => {
    const queue = new ExchangeQueue(2);
    for (const one of [write, failure, read, failure]) queue.push(toStorable(exchange(one), []));
    expect(queue.take(9).map(({ path }) => path)).toEqual(['failure', 'failure']);
  });

  it('gives up in the same order what is put back', () => {
    const queue = new ExchangeQueue(2);
    const batch = [stranger, failure, read].map((one) => toStorable(exchange(one), []));
    queue.push(toStorable(exchange(write), []));
    queue.putBack(batch);
    expect(queue.take(9).map(({ path }) => path)).toEqual(['failure', 'write']);
    expect(queue.dropped).toBe(2);
  });
});

describe('the recorder', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    database = await openTestDatabase({ migrate });
    orm = await openOrm(database.url, 2);
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
  });
  const recorder = (
    onFailure: (error: unknown) => void = () => undefined,
    observe?: (batch: readonly Exchange[]) => void,
    statement: RunStatement = statementOn(orm),
  ) =>
    createExchangeRecorder({
      statement,
      live: { publish: () => undefined, subscribe: () => ({}) as never },
      onFailure,
      ...(observe && { observe }),
    });
  const pathsLike = async (path: string): Promise<string[]> =>
    (await orm.em.execute<{ path: string }[]>('select path from provisioning_exchanges where path like ?', [path])).map(
      (row) => row.path,
    );

  it('writes what it was given', async () => {
    const { record, flush } = recorder();
    record(exchange({ path: '/written', responseBody: '{}', tokenId: undefined }), []);
    await flush();
    expect(await pathsLike('/written')).toEqual(['/written']);
  });

  it('loses one that the database does not take, and no other', async () => {
    const failures: unknown[] = [];
    const { record, flush, dropped } = recorder((error) => failures.push(error));
    record(exchange({ path: '/good/1' }), []);
    record(exchange({ path: '/bad', at: neverTaken }), []);
    record(exchange({ path: '/good/2' }), []);
    await flush();
    expect(await pathsLike('/good/%')).toEqual(['/good/1', '/good/2']);
    expect([dropped(), failures.length]).toEqual([1, 1]);
  });

  it('counts each request of an entry that the database does not take', async () => {
    const { record, flush, dropped } = recorder();
    for (let each = 0; each < 8; each += 1) record(exchange({ path: '/many', status: beyondSmallint }), []);
    await flush();
    expect([await pathsLike('/many'), dropped()]).toEqual([[], 8]);
  });

  it('keeps what is left of a batch while the database goes away in the middle of it', async () => {
    const statement = statementOn(orm);
    let calls = 0;
    const goesAway: RunStatement = (query) => {
      calls += 1;
      return calls === 3
        ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
        : statement(query);
    };
    const { record, flush, dropped } = recorder(undefined, undefined, goesAway);
    for (const path of ['/kept/1', '/kept/2', '/kept/3']) record(exchange({ path }), []);
    record(exchange({ path: '/bad', status: beyondSmallint }), []);
    await flush();
    expect(await pathsLike('/kept/%')).toEqual(['/kept/1']);
    await flush();
    expect([await pathsLike('/kept/%'), dropped()]).toEqual([['/kept/1', '/kept/2', '/kept/3'], 1]);
  });

  it('tells who watches what is written, and nothing that is not', async () => {
    const seen: string[] = [];
    const { record, flush } = recorder(undefined, (batch) => seen.push(...batch.map(({ path }) => path)));
    record(exchange({ path: '/seen' }), []);
    record(exchange({ path: '/bad', at: neverTaken }), []);
    await flush();
    expect(seen).toEqual(['/seen']);
  });

  it('writes once what somebody who watches fails at', async () => {
    const failures: unknown[] = [];
    const { record, flush } = recorder(
      (error) => failures.push(error),
      () => {
        throw new Error('watching failed');
      },
    );
    record(exchange({ path: '/once' }), []);
    await flush();
    expect([await pathsLike('/once'), failures.length]).toEqual([['/once'], 1]);
  });

  it('cuts the answer of a successful read where no character breaks', async () => {
    const { record, flush, dropped } = recorder();
    record(exchange({ path: '/cut', responseBody: `${'x'.repeat(65_535)}😀`, tokenId: undefined }), []);
    await flush();
    expect([await pathsLike('/cut'), dropped()]).toEqual([['/cut'], 0]);
  });
});
