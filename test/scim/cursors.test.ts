import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimUser, buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
const names = ['Ada', 'björn', 'Chloë', 'Dora', 'Émile', 'Farah', 'Gus'];
const custom = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  for (const [index, nickName] of names.entries()) {
    // Some users have no title and some share one, so that ties and unassigned values lie on page borders.
    const title = index % 3 === 0 ? undefined : `T${index % 2}`;
    const given = { nickName, title, displayName: index === 2 ? undefined : nickName, active: index % 2 === 0 };
    await buildScimUser(app, secret, { ...given, [custom]: { costCenter: String(10 - index) } });
  }
});

afterAll(() => app.close());

type Page = { nextCursor?: string; previousCursor?: string; totalResults: number; Resources: { nickName: string }[] };

const list = async (parameters: Record<string, string>) => scim.get(`/Users?${new URLSearchParams(parameters)}`);

const read = async (parameters: Record<string, string>): Promise<Page> => (await list(parameters)).body;

const namesIn = (pages: readonly Page[]): string[] =>
  pages.flatMap((page) => page.Resources.map((one) => one.nickName));

const walk = async (
  query: Record<string, string>,
  way: 'nextCursor' | 'previousCursor',
  from = '',
): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let cursor: string | undefined = from; cursor !== undefined; cursor = pages.at(-1)?.[way]) {
    pages.push(await read({ ...query, cursor, count: '2' }));
  }
  return pages;
};

const orders = [
  '',
  'userName',
  'title',
  'displayName',
  'active',
  'meta.created',
  'id',
  'emails',
  `${custom}:costCenter`,
];

const queries = orders.flatMap((sortBy) =>
  ['ascending', 'descending'].map((sortOrder) => ({ ...(sortBy && { sortBy }), sortOrder })),
) as Record<string, string>[];

describe('cursors (RFC 9865 §2)', () => {
  it.each(queries)('walk forward in the order of %j', async (query) => {
    const whole = namesIn([await read(query)]);
    expect(whole).toHaveLength(names.length);
    expect(namesIn(await walk(query, 'nextCursor'))).toEqual(whole);
  });

  it.each(queries)('walk back over the same pages in the order of %j', async (query) => {
    const forward = await walk(query, 'nextCursor');
    const back = await walk(query, 'previousCursor', forward.at(-1)?.previousCursor);
    expect(back.map((page) => namesIn([page]))).toEqual(
      forward
        .slice(0, -1)
        .reverse()
        .map((page) => namesIn([page])),
    );
  });

  it('have no neighbour before the first and after the last page', async () => {
    const pages = await walk({ sortBy: 'title' }, 'nextCursor');
    expect(pages[0]).not.toHaveProperty('previousCursor');
    expect(pages.at(-1)).not.toHaveProperty('nextCursor');
    expect(pages.slice(1).every(({ previousCursor }) => previousCursor !== undefined)).toBe(true);
  });

  it('are made of unreserved characters', async () => {
    const pages = await walk({ sortBy: 'userName' }, 'nextCursor');
    expect(pages.every(({ nextCursor }) => nextCursor === undefined || /^[\w.~-]+$/.test(nextCursor))).toBe(true);
  });

  it('keep the total and show what was added behind them', async () => {
    const page = await read({ cursor: '', count: '2' });
    expect(page).toMatchObject({ totalResults: names.length, itemsPerPage: 2 });
    expect(page).not.toHaveProperty('startIndex');
  });

  it('answer the total alone to a count of 0 or less', async () => {
    for (const count of ['0', '-3']) {
      const page = await read({ cursor: '', count });
      expect(page).toMatchObject({ totalResults: names.length, itemsPerPage: 0, Resources: [] });
    }
  });

  it('work in a search body too (RFC 9865 §3)', async () => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'];
    const first = await scim.post('/Users/.search', { schemas, cursor: '', count: 5, sortBy: 'userName' });
    const next = { schemas, cursor: first.body.nextCursor, count: 5, sortBy: 'userName' };
    expect((await scim.post('/Users/.search', next)).body.Resources).toHaveLength(2);
  });

  it.each([
    ['another filter', { filter: 'title pr' }],
    ['no sorting', {}],
    ['another order', { sortBy: 'title', sortOrder: 'descending' }],
    ['another attribute', { sortBy: 'userName' }],
  ])('do not open a list of %s (hostile-input 44)', async (_what, query) => {
    const { nextCursor = '' } = await read({ cursor: '', count: '2', sortBy: 'title' });
    expect(await list({ cursor: nextCursor, count: '2', ...query } as Record<string, string>)).toMatchObject({
      status: 400,
      body: { scimType: 'invalidCursor' },
    });
  });

  it('keep the count of their first page (RFC 9865 §2)', async () => {
    for (const sortBy of ['userName', 'title']) {
      const { nextCursor = '' } = await read({ cursor: '', count: '2', sortBy });
      const again = (count?: string) => list({ cursor: nextCursor, sortBy, ...(count && { count }) });
      const { status, body } = await again('3');
      expect([status, body.scimType]).toEqual([400, 'invalidCount']);
      for (const page of [await again('2'), await again()]) expect(page.body.itemsPerPage).toBe(2);
      expect((await again('0')).body).toMatchObject({ totalResults: names.length, Resources: [] });
    }
  });

  it('over users and groups keep it too', async () => {
    const { body } = await scim.get('/?cursor=&count=2');
    const again = (count: string) => scim.get(`/?cursor=${body.nextCursor}${count}`);
    expect((await again('&count=3')).body).toMatchObject({ status: '400', scimType: 'invalidCount' });
    for (const count of ['&count=2', '']) expect((await again(count)).body.itemsPerPage).toBe(2);
  });

  it('do not open a list of another type (hostile-input 44)', async () => {
    const { nextCursor = '' } = await read({ cursor: '', count: '2' });
    expect((await scim.get(`/Groups?cursor=${nextCursor}`)).body.scimType).toBe('invalidCursor');
  });

  it('do not survive a change of a single character (hostile-input 44)', async () => {
    const { nextCursor = '' } = await read({ cursor: '', count: '2' });
    const changed = `${nextCursor.startsWith('W') ? 'X' : 'W'}${nextCursor.slice(1)}`;
    expect((await list({ cursor: changed })).body.scimType).toBe('invalidCursor');
  });
});
