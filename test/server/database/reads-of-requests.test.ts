import { request } from 'node:http';
import { contextFactory } from '../../../server/database/context.js';
import { createTextCipher } from '../../../server/kernel/access/sealed-text.js';
import { system } from '../../../server/kernel/actor.js';
import { numbered, sql } from '../../../server/query/index.js';
import { api, app, secret, startApiApp } from '../../support/apps/api-app.js';
import { until } from '../../support/apps/invitation-app.js';
import { testKeys } from '../../support/make-test-app.js';

startApiApp();

const parts = (sent: string[]) => {
  const way = (name: string) => async (): Promise<never[]> => {
    sent.push(name);
    return [];
  };
  return {
    fork: () => ({}) as never,
    statement: way('without a limit'),
    read: way('with a limit'),
    lookUp: way('look-up'),
    write: way('write'),
    transaction: () => Promise.reject(new Error('nobody asks')),
    live: { publish: () => undefined, subscribe: () => ({}) as never },
    clock: app.clock,
    publicUrl: 'https://rollcall.example',
    userResource: () => Promise.reject(new Error('nobody asks')),
    enqueue: async () => undefined,
    sendsMail: false,
    cipher: createTextCipher(testKeys),
    sealsSecrets: () => true,
    afterAnswer: () => undefined,
  };
};

const texts = [
  'select 1',
  'with k as (select 1) select 1',
  'with recursive k as (select 1) table k',
  'table users',
  '(select 1)',
];

describe('what a request reads', () => {
  it.each(texts)('has a limit, whatever its text begins with: %s', async (text) => {
    const sent: string[] = [];
    const context = contextFactory(parts(sent))(system, { requestId: 'x', whenGone: () => () => undefined });
    await context.statement(numbered(text, []));
    expect(sent).toEqual(['with a limit']);
  });

  it('goes without one where it is named as a write, or where nobody waits for it', async () => {
    const sent: string[] = [];
    const createContext = contextFactory(parts(sent));
    await createContext(system, { requestId: 'x', whenGone: () => () => undefined }).writeApart(sql`x`);
    await createContext(system, { requestId: 'x' }).statement(sql`x`);
    expect(sent).toEqual(['without a limit', 'without a limit']);
  });
});

/** Sends a search; the function hangs up. */
const search = (path: string): (() => void) => {
  const asked = request(`${app.url}${path}`, { headers: { authorization: `Bearer ${secret}` } });
  asked.on('error', () => undefined).end();
  return () => void asked.destroy();
};

const waiting = async (): Promise<number> => {
  const { rows } = await app.database.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.count ?? 0;
};

const searches = [
  ['a list by index', '/scim/v2/Users?filter=title%20co%20%22z%22'],
  ['a list by cursor', '/scim/v2/Users?filter=title%20co%20%22z%22&cursor='],
  ['a list of groups', '/scim/v2/Groups?filter=displayName%20co%20%22z%22'],
] as const;

describe('a search of a caller who hung up', () => {
  it.each(searches)('is ended on the server: %s', async (_name, path) => {
    const lock = await app.database.connect();
    await lock.query('begin');
    await lock.query('lock table users, groups in access exclusive mode');
    const hangUp = search(path);
    await until(waiting, (count) => count > 0);
    hangUp();
    await until(waiting, (count) => count === 0);
    await lock.query('rollback');
    lock.release();
  });
});

describe('a search inside a mutation', () => {
  it('is ended at its limit like any other', async () => {
    const lock = await app.database.connect();
    await lock.query('begin');
    await lock.query('lock table users in access exclusive mode');
    const answer = api.run('mutation { inviteUsers(input: { filter: { search: "z" } }) { userId } }');
    await expect(answer).rejects.toThrow(/The search took longer than 10 s and was ended/);
    await lock.query('rollback');
    lock.release();
  });
});
