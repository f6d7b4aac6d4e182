import { buildToken, oktaUser } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp();
  secret = (await buildToken(app)).secret;
});
afterAll(async () => {
  // The server logs connections that were cut; here they are expected.
  app.unexpected.length = 0;
  await app.close();
});

const cutConnections = () =>
  app.database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'rollcall'`,
  );

const createOne = () => scimOf(app, secret).post('/Users', oktaUser());

const createMany = (count: number) => Promise.all(Array.from({ length: count }, createOne));

/** Retries a creation that is refused with 429, as Okta does. */
const createAtLast = async () => {
  let answer = await createOne();
  while (answer.status === 429) answer = await createOne();
  return answer;
};

/** Blocks writes inside their transactions by a lock, and cuts their connections there. */
const cutInsideTransactions = async (writes: number) => {
  const blocker = await app.database.connect();
  await blocker.query('begin; lock table users in share row exclusive mode');
  const answers = createMany(writes);
  const waiting = `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'
    and datname = current_database()`;
  while ((await app.database.query(waiting)).rows[0].count < writes) await new Promise(setImmediate);
  await cutConnections();
  await blocker.query('rollback');
  blocker.release();
  return answers;
};

/** The size of the server's pool. */
const poolSize = 16;

describe('a database that goes away in the middle', () => {
  it('is told to Okta as 429 with a Retry-After, never as a failure of ours', async () => {
    for (const { status, headers } of await cutInsideTransactions(poolSize)) {
      expect([status, headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    }
  });

  it('costs no connection for good', async () => {
    await cutInsideTransactions(poolSize);
    const answers = await Promise.all(Array.from({ length: 2 * poolSize }, createAtLast));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });
});
