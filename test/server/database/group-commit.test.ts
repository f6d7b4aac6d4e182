import { Pool } from 'pg';
import type { Database } from '../../../server/database/database.js';
import { sql } from '../../../server/query/index.js';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimUser, oktaUser } from '../../support/builders.js';
import { openTestDatabase } from '../../support/database/database.js';
import { connectTo } from '../../support/database/open-database.js';

const insert = (id: number, text: string | null) =>
  sql`insert into notes (id, text) values (${id}, ${text}) returning id, xmin::text as transaction`;

interface Noted {
  id: number;
  transaction: string;
}

describe('writes of one moment', () => {
  let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
  let pool: Pool;
  let database: Database;
  beforeAll(async () => {
    testDatabase = await openTestDatabase();
    pool = new Pool({ connectionString: testDatabase.url });
    // Dropping the database ends its last connections, which the pool may still be closing.
    pool.on('error', () => undefined);
    await pool.query('create table notes (id int primary key, text text not null)');
    database = await connectTo(testDatabase.url);
  });
  beforeEach(() => pool.query('truncate notes'));
  afterAll(async () => {
    await Promise.all([database.close(), pool.end()]);
    await testDatabase.drop();
  });

  const note = async (id: number, text: string | null): Promise<Noted> => {
    const [row] = await database.write<Noted>(insert(id, text));
    if (!row) throw new Error('Nothing was inserted.');
    return row;
  };

  const stored = async (): Promise<number[]> =>
    (await pool.query('select id from notes order by id')).rows.map(({ id }) => id);

  it('are committed together', async () => {
    const made = await Promise.all([1, 2, 3, 4].map((id) => note(id, 'x')));
    expect(new Set(made.map(({ transaction }) => transaction)).size).toBe(1);
  });

  it('are each answered with their own rows', async () => {
    const made = await Promise.all([7, 5, 6].map((id) => note(id, 'x')));
    expect(made.map(({ id }) => id)).toEqual([7, 5, 6]);
  });

  it('are stored but for the one that is at fault, which alone gets the error', async () => {
    const outcomes = await Promise.allSettled([note(1, 'x'), note(2, null), note(3, 'x')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: '23502' } });
    expect(await stored()).toEqual([1, 3]);
  });

  it('are prepared anew after one that PostgreSQL passed over', async () => {
    const passedOver = sql`select ${1}::int as passed_over`;
    const wrong = database.write(sql`select 1 / (${1} - 1)`);
    const after = database.write(passedOver);
    await expect(wrong).rejects.toMatchObject({ code: '22012' });
    expect(await after).toEqual([{ passed_over: 1 }]);
    expect(await database.write(passedOver)).toEqual([{ passed_over: 1 }]);
  });

  it('all get through when there are more than go together', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => index + 1);
    await Promise.all(ids.map((id) => note(id, 'x')));
    expect(await stored()).toEqual(ids);
  });

  it('do not wait for the lock that one of them waits for', async () => {
    await note(1, 'x');
    const blocker = await pool.connect();
    await blocker.query('begin; select * from notes where id = 1 for update');
    const held = database.write(sql`update notes set text = ${'y'} where id = ${1} returning id`);
    await note(2, 'x');
    expect(await stored()).toEqual([1, 2]);
    await blocker.query('rollback');
    blocker.release();
    expect(await held).toEqual([{ id: 1 }]);
  });
});

describe('users who are written at the same moment', () => {
  startScimApp();

  it('are all stored, but for one that takes the name of another', async () => {
    const taken = await buildScimUser(app, secret);
    const users = await Promise.all(Array.from({ length: 6 }, () => buildScimUser(app, secret)));
    const answers = await Promise.all(
      users.map(({ id }, index) =>
        scim.put(`/Users/${id}`, index === 3 ? { ...oktaUser(), userName: taken.userName } : oktaUser()),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 409, 200, 200]);
  });

  it('are all counted', async () => {
    const totalOf = async (): Promise<number> => (await scim.get('/Users?count=0')).body.totalResults;
    const before = await totalOf();
    await Promise.all(Array.from({ length: 20 }, () => scim.post('/Users', oktaUser())));
    expect(await totalOf()).toBe(before + 20);
  });
});
