import type { RunStatement } from '../../../server/kernel/ports.js';
import { removeExcess } from '../../../server/modules/provisioning-log/log-bounds.js';
import { createLogUpkeep } from '../../../server/modules/provisioning-log/log-retention.js';
import { sql } from '../../../server/query/index.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken, signInAdministrator } from '../../support/builders.js';
import { statementOf } from '../../support/database/statement.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { scimOf } from '../../support/scim-client.js';

let app: TestApp;
let statement: RunStatement;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { upkeepEveryMs: 500 } });
  statement = statementOf(app);
});
afterAll(() => app.close());

interface Total {
  rows: number;
  repeats: number;
  bytes: number;
  /** Counted as given up instead of written. */
  dropped: number;
}

const total = async (): Promise<Total> => {
  const [row] = await statement<Total>(
    sql`select count(*)::int as rows, coalesce(sum(repeats), 0)::int as repeats,
      coalesce(sum(pg_column_size(e.*)), 0)::int as bytes,
      (select dropped::int from provisioning_log) as dropped from provisioning_exchanges e where token_id is null`,
  );
  return row ?? { rows: 0, repeats: 0, bytes: 0, dropped: 0 };
};

describe('requests of strangers', () => {
  it('fill no disk: 400 a minute are a few entries that count them', async () => {
    const long = 'x'.repeat(3_000);
    const send = async (): Promise<number> => {
      const answer = await fetch(`${app.url}/scim/v2/Users/${long}?filter=${long}&${long}=1`, {
        headers: { 'user-agent': long },
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    const statuses = new Set<number>();
    for (let round = 0; round < 8; round += 1) {
      for (const status of await Promise.all(Array.from({ length: 50 }, send))) statuses.add(status);
    }
    expect([...statuses]).toEqual([401]);
    app.clock.advance(61_000);
    const { rows, bytes } = await until(total, ({ repeats }) => repeats === 400);
    expect(rows).toBeLessThan(20);
    expect(bytes).toBeLessThan(30_000);
  });

  it('are counted where the portal counts', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const answer = await api.run<{ exchangeStatistics: { clientErrors: number }[] }>(
      '{ exchangeStatistics(hours: 24) { clientErrors } }',
    );
    const counted = answer.exchangeStatistics.reduce((sum, { clientErrors }) => sum + clientErrors, 0);
    expect(counted).toBeGreaterThanOrEqual(400);
  });
});

describe('a log that is too large', () => {
  it('gives up strangers first, then reads, then writes, and failures last', async () => {
    const { secret } = await buildToken(app);
    const scim = scimOf(app, secret);
    await buildScimUser(app, secret);
    await scim.get('/Users');
    await scim.get('/Users/none');
    const kinds = async () => {
      const rows = await statement<{ kind: string }>(
        sql`select distinct case when token_id is null then 'stranger' when status >= 400 then 'failure'
          when method = 'GET' then 'read' else 'write' end as kind from provisioning_exchanges`,
      );
      return rows.map(({ kind }) => kind).sort();
    };
    await until(kinds, (now) => now.length === 4);
    const bytes = Number.MAX_SAFE_INTEGER;
    const left: string[][] = [];
    for (const entries of [3, 2, 1]) {
      await removeExcess({ statement }, { entries, bytes });
      left.push(await kinds());
    }
    expect(left.at(-1)).toEqual(['failure']);
    for (const kept of left) expect(kept).toContain('failure');
    expect(left[0]).not.toContain('stranger');
  });
});

describe('a clock that is ahead for a minute', () => {
  it('deletes nothing that is younger than its retention', async () => {
    const { secret } = await buildToken(app);
    await scimOf(app, secret).get('/Users/young');
    const young = () => statement(sql`select 1 from provisioning_exchanges where path = '/Users/young'`);
    await until(young, (rows) => rows.length === 1);
    const ahead = new Date(Date.now() + 500 * 86_400_000);
    const upkeep = createLogUpkeep({ dropped: () => 0, tick: () => undefined });
    await upkeep({ statement, clock: { now: () => ahead } } as never);
    expect(await young()).toHaveLength(1);
  });
});
