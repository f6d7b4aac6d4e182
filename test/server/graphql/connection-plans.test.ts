import type { Context } from '../../../server/kernel/context.js';
import { systemClock } from '../../../server/kernel/ports.js';
import { countRecentExchanges, judgeConnection } from '../../../server/modules/provisioning/connection-health.js';
import { findSetupSteps } from '../../../server/modules/setup-guide/index.js';
import { explainer } from '../../support/database/explain.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const logSize = 60_000;

/** Inserts exchanges of the worst day: half of them from Okta, half refused without a token. */
const insertExchanges = `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, connection_id,
    method, path, query, status, cause)
  select gen_random_uuid(), 'ABCDE', 'r', now() - n * interval '1 second', 1, case when n % 2 = 0 then $2::uuid end,
    'GET', '/Users', '{}', case when n % 2 = 0 then 200 else 401 end, case when n % 2 = 1 then 'bearer.missing' end
  from generate_series(1, $1::int) as n`;

let app: TestApp;
let connectionId: string;
beforeAll(async () => {
  app = await makeTestApp();
  connectionId = (await app.database.query('select id from identity_provider_connections')).rows[0].id;
  await app.database.query(insertExchanges, [logSize, connectionId]);
  await app.database.query('vacuum analyze provisioning_exchanges');
});
afterAll(() => app.close());

/** Returns the most rows that any node read in the plans of the statements that are really sent. */
const mostRowsRead = async (ask: (context: Context) => Promise<unknown>): Promise<number> => {
  const { statement, plans } = explainer(app, '(analyze, timing off)');
  await ask({ statement, clock: systemClock } as unknown as Context);
  expect(plans.join('\n')).not.toContain('Seq Scan on provisioning_exchanges');
  const counts = plans.flatMap((line) => /actual rows=(\d+)/.exec(line)?.[1] ?? []);
  const removed = plans.flatMap((line) => /Rows Removed by Filter: (\d+)/.exec(line)?.[1] ?? []);
  return Math.max(...[...counts, ...removed].map(Number));
};

describe(`among ${logSize} exchanges of a day`, () => {
  it('the set-up guide reads a hundred', async () => {
    expect(await mostRowsRead((context) => findSetupSteps(context, connectionId, []))).toBeLessThanOrEqual(100);
  });

  it('the state of the connection is judged by two hundred', async () => {
    expect(await mostRowsRead((context) => judgeConnection(context, undefined))).toBeLessThanOrEqual(200);
  });

  it('the requests are counted up to a bound', async () => {
    expect(await mostRowsRead((context) => countRecentExchanges(context, connectionId))).toBeLessThanOrEqual(10_001);
  });
});
