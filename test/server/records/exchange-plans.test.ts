import type { Context } from '../../../server/kernel/context.js';
import type { ExchangeFilter } from '../../../server/modules/provisioning-log/exchange.inputs.js';
import { readCauses, readStatistics } from '../../../server/modules/provisioning-log/exchange-statistics.js';
import { findExchange } from '../../../server/modules/provisioning-log/find-exchange.js';
import { countExchanges, listExchanges } from '../../../server/modules/provisioning-log/list-exchanges.js';
import { explainer } from '../../support/database/explain.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const logSize = 100_000;

/** Written over a year; one in a hundred was refused. */
const insertExchanges = `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, method, path, query,
    status, cause, resource_id)
  select (substr(t, 1, 8) || '-' || substr(t, 9, 4) || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    lpad(n::text, 5, '0'), 'r', at, 5, 'GET', '/Users', '{}', case when n % 100 = 0 then 401 else 200 end,
    case when n % 100 = 0 then 'token.unknown' end, 'resource-' || n
  from (select n, at, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as t from (
    select n, now() - interval '365 days' * (1 - n::float / $1) as at from generate_series(1, $1::int) as n) as moments) as rows`;

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
  await app.database.query(insertExchanges, [logSize]);
  await app.database.query('vacuum analyze provisioning_exchanges');
});
afterAll(() => app.close());

/** The plans of the very statements that a question sends. */
const plansOf = async (ask: (context: Context) => Promise<unknown>): Promise<string> => {
  const { statement, plans } = explainer(app);
  await ask({ statement, clock: app.clock } as unknown as Context);
  return plans.join('\n');
};

const filters: [string, ExchangeFilter, RegExp][] = [
  ['nothing', {}, /provisioning_exchanges_(?:pkey|outline)/],
  ['errors only', { errorsOnly: true }, /provisioning_exchanges_errors/],
  ['a status', { status: 503 }, /provisioning_exchanges_errors/],
  ['a cause', { cause: 'token.unknown' }, /provisioning_exchanges_causes/],
  ['a resource', { resourceId: 'resource-70000' }, /provisioning_exchanges_resource/],
  ['a method', { method: 'DELETE' }, /provisioning_exchanges_(?:pkey|outline)/],
  ['a text', { text: 'nothing like it' }, /provisioning_exchanges_(?:pkey|outline)/],
  ['a duration', { minimumDuration: 1_000 }, /provisioning_exchanges_(?:pkey|outline)/],
  ['a time long ago', { to: new Date(Date.now() - 300 * 86_400_000) }, /provisioning_exchanges_(?:pkey|outline)/],
];

describe(`among ${logSize} exchanges`, () => {
  it.each(filters)('a page of %s reads an index and not the table', async (_name, filter, index) => {
    const plans = await plansOf((context) => listExchanges(context, filter, { first: 50 }));
    expect(plans).toMatch(index);
    expect(plans).not.toMatch(/Seq Scan on provisioning_exchanges/);
  });

  it.each(filters)('a total of %s is bounded', async (_name, filter) => {
    const plans = await plansOf((context) => countExchanges(context, filter));
    expect(plans).toMatch(/Limit/);
    expect(plans).not.toMatch(/Seq Scan on provisioning_exchanges/);
  });

  it.each([
    ['the statistics of a day', (context: Context) => readStatistics(context, 24)],
    ['the causes of a day', (context: Context) => readCauses(context, new Date(Date.now() - 86_400_000))],
    ['a short id', (context: Context) => findExchange(context, null, '70000')],
  ])('%s read indexes', async (_name, ask) => {
    expect(await plansOf(ask)).not.toMatch(/Seq Scan on provisioning_exchanges/);
  });
});
