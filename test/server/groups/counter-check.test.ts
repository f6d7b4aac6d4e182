import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '../../../server/database/migrate.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimGroup, buildScimUser, buildToken } from '../../support/builders.js';
import { wrongCounters } from '../../support/counter-races.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp({ jobs: { countersEveryMs: 50 } });
  ({ secret } = await buildToken(app));
});
afterAll(() => app.close());

/** The report is an unforeseen failure to the server, and the one that this test waits for. */
const takeReport = async (): Promise<string> => {
  await until(
    async () => app.unexpected.length,
    (reports) => reports > 0,
  );
  return String((app.unexpected.shift() as Error).message);
};

const recordOf = async (action: string) => {
  const { rows } = await app.database.query(
    'select actor_kind, target_id, changes from audit_records where action = $1',
    [action],
  );
  return rows;
};

describe('the check of counters', () => {
  it('corrects a number of members, reports it and records it', async () => {
    const { id: userId } = await buildScimUser(app, secret);
    const { id } = await buildScimGroup(app, secret, [userId]);
    await app.database.query('update groups set member_count = 7 where id = $1', [id]);
    expect(await takeReport()).toBe(
      `A counter was wrong and was corrected: memberCount of the group ${id} said 7, and there are 1.`,
    );
    expect(await wrongCounters(app)).toEqual([]);
    const changes = [{ path: 'memberCount', before: 7, after: 1 }];
    expect(await recordOf('group.recounted')).toEqual([{ actor_kind: 'system', target_id: id, changes }]);
  });

  it('corrects a total, reports it and records it', async () => {
    await app.database.query("insert into resource_counts values ('USER', 'local', 15, 3)");
    app.clock.advance(2 * 3_600_000);
    expect(await takeReport()).toBe(
      'A counter was wrong and was corrected: the total of users of the connection local said 3, and there are 0.',
    );
    expect(await wrongCounters(app)).toEqual([]);
    const changes = [{ path: 'local', before: 3, after: 0 }];
    expect(await recordOf('directory.recounted')).toEqual([{ actor_kind: 'system', target_id: null, changes }]);
  });
});

describe('the migration that counts once more', () => {
  beforeAll(async () => {
    await app.close();
    app = await makeTestApp();
    ({ secret } = await buildToken(app));
  });

  it('corrects what races left behind', async () => {
    const { id } = await buildScimGroup(app, secret);
    await app.database.query('update groups set member_count = -53 where id = $1', [id]);
    await app.database.query("insert into resource_counts values ('GROUP', 'local', 14, -2)");
    await app.database.query("delete from migrations where name = '0020-counters-recounted'");
    const { database } = (await app.database.query('select current_database() as database')).rows[0];
    const url = Object.assign(new URL(process.env['ROLLCALL_TEST_DATABASE_URL'] ?? ''), { pathname: `/${database}` });
    await migrate(url.href);
    expect(await wrongCounters(app)).toEqual([]);
  });
});
