import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApiKey, buildScimUser, buildToken, unique } from '../support/builders.js';
import { type Api, apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let api: Api;
let secret: string;
/** This many users of a mebibyte each do not fit into one page. */
const count = 12;
const word = unique('large');

const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, active, emails_key,
    search_key, attributes, attributes_key, version, created_at, updated_at)
  select gen_random_uuid(), null, 'LOCAL', $1 || n, '', true, '{}', $1 || n,
    json_build_object('userName', $1 || n, 'title', repeat('t', 1000000)),
    json_build_object('userName', $1 || n), 1, now(), now() from generate_series(10, 9 + $2::int) as n`;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  api = apiOf(app, await buildApiKey(app, { scopes: ['USERS_READ'] }));
  await app.database.query(insertUsers, [word, count]);
});

afterAll(() => app.close());

interface Users {
  users: { nodes: { userName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const listUsers = `query ($search: String!, $after: String) {
  users(first: 100, after: $after, filter: { search: $search }) {
    nodes { userName }
    pageInfo { hasNextPage endCursor }
  }
}`;

const namesOf = (resources: readonly { userName: string }[]): string[] => resources.map(({ userName }) => userName);

const everybody = Array.from({ length: count }, (_, index) => `${word}${10 + index}`);

describe('users whose attributes are large', () => {
  it.each(['&startIndex=1', '&cursor='])('are all in one answer of SCIM, whole and in order (%s)', async (paging) => {
    const filter = encodeURIComponent(`userName sw "${word}"`);
    const { status, body } = await scim.get(`/Users?filter=${filter}&count=1000&sortBy=userName${paging}`);
    expect({ status, totalResults: body.totalResults, itemsPerPage: body.itemsPerPage }).toEqual({
      status: 200,
      totalResults: count,
      itemsPerPage: count,
    });
    expect(namesOf(body.Resources)).toEqual(everybody);
    const lengths = (body.Resources as { title: string }[]).map(({ title }) => title.length);
    expect(new Set(lengths)).toEqual(new Set([1_000_000]));
  });

  it('come in shorter pages over GraphQL, each of which says that there are more', async () => {
    const found: string[] = [];
    let pages = 0;
    let after: string | null = null;
    do {
      const { users }: Users = await api.run<Users>(listUsers, { search: word, after });
      found.push(...namesOf(users.nodes));
      after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(found).toEqual(everybody);
    expect(pages).toBe(2);
  });

  it('are not answered without their attributes to whoever does not ask which these are', async () => {
    const query = `query ($search: String!) {
      userPage(filter: { search: $search }, page: { count: 100 }) { nodes { attributes } }
    }`;
    const { errors } = await api.send(query, { search: word });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'page.count' });
  });

  it('are exported all the same', async () => {
    const { key } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    const response = await fetch(`${app.url}/exports/users.json?search=${word}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(namesOf((await response.json()) as { userName: string }[])).toEqual(everybody);
  });

  it('are refused where one answer would repeat them too often', async () => {
    const aliases = Array.from({ length: 19 }, (_, index) => `a${index}: attributes`).join(' ');
    const query = `query ($search: String!) { users(first: 5, filter: { search: $search }) { nodes { ${aliases} } } }`;
    const { status, errors } = await api.send(query, { search: word });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'tooMany',
      requestId: expect.any(String),
    });
  });

  it('do not grow beyond what one body brings, and can be deactivated beyond it', async () => {
    const { id } = await buildScimUser(app, secret, { title: 't'.repeat(600_000) });
    const patch = (path: string, value: unknown) => scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path, value }));
    const refused = await patch('nickName', 'n'.repeat(600_000));
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue']);
    await app.database.query(
      `update users set attributes = attributes || jsonb_build_object('nickName', repeat('n', 600000)) where id = $1`,
      [id],
    );
    expect((await patch('active', false)).body.active).toBe(false);
  });
});
