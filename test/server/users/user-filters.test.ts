import { until } from '../../support/apps/invitation-app.js';
import {
  type BuiltAdministrator,
  buildApiKey,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
} from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

const question = `query ($filter: UserFilter, $first: Int, $after: String) {
  users(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id }
  }
}`;

interface Found {
  users: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
}

let app: TestApp;
let administrator: BuiltAdministrator;
let api: Api;
let secret: string;
let scim: ScimEndpoint;
beforeAll(async () => {
  app = await makeTestApp();
  administrator = await signInAdministrator(app);
  api = apiOf(app, administrator);
  ({ secret } = await buildToken(app, { by: administrator }));
  scim = scimOf(app, secret);
});
afterAll(() => app.close());

const find = async (filter: object, page: object = {}) => (await api.run<Found>(question, { filter, ...page })).users;
const idsOf = async (filter: object) => (await find(filter)).nodes.map(({ id }) => id).sort();

describe('a filter by group', () => {
  let members: string[];
  let groupId: string;
  beforeAll(async () => {
    await buildScimUser(app, secret);
    const users = [];
    for (let n = 0; n < 3; n += 1) users.push(await buildScimUser(app, secret));
    members = users.map(({ id }) => id).sort();
    ({ id: groupId } = await buildScimGroup(app, secret, members));
  });

  // Groups above and below a size are searched in two ways.
  describe.each([3, 6_000])('whose size is noted as %i', (size) => {
    beforeAll(() => app.database.query('update groups set member_count = $2 where id = $1', [groupId, size]));

    it('finds its members, and counts them', async () => {
      expect(await idsOf({ groupId })).toEqual(members);
      expect((await find({ groupId })).totalCount).toBe(3);
    });

    it('goes on after a cursor', async () => {
      const first = await find({ groupId }, { first: 2 });
      const second = await find({ groupId }, { first: 2, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual(members);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    });
  });

  it('finds nobody for what is no group', async () => {
    expect(await idsOf({ groupId: 'none' })).toEqual([]);
  });
});

describe('a filter by errors', () => {
  const refuse = (id: string) => scim.patch(`/Users/${id}`, { schemas: ['urn:x'], Operations: [] });
  const rename = (id: string) => scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { displayName: 'Ada' } }));
  const failing = (wanted: (ids: string[]) => boolean) => until(() => idsOf({ withErrors: true }), wanted);

  it('finds a user whose newest write failed, though a read went well since', async () => {
    const { id } = await buildScimUser(app, secret);
    expect((await refuse(id)).status).toBe(400);
    await failing((ids) => ids.includes(id));
    await scim.get(`/Users/${id}`);
    const other = await buildScimUser(app, secret);
    await refuse(other.id);
    // The log is written in order: once the later failure is in it, so is the read.
    expect(await failing((ids) => ids.includes(other.id))).toContain(id);
  });

  it('finds a user no more whose next write goes well', async () => {
    const { id } = await buildScimUser(app, secret);
    await refuse(id);
    await failing((ids) => ids.includes(id));
    expect((await rename(id)).status).toBe(200);
    expect(await failing((ids) => !ids.includes(id))).not.toContain(id);
  });

  it('finds nobody for a failed request that names no user', async () => {
    const before = await idsOf({ withErrors: true });
    await refuse('nobody');
    const { id } = await buildScimUser(app, secret);
    await refuse(id);
    expect(await failing((ids) => ids.includes(id))).toEqual([...before, id].sort());
  });

  it('is refused to a key that may not read the log', async () => {
    const { key } = await buildApiKey(app, { scopes: ['USERS_READ'] });
    expect(await apiOf(app, { key }).codeOf(question, { filter: { withErrors: true } })).toBe('FORBIDDEN');
    expect(await apiOf(app, { key }).codeOf(question, { filter: {} })).toBeUndefined();
  });
});

describe('a filter by errors, after an outage', () => {
  const many = 1_001;
  const insertUsers = `insert into users (id, source, user_name_key, display_name_key, active, emails_key, search_key,
      attributes, attributes_key, version, created_at, updated_at)
    select md5('failing' || n)::uuid, 'LOCAL', 'failing-' || n, '', true, '{}', 'failing-' || n,
      jsonb_build_object('userName', 'failing-' || n), '{}', 1, now(), now() from generate_series(1, $1) as n`;
  const insertFailures = `insert into provisioning_exchanges (id, short_id, request_id, at, duration_ms, method, path,
      query, status, resource_type, resource_id)
    select uuidv7(), 'ABCDE', 'r', now(), 1, 'PUT', '/Users', '{}', 500, 'User', md5('failing' || n)::uuid::text
    from generate_series(1, $1) as n`;

  it('finds more users than a caller may name by their ids', async () => {
    await app.database.query(insertUsers, [many]);
    await app.database.query(insertFailures, [many]);
    expect((await find({ withErrors: true, search: 'failing-' }, { first: 1 })).totalCount).toBe(many);
  });
});
