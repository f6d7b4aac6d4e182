import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, buildToken } from '../../support/builders.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let secret: string;
beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
});
afterAll(() => app.close());

const patch = (id: string, ...operations: unknown[]) => scim.patch(`/Groups/${id}`, patchOf(...operations));

/** Holds the lock of a group, as a push of very many members does, while something else is done. */
const whileLocked = async (groupId: string, work: () => Promise<void>): Promise<void> => {
  const client = await app.database.connect();
  try {
    await client.query('begin');
    await client.query('select from groups where id = $1 for no key update', [groupId]);
    await work();
    await client.query('commit');
  } finally {
    client.release();
  }
};

const waitingForLocks = async (): Promise<number> => {
  const { rows } = await app.database.query(
    `select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].waiting;
};

describe('requests that wait for a group', () => {
  it('take one connection for all changes of that group, and lose nothing', async () => {
    const group = await buildScimGroup(app, secret);
    const people = await Promise.all(Array.from({ length: 24 }, () => buildScimUser(app, secret)));
    let answers: Promise<{ status: number }>[] = [];
    await whileLocked(group.id, async () => {
      answers = people.map(({ id }) => patch(group.id, { op: 'add', path: 'members', value: [{ value: id }] }));
      while ((await waitingForLocks()) === 0) await new Promise(setImmediate);
      expect((await scim.get('/Users?count=5')).status).toBe(200);
      expect((await buildScimUser(app, secret)).id).toEqual(expect.any(String));
      expect(await waitingForLocks()).toBe(1);
    });
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([204]));
    const { body } = await scim.get(`/Groups/${group.id}`);
    expect(body.members).toHaveLength(24);
  });

  it('take six at most where users are deleted who are members', async () => {
    const people = await Promise.all(Array.from({ length: 24 }, () => buildScimUser(app, secret)));
    const group = await buildScimGroup(
      app,
      secret,
      people.map(({ id }) => id),
    );
    let answers: Promise<{ status: number }>[] = [];
    await whileLocked(group.id, async () => {
      answers = people.map(({ id }) => scim.delete(`/Users/${id}`));
      while ((await waitingForLocks()) < 6) await new Promise(setImmediate);
      expect((await scim.get(`/Groups/${group.id}`)).body.members).toHaveLength(24);
      expect((await buildScimGroup(app, secret)).id).toEqual(expect.any(String));
      expect(await waitingForLocks()).toBe(6);
    });
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([204]));
  });
});
