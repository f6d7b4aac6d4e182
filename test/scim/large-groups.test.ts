import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/apps/invitation-app.js';
import { buildScimGroup, buildToken, signInAdministrator } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let groupId: string;
let secret: string;
const memberCount = 5_000;
/** More than are read by the way. */
const manyMembers = 11_500;

const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, active, emails_key,
    search_key, attributes, attributes_key, version, created_at, updated_at)
  select gen_random_uuid(), null, 'LOCAL', 'member-' || n, '', true, '{}', '', json_build_object('userName', 'member-' || n),
    json_build_object('userName', 'member-' || n), 1, now(), now() from generate_series(1, $1) as n`;

const insertMembers = `insert into group_members (group_id, user_id)
  select $1, id from users where user_name_key like 'member-%'`;

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  groupId = (await buildScimGroup(app, secret)).id;
  await app.database.query(insertUsers, [memberCount]);
  await app.database.query(insertMembers, [groupId]);
  await app.database.query('update groups set member_count = $2 where id = $1', [groupId, memberCount]);
});

afterAll(() => app.close());

/**
 * Members of a group made past the server: users from one place of their order to another, and no more than there are.
 */
const fillGroup = async (from: number, count: number): Promise<string> => {
  const { id } = await buildScimGroup(app, secret);
  await app.database.query(
    `insert into group_members (group_id, user_id)
      select $1, id from users where user_name_key like 'member-%' order by id offset $2 limit $3`,
    [id, from, count],
  );
  await app.database.query('update groups set member_count = $2 where id = $1', [id, count]);
  return id;
};

describe('a group with thousands of members', () => {
  it('is answered with all of them, in pieces', async () => {
    const { status, headers, body } = await scim.get(`/Groups/${groupId}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/scim+json']);
    expect(headers.has('content-length')).toBe(false);
    expect(new Set(body.members.map(({ value }: { value: string }) => value)).size).toBe(memberCount);
    const $ref = `${app.url}/scim/v2/Users/${body.members[0].value}`;
    expect(body.members[0]).toMatchObject({ display: expect.stringMatching(/^member-/), type: 'User', $ref });
    expect(body).toMatchObject({ schemas: [expect.any(String)], id: groupId, meta: { resourceType: 'Group' } });
  });

  it('is answered in lists in the same way', async () => {
    const { body } = await scim.get('/Groups');
    expect(body).toMatchObject({ totalResults: 1, itemsPerPage: 1 });
    expect(body.Resources[0].members).toHaveLength(memberCount);
  });

  it('can be narrowed to the ids of its members', async () => {
    const { body } = await scim.get(`/Groups/${groupId}?attributes=members.value`);
    expect(body.members).toHaveLength(memberCount);
    expect(Object.keys(body.members[0])).toEqual(['value']);
  });

  it('shows nothing of its members where they are excluded', async () => {
    const { body } = await scim.get(`/Groups/${groupId}?excludedAttributes=members`);
    expect(body).not.toHaveProperty('members');
  });

  it('leaves the beginning of the answer in the provisioning log', async () => {
    const { headers } = await scim.get(`/Groups/${groupId}`);
    const find = 'select response_body from provisioning_exchanges where request_id = $1';
    for (;;) {
      const { rows } = await app.database.query(find, [headers.get('x-request-id')]);
      if (rows.length === 0) continue;
      expect(rows[0].response_body).toMatch(/^\{"schemas":/);
      return expect(rows[0].response_body.length).toBeLessThanOrEqual(64 * 1024);
    }
  });
});

