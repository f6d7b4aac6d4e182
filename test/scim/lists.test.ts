import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimUser, buildToken, unique } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
const mark = unique('list');
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  for (const [index, name] of ['Ada', 'Björn', 'Chloë'].entries()) {
    const department = index === 0 ? 'Sales Team (EMEA)' : 'Engineering';
    const given = { userName: `${mark}-${name}@example.com`, title: name, [enterprise]: { department } };
    await buildScimUser(app, secret, { ...given, active: index !== 2 });
  }
});

afterAll(() => app.close());

const list = (parameters: Record<string, string>) => scim.get(`/Users?${new URLSearchParams(parameters)}`);

const titles = async (parameters: Record<string, string>): Promise<string[]> => {
  const { body } = await list(parameters);
  return body.Resources.map(({ title }: { title: string }) => title);
};

describe('filters (RFC 7644 §3.4.2.2; hostile-input 38–41)', () => {
  it.each([
    [`userName eq "${mark}-ADA@example.com"`, ['Ada']],
    ['title sw "B" or title eq "chloë"', ['Björn', 'Chloë']],
    ['not (active eq true)', ['Chloë']],
    [`${enterprise}:department eq "Sales Team (EMEA)"`, ['Ada']],
    ['emails[type eq "work" and value co "ada"]', ['Ada']],
    ['emails[type eq "work"].value co "ada"', ['Ada']],
    ['manager pr or title eq "Ada"', ['Ada']],
    ['title pr and (active eq true and title ne "Ada")', ['Björn']],
    ['meta.created gt "2020-01-01T00:00:00Z" and title gt "B"', ['Björn', 'Chloë']],
    ['meta.location pr and meta.resourceType eq "User" and title eq "Ada"', ['Ada']],
    ['title eq null', []],
    ['title ne null and not(title ew "a")', ['Björn', 'Chloë']],
    ['title co "%"', []],
    [`userName eq "a' OR 1=1--"`, []],
  ])('finds by %s', async (filter, expected) => {
    expect(await titles({ filter })).toEqual(expected);
  });

  it.each([
    ['userName eq', 400, 'invalidFilter'],
    ['zz', 400, 'invalidFilter'],
    ['nothing eq "x"', 400, 'invalidFilter'],
    ['active gt true', 400, 'invalidFilter'],
    ['password eq "x"', 403, 'sensitive'],
  ])('refuses %s', async (filter, status, scimType) => {
    expect(await list({ filter })).toMatchObject({ status, body: { scimType } });
  });

  it('refuses two filters', async () => {
    const { body } = await scim.get('/Users?filter=title+pr&filter=title+pr');
    expect(body).toMatchObject({ status: '400', scimType: 'invalidFilter' });
  });
});

describe('pages (RFC 7644 §3.4.2.4, RFC 9865; hostile-input 42–44)', () => {
  it('walks the list by index in a stable order', async () => {
    const pages = [await titles({ count: '2' }), await titles({ startIndex: '3', count: '2' })];
    expect(pages).toEqual([['Ada', 'Björn'], ['Chloë']]);
  });

  it('returns no resources for a count of 0 or less, and the true total', async () => {
    expect((await list({ count: '-1' })).body).toMatchObject({ totalResults: 3, itemsPerPage: 0, Resources: [] });
  });

  it('returns an empty page beyond the end', async () => {
    expect((await list({ startIndex: '99' })).body).toMatchObject({ totalResults: 3, startIndex: 99, itemsPerPage: 0 });
  });

  it('walks the list by cursor', async () => {
    const first = await list({ cursor: '', count: '2', attributes: 'title' });
    const second = await list({ cursor: first.body.nextCursor, count: '2', attributes: 'title' });
    expect([...first.body.Resources, ...second.body.Resources].map(({ title }) => title)).toEqual([
      'Ada',
      'Björn',
      'Chloë',
    ]);
    expect(second.body).not.toHaveProperty('nextCursor');
  });

  it.each([
    [{ count: 'two' }, 'invalidValue'],
    [{ startIndex: 'NaN' }, 'invalidValue'],
    [{ cursor: '', count: 'two' }, 'invalidCount'],
    [{ cursor: 'tampered' }, 'invalidCursor'],
    [{ sortBy: 'title', sortOrder: 'sideways' }, 'invalidValue'],
    [{ sortBy: 'constructor' }, 'invalidPath'],
    [{ attributes: 'title', excludedAttributes: 'name' }, 'invalidValue'],
  ])('refuses %j', async (parameters, scimType) => {
    expect(await list(parameters as Record<string, string>)).toMatchObject({ status: 400, body: { scimType } });
  });

  it('sorts', async () => {
    expect(await titles({ sortBy: 'title', sortOrder: 'descending' })).toEqual(['Chloë', 'Björn', 'Ada']);
  });
});

describe('searches (RFC 7644 §3.4.3)', () => {
  it('answers a POST as it answers the same list', async () => {
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'title sw "B"',
      attributes: ['title'],
      count: 10,
    };
    const { status, body } = await scim.post('/Users/.search', search);
    expect(status).toBe(200);
    expect(body).toEqual((await list({ filter: 'title sw "B"', attributes: 'title' })).body);
  });
});
