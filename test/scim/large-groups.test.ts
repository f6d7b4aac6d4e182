import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimDoor, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimDoor;
let groupId: string;
const memberCount = 5_000;

const insertUsers = `insert into users (id, connection_id, source, user_name_key, display_name_key, active, emails_key,
    search_key, attributes, attributes_key, version, created_at, updated_at)
  select gen_random_uuid(), null, 'LOCAL', 'member-' || n, '', true, '{}', '', json_build_object('userName', 'member-' || n),
    json_build_object('userName', 'member-' || n), 1, now(), now() from generate_series(1, $1) as n`;

const insertMembers = `insert into group_members (group_id, user_id)
  select $1, id from users where user_name_key like 'member-%'`;

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  groupId = (await buildScimGroup(app, secret)).id;
  await app.database.query(insertUsers, [memberCount]);
  await app.database.query(insertMembers, [groupId]);
  await app.database.query('update groups set member_count = $2 where id = $1', [groupId, memberCount]);
});

afterAll(() => app.close());

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