describe('a group with more members than are read by the way', () => {
  let largeId: string;
  let nestedId: string;
  beforeAll(async () => {
    await app.database.query(insertUsers.replaceAll("'member-' || n", "'member-x' || n"), [manyMembers - memberCount]);
    largeId = await fillGroup(0, manyMembers);
    nestedId = (await buildScimGroup(app, secret)).id;
    await app.database.query('insert into group_member_groups values ($1, $2)', [largeId, nestedId]);
    await app.database.query('update groups set member_count = member_count + 1 where id = $1', [largeId]);
    const odd = { userName: 'odd', displayName: 'U+2028:\u2028 "null" \\ $1 \u00e9' };
    await app.database.query(
      `update users set attributes = $1 where id = (select user_id from group_members where group_id = $2 limit 1)`,
      [JSON.stringify(odd), largeId],
    );
    await app.database.query(
      `update users set attributes = '{}' where id = (select max(user_id::text)::uuid from group_members where group_id = $1)`,
      [largeId],
    );
  });

  const valuesOf = (body: { members: { value: string }[] }) => new Set(body.members.map(({ value }) => value));

  it('is answered with each of them once, users and groups, with version and address', async () => {
    const { status, headers, body } = await scim.get(`/Groups/${largeId}`);
    expect([status, headers.get('etag'), body.members.length]).toEqual([200, body.meta.version, manyMembers + 1]);
    expect(valuesOf(body).size).toBe(manyMembers + 1);
    const displays = body.members.filter(({ display }: { display?: string }) => display?.startsWith('U+2028'));
    expect(displays).toMatchObject([{ display: 'U+2028:\u2028 "null" \\ $1 \u00e9', type: 'User' }]);
    expect(body.members.filter((member: object) => !('display' in member))).toHaveLength(1);
    const $ref = `${app.url}/scim/v2/Groups/${nestedId}`;
    expect(body.members.at(-1)).toEqual({ value: nestedId, display: expect.any(String), type: 'Group', $ref });
  });

  it('is not read where the client has its version already', async () => {
    const { headers } = await scim.get(`/Groups/${largeId}?excludedAttributes=members`);
    const { status } = await scim.get(`/Groups/${largeId}`, { 'if-none-match': String(headers.get('etag')) });
    expect(status).toBe(304);
  });

  it('can be narrowed to the ids of its members', async () => {
    const { body } = await scim.get(`/Groups/${largeId}?attributes=members.value`);
    expect([valuesOf(body).size, Object.keys(body.members[0])]).toEqual([manyMembers + 1, ['value']]);
  });

  it('is answered whole in a list, beside others, however it is paged', async () => {
    for (const query of ['', '?cursor=', '?sortBy=displayName']) {
      const { status, body } = await scim.get(`/Groups${query}`);
      expect([status, body.itemsPerPage, body.totalResults]).toEqual([200, body.Resources.length, 3]);
      const sizes = Object.fromEntries(
        body.Resources.map(({ id, members }: { id: string; members: object[] }) => [id, members.length]),
      );
      expect(sizes).toEqual({ [groupId]: memberCount, [largeId]: manyMembers + 1, [nestedId]: 0 });
    }
  });

  it('is answered whole by PUT and in a search of everything', async () => {
    const { body } = await scim.get(`/Groups/${largeId}`);
    const put = await scim.put(`/Groups/${largeId}`, body);
    expect([put.status, put.body.members.length]).toEqual([200, manyMembers + 1]);
    const filter = encodeURIComponent(`displayName eq "${body.displayName}"`);
    const found = await scim.get(`/?filter=${filter}`);
    expect(found.body.Resources[0].members).toHaveLength(manyMembers + 1);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${app.url}/scim/v2/Groups/${largeId}`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${secret}` },
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('takes no connection while a client does not read it', async () => {
    const { port } = new URL(app.url);
    const sockets = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const socket = connect(Number(port), '127.0.0.1');
        socket.write(`GET /scim/v2/Groups/${largeId} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\n\r\n`);
        await once(socket, 'readable');
        return socket;
      }),
    );
    const busy = async (): Promise<number> =>
      (
        await app.database.query(
          `select count(*)::int as busy from pg_stat_activity where datname = current_database()
            and application_name = 'rollcall' and state <> 'idle'`,
        )
      ).rows[0].busy;
    // The server reads a little ahead and works in the background as well; what it held, it would never give back.
    await until(busy, (count) => count === 0);
    for (const socket of sockets) socket.destroy();
  });

  it('is shown to GraphQL page by page, not at once', async () => {
    const api = apiOf(app, await signInAdministrator(app));
    const query = 'query ($id: ID!) { group(id: $id) { memberList } }';
    const { errors } = await api.send(query, { id: largeId });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/page through members/), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await api.codeOf('query ($id: ID!) { wholeGroup(id: $id) { id } }', { id: largeId })).toBe('FORBIDDEN');
  });
});

describe('a request that names more members than can be compared', () => {
  it('is refused, whether they are to come or to go', async () => {
    const members = Array.from({ length: 500_001 }, () => 1);
    const patch = (op: string) => patchOf({ op, path: 'members', value: members });
    for (const answer of [
      await scim.post('/Groups', { displayName: 'Too many', members }),
      await scim.patch(`/Groups/${groupId}`, patch('add')),
      await scim.patch(`/Groups/${groupId}`, patch('remove')),
    ]) {
      expect([answer.status, answer.body.scimType]).toEqual([400, 'tooMany']);
      expect(answer.body.detail).toContain('at most 500000 members');
    }
  });
});
