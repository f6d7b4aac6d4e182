import { Pool } from 'pg';
import { openRoutes, type Routes } from '../../../server/database/connections/routes.js';
import { connectDatabase, type Database } from '../../../server/database/database.js';
import { sql } from '../../../server/query/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { openTestDatabase } from '../../support/database/database.js';

const nap = (seconds: number) => sql`select pg_sleep(${seconds}::float)::text as slept`;

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
let pool: Pool;
let routes: Routes;
let database: Database;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
  pool = new Pool({ connectionString: testDatabase.url, max: 2 });
  pool.on('error', () => undefined);
  await pool.query('create table notes (id serial primary key, text text not null)');
});
beforeEach(async () => {
  routes = openRoutes({ databaseUrl: testDatabase.url });
  database = await connectDatabase(routes, { limits: { limitMs: 1_500, slowMs: 100, waitMs: 200 } });
});
afterEach(async () => {
  await database.close();
  await routes.close();
});
afterAll(async () => {
  await pool.end();
  await testDatabase.drop();
});

const asleep = async (): Promise<number> => {
  const { rows } = await pool.query(
    `select count(*)::int as count from pg_stat_activity
      where state = 'active' and query like 'select pg_sleep%' and datname = current_database()`,
  );
  return rows[0].count;
};

/** Has the statement be known for slow. */
const makeSlow = () => database.read(nap(0.3));

describe('a read that takes long', () => {
  it('is ended at its limit, and told what to ask instead once it is known for slow', async () => {
    await expect(database.read(nap(60))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(database.read(nap(60))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { reason: 'tooMany' },
      message: expect.stringContaining('Narrow it'),
    });
    await until(asleep, (count) => count === 0);
  });

  it('is ended on the server when whoever asked has gone', async () => {
    let leave = (): void => undefined;
    const patient = openRoutes({ databaseUrl: testDatabase.url });
    const own = await connectDatabase(patient, { limits: { limitMs: 60_000, slowMs: 50, waitMs: 200 } });
    const read = own.read(nap(60), (listener) => {
      leave = listener;
      return () => undefined;
    });
    const failed = expect(read).rejects.toMatchObject({ code: '57014' });
    await until(asleep, (count) => count === 1);
    await until(
      () => leave(),
      () => true,
    );
    await until(
      async () => {
        leave();
        return asleep();
      },
      (count) => count === 0,
    );
    await failed;
    await own.close();
    await patient.close();
  });

  it('leaves the connections to everybody else, however many there are', async () => {
    await makeSlow();
    const crowd = Array.from({ length: 24 }, () => database.read(nap(1)).catch((error: unknown) => error));
    const others = await Promise.all([
      database.lookUp(sql`select ${1}::int as one`),
      database.write(sql`insert into notes (text) values (${'x'}) returning 1 as one`),
      database.read(sql`select ${1}::int as one`),
      database.transaction(({ statement }) => statement(sql`select ${1}::int as one`)),
    ]);
    expect(others.map(([row]) => row)).toEqual([{ one: 1 }, { one: 1 }, { one: 1 }, { one: 1 }]);
    expect(await database.check()).toBeUndefined();
    expect(await asleep()).toBeLessThanOrEqual(3);
    const outcomes = await Promise.all(crowd);
    expect(outcomes.filter((outcome) => Array.isArray(outcome)).length).toBeGreaterThanOrEqual(3);
    for (const outcome of outcomes.filter((each) => !Array.isArray(each))) {
      expect(outcome).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 5 } });
    }
  });

  it('is not held against a statement that is quick again', async () => {
    await makeSlow();
    await database.read(nap(0));
    const quick = await Promise.all(Array.from({ length: 8 }, () => database.read(nap(0.05))));
    expect(quick).toHaveLength(8);
  });
});
