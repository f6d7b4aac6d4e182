import { createRequestCounter } from '../../../server/modules/api-keys/index.js';
import { buildApiKey, signInAdministrator } from '../../support/builders.js';
import { statementOf } from '../../support/database/statement.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { days } from '../../support/test-clock.js';

let app: TestApp;
beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

const counterOf = (statement = statementOf(app)) =>
  createRequestCounter({ statement, changed: () => undefined, onFailure: () => undefined });

const requestsOf = async (id: string): Promise<number | undefined> => {
  const api = apiOf(app, await signInAdministrator(app));
  const { apiKeys } = await api.run<{ apiKeys: { id: string; requestsLast7Days: number }[] }>(
    '{ apiKeys { id requestsLast7Days } }',
  );
  return apiKeys.find((key) => key.id === id)?.requestsLast7Days;
};

const daysAgo = (count: number): Date => new Date(app.clock.now().getTime() - days(count));

describe('the requests of a key', () => {
  it('are added up over processes', async () => {
    const { id } = await buildApiKey(app);
    const counters = [counterOf(), counterOf()];
    for (const counter of counters) for (let i = 0; i < 3; i += 1) counter.count(id, app.clock.now());
    await Promise.all(counters.map((counter) => counter.flush()));
    expect(await requestsOf(id)).toBe(6);
  });

  it('count for seven days', async () => {
    const { id } = await buildApiKey(app);
    const counter = counterOf();
    for (const age of [0, 6, 7, 40]) counter.count(id, daysAgo(age));
    await counter.flush();
    expect(await requestsOf(id)).toBe(2);
  });

  it('of a key that was revoked meanwhile are dropped', async () => {
    const { id } = await buildApiKey(app);
    const kept = await buildApiKey(app);
    const counter = counterOf();
    counter.count(id, app.clock.now());
    counter.count(kept.id, app.clock.now());
    await app.database.query('delete from api_keys where id = $1', [id]);
    await counter.flush();
    expect(await requestsOf(kept.id)).toBe(1);
  });

  it('wait while the database is away', async () => {
    const { id } = await buildApiKey(app);
    let away = true;
    const counter = counterOf((statement) => (away ? Promise.reject(new Error('away')) : statementOf(app)(statement)));
    counter.count(id, app.clock.now());
    await counter.flush();
    away = false;
    counter.count(id, app.clock.now());
    await counter.flush();
    expect(await requestsOf(id)).toBe(2);
  });
});
