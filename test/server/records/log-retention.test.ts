import { until } from '../../support/apps/invitation-app.js';
import { buildApiKey, buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { upkeepEveryMs: 50 } });
  api = apiOf(app, await signInAdministrator(app));
});
afterAll(() => app.close());

const update = 'mutation ($days: Int!) { updateLogRetention(days: $days) { retentionDays } }';

/** Inserts an entry that is this many days old. */
const insertOld = async (days: number): Promise<string> => {
  const path = unique('/old');
  const ms = Date.now() - days * 86_400_000;
  const hex = ms.toString(16).padStart(12, '0');
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${Math.random().toString(16).slice(2, 14).padStart(12, '0')}`;
  await app.database.query(
    `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, method, path, query, status)
      values ($1, 'AAAAA', 'r', $2, 1, 'GET', $3, '{}', 200)`,
    [id, new Date(ms), path],
  );
  return path;
};

const exists = async (path: string): Promise<boolean> =>
  (await app.database.query('select from provisioning_exchanges where path = $1', [path])).rowCount === 1;

describe('the retention of the log', () => {
  it('deletes what is older, and nothing that is not', async () => {
    const [old, young] = [await insertOld(91), await insertOld(89)];
    await until(
      () => exists(old),
      (there) => !there,
    );
    expect(await exists(young)).toBe(true);
  });

  it('holds from the moment that it is changed', async () => {
    const path = await insertOld(30);
    await api.run(update, { days: 20 });
    await until(
      () => exists(path),
      (there) => !there,
    );
    expect(await api.run('{ provisioningLog { retentionDays dropped } }')).toEqual({
      provisioningLog: { retentionDays: 20, dropped: 0 },
    });
  });

  it.each([6, 401])('is not %s days', async (days) => {
    expect(await api.codeOf(update, { days })).toBe('BAD_USER_INPUT');
  });

  it('is in the audit trail with what it was before', async () => {
    await api.run(update, { days: 100 });
    await api.run(update, { days: 120 });
    const { rows } = await app.database.query(
      "select changes from audit_records where action = 'log.retentionUpdated' order by id desc limit 1",
    );
    expect(rows).toEqual([{ changes: [{ path: 'retentionDays', before: 100, after: 120 }] }]);
  });

  it('is not changed by who may only read the log', async () => {
    const { key } = await buildApiKey(app, { scopes: ['LOG_READ'] });
    expect(await apiOf(app, { key }).codeOf(update, { days: 50 })).toBe('FORBIDDEN');
  });
});

describe('the state of the log', () => {
  it('tells when the oldest entry was written', async () => {
    const { secret } = await buildToken(app);
    await insertOld(50);
    await scimOf(app, secret).get('/Users');
    const { provisioningLog } = await api.run<{ provisioningLog: { oldestAt: string } }>(
      '{ provisioningLog { oldestAt } }',
    );
    expect(Date.now() - Date.parse(provisioningLog.oldestAt)).toBeGreaterThan(49 * 86_400_000);
  });
});
