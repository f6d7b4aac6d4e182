import { until } from '../../support/apps/invitation-app.js';
import {
  buildApiKey,
  buildScimUser,
  buildToken,
  oktaUser,
  signInAdministrator,
  unique,
} from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

let app: TestApp;
let api: Api;
let scim: ScimEndpoint;
let token: { id: string; secret: string };
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  api = apiOf(app, by);
  token = await buildToken(app, { by });
  scim = scimOf(app, token.secret);
});
afterAll(() => app.close());

interface Row {
  id: string;
  shortId: string;
  method: string;
  path: string;
  status: number;
}

interface Connection {
  nodes: Row[];
  totalCount: number;
  hasMoreThanTotal: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const list = `query ($filter: ExchangeFilter, $first: Int, $after: String) {
  exchanges(filter: $filter, first: $first, after: $after) {
    totalCount hasMoreThanTotal pageInfo { hasNextPage endCursor } nodes { id shortId method path status }
  }
}`;

const read = async (filter: object = {}, page: object = {}): Promise<Connection> =>
  (await api.run<{ exchanges: Connection }>(list, { filter, ...page })).exchanges;

/** Returns the exchanges that match, once that many are in the log. */
const logged = (filter: object, count = 1): Promise<Connection> =>
  until(
    () => read(filter),
    ({ nodes }) => nodes.length >= count,
  );

/** Requests a user who does not exist; returns the name in the path. */
const missingUser = async (): Promise<string> => {
  const name = unique('nobody');
  await scim.get(`/Users/${name}`);
  return name;
};

describe('the provisioning log', () => {
  it('is for administrators and for keys that may read it', async () => {
    const { key } = await buildApiKey(app, { scopes: ['LOG_READ'] });
    const { key: other } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    const question = '{ exchanges { totalCount } }';
    expect(await apiOf(app).codeOf(question)).toBe('UNAUTHENTICATED');
    expect(await apiOf(app, { key: other }).codeOf(question)).toBe('FORBIDDEN');
    expect(await apiOf(app, { key }).codeOf(question)).toBeUndefined();
  });

  it('has the newest exchange first and pages by cursor', async () => {
    const name = await missingUser();
    for (const part of ['a', 'b', 'c']) await scim.get(`/Users/${name}-${part}`);
    const { nodes } = await logged({ text: name }, 4);
    expect(nodes.map(({ path }) => path.slice(-1))).toEqual(['c', 'b', 'a', name.slice(-1)]);
    const first = await read({ text: name }, { first: 3 });
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await read({ text: name }, { first: 3, after: first.pageInfo.endCursor });
    expect([second.nodes.map(({ path }) => path), second.pageInfo.hasNextPage]).toEqual([[`/Users/${name}`], false]);
  });

  it('takes the text of a search literally', async () => {
    const name = await missingUser();
    await logged({ text: name });
    expect((await read({ text: name.replace('-', '_') })).nodes).toEqual([]);
  });

  it.each([
    ['errorsOnly', { errorsOnly: true }],
    ['outcome', { outcome: 'CLIENT_ERROR' }],
    ['method', { method: 'PUT' }],
    ['status', { status: 404 }],
    ['resourceType', { resourceType: 'User' }],
    ['minimumDuration', { minimumDuration: 0 }],
    ['from', { from: '2020-01-01T00:00:00Z' }],
    ['to', { to: '2099-01-01T00:00:00Z' }],
  ])('is filtered by %s', async (_name, filter) => {
    const name = unique('nobody');
    await scim.put(`/Users/${name}`, oktaUser());
    await logged({ text: name });
    expect((await read({ text: name, ...filter })).nodes).toHaveLength(1);
  });

  it.each([
    ['outcome', { outcome: 'SERVER_ERROR' }],
    ['method', { method: 'GET' }],
    ['status', { status: 400 }],
    ['resourceType', { resourceType: 'Group' }],
    ['resourceId', { resourceId: 'other' }],
    ['tokenId', { tokenId: 'other' }],
    ['minimumDuration', { minimumDuration: 3_600_000 }],
    ['cause', { cause: 'token.unknown' }],
    ['from', { from: '2099-01-01T00:00:00Z' }],
    ['to', { to: '2020-01-01T00:00:00Z' }],
  ])('leaves out what a filter by %s does not take', async (_name, filter) => {
    const name = unique('nobody');
    await scim.put(`/Users/${name}`, oktaUser());
    await logged({ text: name });
    expect((await read({ text: name, ...filter })).nodes).toEqual([]);
  });

  it('is filtered by resource and token', async () => {
    const user = await buildScimUser(app, token.secret);
    const { nodes } = await logged({ resourceId: user.id, tokenId: token.id });
    expect(nodes).toMatchObject([{ method: 'POST', status: 201 }]);
  });

  it('counts what came after an exchange', async () => {
    const name = unique('nobody');
    await scim.get(`/Users/${name}-1`);
    const [first] = (await logged({ text: name })).nodes;
    await scim.get(`/Users/${name}-2`);
    const later = await logged({ text: name, newerThan: first?.id });
    expect(later.nodes.map(({ path }) => path)).toEqual([`/Users/${name}-2`]);
  });
});

describe('one exchange', () => {
  const one = 'query ($id: ID, $shortId: String) { exchange(id: $id, shortId: $shortId) { id path } }';

  it('is found by its id and by the short id that the error carries, in any letter case', async () => {
    const name = unique('nobody');
    const { body } = await scim.get(`/Users/${name}`);
    const shortId = /\(log (\w{5})\)/.exec(body.detail)?.[1] ?? '';
    const [row] = (await logged({ text: name })).nodes;
    const expected = { exchange: { id: row?.id, path: `/Users/${name}` } };
    expect(await api.run(one, { shortId: shortId.toLowerCase() })).toEqual(expected);
    expect(await api.run(one, { id: row?.id })).toEqual(expected);
  });

  it('is nothing where there is none', async () => {
    expect(await api.run(one, { id: 'nonsense' })).toEqual({ exchange: null });
    expect(await api.run(one, { shortId: '%' })).toEqual({ exchange: null });
    expect(await api.run(one)).toEqual({ exchange: null });
  });

  it('is resolved by any later success where the address was wrong', async () => {
    await fetch(`${app.url}/scim/Users`);
    const question = 'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { resolvedById } } }';
    const filter = { cause: 'path.missing-version' };
    await logged(filter);
    expect(await api.run(question, { filter })).toEqual({ exchanges: { nodes: [{ resolvedById: null }] } });
    await scim.get('/Users?count=1');
    await until(
      () => api.run<{ exchanges: { nodes: { resolvedById: string | null }[] } }>(question, { filter }),
      ({ exchanges }) => exchanges.nodes[0]?.resolvedById !== null,
    );
  });

  it('knows its neighbours in a filtered list', async () => {
    const name = unique('nobody');
    for (const part of ['a', 'b', 'c']) await scim.get(`/Users/${name}-${part}`);
    const { nodes } = await logged({ text: name }, 3);
    const [newest, middle, oldest] = nodes.map(({ id }) => id);
    const question = `query ($id: ID, $filter: ExchangeFilter) {
      exchange(id: $id) { newerId(filter: $filter) olderId(filter: $filter) }
    }`;
    expect(await api.run(question, { id: middle, filter: { text: name } })).toEqual({
      exchange: { newerId: newest, olderId: oldest },
    });
  });

  it('of a write is resolved by a later write of the same resource, not by a read', async () => {
    const user = await buildScimUser(app, token.secret);
    await scim.put(`/Users/${user.id}`, { ...oktaUser(), userName: '' });
    const question = `query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { resolvedById } } }`;
    const filter = { resourceId: user.id, errorsOnly: true };
    await logged(filter);
    await scim.get(`/Users/${user.id}`);
    await logged({ resourceId: user.id, method: 'GET' });
    expect(await api.run(question, { filter })).toEqual({ exchanges: { nodes: [{ resolvedById: null }] } });
    await scim.put(`/Users/${user.id}`, oktaUser({ userName: user.userName }));
    const [success] = (await logged({ resourceId: user.id, method: 'PUT', outcome: 'OK' })).nodes;
    expect(await api.run(question, { filter })).toEqual({ exchanges: { nodes: [{ resolvedById: success?.id }] } });
  });
});

describe('the statistics', () => {
  interface Bucket {
    ok: number;
    clientErrors: number;
    changes: number;
  }

  const total = async (): Promise<Bucket> => {
    const { exchangeStatistics } = await api.run<{ exchangeStatistics: Bucket[] }>(
      '{ exchangeStatistics { ok clientErrors changes } }',
    );
    return exchangeStatistics.reduce((sum, { ok, clientErrors, changes }) => ({
      ok: sum.ok + ok,
      clientErrors: sum.clientErrors + clientErrors,
      changes: sum.changes + changes,
    }));
  };

  it('have a bucket for each hour, also where nothing came', async () => {
    const { exchangeStatistics } = await api.run<{ exchangeStatistics: { at: string }[] }>(
      '{ exchangeStatistics(hours: 30) { at } }',
    );
    const starts = exchangeStatistics.map(({ at }) => Date.parse(at));
    expect(starts).toHaveLength(30);
    expect(new Set(starts.slice(1).map((at, index) => at - (starts[index] ?? 0)))).toEqual(new Set([3_600_000]));
  });

  it('count successes, changes and errors', async () => {
    const name = unique('nobody');
    await scim.get(`/Users/${name}-before`);
    await logged({ text: `${name}-before` });
    const before = await total();
    await buildScimUser(app, token.secret);
    await scim.get(`/Users/${name}`);
    await logged({ text: name }, 2);
    const after = await total();
    expect([after.ok - before.ok, after.changes - before.changes, after.clientErrors - before.clientErrors]).toEqual([
      1, 1, 1,
    ]);
  });

  it('are refused for more than a week', async () => {
    expect(await api.codeOf('{ exchangeStatistics(hours: 169) { ok } }')).toBe('BAD_USER_INPUT');
  });
});

describe('the causes', () => {
  it('count refusals of one kind and tell whether what followed succeeded', async () => {
    const question = '{ exchangeCauses { cause count firstAt lastAt resolved } }';
    const causeOf = async (wanted: string) =>
      (
        await api.run<{ exchangeCauses: { cause: string; count: number; resolved: boolean }[] }>(question)
      ).exchangeCauses.find(({ cause }) => cause === wanted);
    await scimOf(app, undefined).get('/Users');
    await scimOf(app, undefined).get('/Users');
    await logged({ cause: 'bearer.missing' }, 2);
    expect(await causeOf('bearer.missing')).toMatchObject({ count: 2, resolved: false });
    const name = unique('user');
    await scim.post('/Users', oktaUser({ userName: name }));
    await until(
      () => causeOf('bearer.missing'),
      (found) => found?.resolved === true,
    );
  });
});
