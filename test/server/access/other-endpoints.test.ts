import type { PoolClient } from 'pg';
import { type BuiltAdministrator, buildApiKey, buildLocalUser, signInAdministrator } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let administrator: BuiltAdministrator;
let lock: PoolClient;
beforeAll(async () => {
  const load = { atOnce: 2, waiting: 2, patienceMs: 60_000, shortPatienceMs: 60_000 };
  app = await makeTestApp({ load, keyAllowance: 6_000 });
  administrator = await signInAdministrator(app);
  lock = await app.database.connect();
});
afterAll(async () => {
  lock.release();
  await app.close();
});

const at = (path: string, headers: Record<string, string> = { cookie: administrator.cookie ?? '' }) =>
  fetch(`${app.url}${path}`, { headers });
const as = (key: string) => ({ authorization: `Bearer ${key}` });

describe.each(['/exports/users.csv', '/scim-preview/Users/{id}'])('the endpoint %s', (template) => {
  const address = async (): Promise<string> => template.replace('{id}', (await buildLocalUser(app)).id);

  it('takes on as much as it can, and tells the others to come later', async () => {
    const path = await address();
    await lock.query('begin');
    await lock.query('lock table users in access exclusive mode');
    const asked = [0, 1, 2, 3, 4].map(() => at(path));
    const refusals = asked.map(async (answer) => {
      const { status, headers } = await answer;
      if (status !== 503) throw new Error(`${status}`);
      return headers.get('retry-after');
    });
    // An authorised export may send 200 before its first user is read.
    expect(await Promise.any(refusals)).toMatch(/^\d+$/);
    await lock.query('rollback');
    const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 503]);
    await Promise.allSettled(refusals);
  });

  it('counts what a key spends', async () => {
    const { key } = await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_READ'] });
    const path = await address();
    const first = await at(path, as(key));
    expect([first.status, Number(first.headers.get('ratelimit-remaining'))]).toEqual([200, expect.any(Number)]);
    const left = Number(first.headers.get('ratelimit-remaining'));
    expect(left).toBeLessThanOrEqual(6_000 - 100);
    let last = first;
    for (let count = 0; count < 60 && last.status === 200; count += 1) last = await at(path, as(key));
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  });

  it('says to a stranger how to come in', async () => {
    const { status, headers } = await at(await address(), {});
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="graphql"']);
    const wrong = await at(await address(), as('rollcall_key_wrong'));
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer realm="graphql", error="invalid_token"');
  });
});

describe('files that are written', () => {
  it('leave room for the people of the portal', async () => {
    await lock.query('begin');
    await lock.query('lock table users in access exclusive mode');
    const files = [0, 1, 2, 3].map(() => at('/exports/users.csv'));
    const { status } = await apiOf(app, administrator).send('{ viewer { id } }');
    await lock.query('rollback');
    expect((await Promise.all(files)).map((file) => file.status)).toEqual([200, 200, 200, 200]);
    expect(status).toBe(200);
  });
});
