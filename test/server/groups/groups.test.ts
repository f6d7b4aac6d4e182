import { randomUUID } from 'node:crypto';
import { api, app, secret, startApiApp } from '../../support/apps/api-app.js';
import { buildLocalUser, buildScimGroup, buildScimUser, unique } from '../../support/builders.js';

startApiApp();

const create =
  'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id displayName memberCount memberList version } notes { code message } } }';
const update =
  'mutation ($id: ID!, $input: UpdateGroupInput!) { updateGroup(id: $id, input: $input) { outcome group { memberCount version displayName } notes { code } } }';
const remove = 'mutation ($id: ID!) { deleteGroup(id: $id) }';
const removeUser = 'mutation ($id: ID!) { deleteUser(id: $id) }';
const members = `query ($id: ID!, $search: String, $first: Int) {
  group(id: $id) {
    memberCount version
    members(search: $search, first: $first) { totalCount nodes { id userName } pageInfo { hasNextPage } }
    memberGroups { totalCount nodes { displayName } }
  }
}`;
const memberships =
  'query ($id: ID!) { user(id: $id) { groups { totalCount nodes { displayName } } memberships { displayName type } } }';

interface Members {
  group: {
    memberCount: number;
    version: number;
    members: { totalCount: number; nodes: { id: string; userName: string }[]; pageInfo: { hasNextPage: boolean } };
  };
}

const buildGroup = async (memberIds: string[] = []): Promise<{ id: string; displayName: string }> => {
  const input = { attributes: { displayName: unique('group') }, memberIds };
  return (await api.run<{ createGroup: { group: { id: string; displayName: string } } }>(create, { input })).createGroup
    .group;
};

describe('createGroup', () => {
  it('takes users and groups as members', async () => {
    const user = await buildLocalUser(app, { displayName: 'Ada' });
    const inner = await buildGroup();
    const input = { attributes: { displayName: unique('outer') }, memberIds: [user.id, inner.id, user.id] };
    const { createGroup } = await api.run<{ createGroup: { group: object } }>(create, { input });
    expect(createGroup.group).toMatchObject({
      memberCount: 2,
      memberList: expect.arrayContaining([
        { value: user.id, display: 'Ada', type: 'User' },
        { value: inner.id, display: inner.displayName, type: 'Group' },
      ]),
    });
  });

  it('refuses a member that never was, names it, and makes no group', async () => {
    const stranger = randomUUID();
    const displayName = unique('none');
    const { errors } = await api.send(create, { input: { attributes: { displayName }, memberIds: [stranger] } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(stranger),
      extensions: { code: 'BAD_USER_INPUT', reason: 'invalidValue' },
    });
    expect((await app.database.query('select 1 from groups where display_name_key = $1', [displayName])).rows).toEqual(
      [],
    );
  });

  it('passes over a member that was deleted here, and says so', async () => {
    const { id } = await buildLocalUser(app);
    await api.run(removeUser, { id });
    const input = { attributes: { displayName: unique('group') }, memberIds: [id] };
    expect(await api.run(create, { input })).toMatchObject({
      createGroup: {
        group: { memberCount: 0 },
        notes: [{ code: 'SKIPPED_MEMBER', message: expect.stringContaining(id) }],
      },
    });
  });

  it('refuses a name that another group has, in any case', async () => {
    const { displayName } = await buildGroup();
    expect(await api.codeOf(create, { input: { attributes: { displayName: displayName.toUpperCase() } } })).toBe(
      'CONFLICT',
    );
  });
});

describe('updateGroup', () => {
  it('changes nothing when a member is there already or is not there', async () => {
    const [inside, outside] = [await buildLocalUser(app), await buildLocalUser(app)];
    const { id } = await buildGroup([inside.id]);
    const input = { addMemberIds: [inside.id], removeMemberIds: [outside.id, 'no id'] };
    expect(await api.run(update, { id, input })).toMatchObject({
      updateGroup: { outcome: 'UNCHANGED', group: { memberCount: 1, version: 1 } },
    });
  });

  it('loses no member of fifty additions at once', async () => {
    const users = await Promise.all(Array.from({ length: 50 }, () => buildScimUser(app, secret)));
    const { id } = await buildGroup();
    await Promise.all(users.map((user) => api.run(update, { id, input: { addMemberIds: [user.id] } })));
    const { group } = await api.run<Members>(members, { id, first: 100 });
    expect([group.memberCount, group.members.totalCount, group.version]).toEqual([50, 50, 51]);
    expect(new Set(group.members.nodes.map((node) => node.id))).toEqual(new Set(users.map((user) => user.id)));
  });

  it('loses neither members nor names of additions and renames at once', async () => {
    const users = await Promise.all(Array.from({ length: 20 }, () => buildScimUser(app, secret)));
    const { id } = await buildGroup();
    const rename = (index: number) => ({ changes: [{ op: 'REPLACE', path: 'externalId', value: `name-${index}` }] });
    const changes = users.flatMap((user, index) => [
      { addMemberIds: [user.id] },
      ...(index % 4 ? [] : [rename(index)]),
    ]);
    await Promise.all(changes.map((input) => api.run(update, { id, input })));
    const { group } = await api.run<Members>(members, { id, first: 100 });
    expect([group.memberCount, group.members.totalCount, group.version]).toEqual([20, 20, changes.length + 1]);
  });

  it('lets members come and go in one change', async () => {
    const [a, b] = [await buildLocalUser(app), await buildLocalUser(app)];
    const { id, displayName } = await buildGroup([a.id]);
    const input = { addMemberIds: [b.id], removeMemberIds: [a.id] };
    expect(await api.run(update, { id, input })).toMatchObject({
      updateGroup: { outcome: 'UPDATED', group: { memberCount: 1, version: 2 } },
    });
    const { rows } = await app.database.query(
      "select target_label, changes from audit_records where target_id = $1 and action = 'group.updated'",
      [id],
    );
    expect(rows).toEqual([
      { target_label: displayName, changes: [{ path: 'members', added: [b.id], removed: [a.id] }] },
    ]);
  });

  it('keeps a member who is both removed and added', async () => {
    const user = await buildLocalUser(app);
    const { id } = await buildGroup([user.id]);
    await api.run(update, { id, input: { addMemberIds: [user.id], removeMemberIds: [user.id] } });
    const { group } = await api.run<Members>(members, { id, first: 10 });
    expect(group.members.nodes.map((node) => node.id)).toEqual([user.id]);
  });

  it('replaces the full list by its differences', async () => {
    const [a, b, c] = [await buildLocalUser(app), await buildLocalUser(app), await buildLocalUser(app)];
    const { id } = await buildGroup([a.id, b.id]);
    await api.run(update, { id, input: { memberIds: [b.id, c.id] } });
    const { rows } = await app.database.query(
      `select changes from audit_records where target_id = $1 and action = 'group.updated'`,
      [id],
    );
    expect(rows).toEqual([{ changes: [{ path: 'members', added: [c.id], removed: [a.id] }] }]);
  });

  it('refuses the full list together with differences', async () => {
    const { id } = await buildGroup();
    expect(await api.codeOf(update, { id, input: { memberIds: [], addMemberIds: [] } })).toBe('BAD_USER_INPUT');
  });

  it('records what the steps of a change come to', async () => {
    const [a, b, c] = [await buildLocalUser(app), await buildLocalUser(app), await buildLocalUser(app)];
    const { id } = await buildGroup([a.id, b.id]);
    const everyone = { where: { path: 'type', operator: 'EQ', value: 'User' } };
    const memberSteps = [{ removeMatching: everyone, addMemberIds: [b.id] }, { addMemberIds: [c.id] }];
    await api.run(update, { id, input: { memberSteps } });
    const { rows } = await app.database.query(
      `select changes from audit_records where target_id = $1 and action = 'group.updated'`,
      [id],
    );
    expect(rows).toEqual([{ changes: [{ path: 'members', added: [c.id], removed: [a.id] }] }]);
  });

  it('refuses steps together with lists of members, and too many of them', async () => {
    const { id } = await buildGroup();
    const tooMany = Array.from({ length: 51 }, () => ({ addMemberIds: [] }));
    for (const input of [{ memberSteps: [], addMemberIds: [] }, { memberSteps: tooMany }]) {
      expect(await api.codeOf(update, { id, input })).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses a circle, through other groups too', async () => {
    const inner = await buildGroup();
    const middle = await buildGroup([inner.id]);
    const outer = await buildGroup([middle.id]);
    expect(await api.codeOf(update, { id: inner.id, input: { addMemberIds: [outer.id] } })).toBe('BAD_USER_INPUT');
    expect(await api.codeOf(update, { id: inner.id, input: { addMemberIds: [inner.id] } })).toBe('BAD_USER_INPUT');
  });

  it('stores no circle that two additions at once would close', async () => {
    const [a, b] = [await buildGroup(), await buildGroup()];
    const answers = await Promise.all([
      api.send(update, { id: a.id, input: { addMemberIds: [b.id] } }),
      api.send(update, { id: b.id, input: { addMemberIds: [a.id] } }),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('leaves the members of an Okta group to Okta', async () => {
    const { id } = await buildScimGroup(app, secret);
    const { errors } = await api.send(update, { id, input: { memberIds: [] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'managedElsewhere' });
  });

  it('renames: the old name is free at once', async () => {
    const { id, displayName } = await buildGroup();
    await api.run(update, { id, input: { changes: [{ op: 'REPLACE', path: 'displayName', value: unique('new') }] } });
    expect(await api.codeOf(create, { input: { attributes: { displayName } } })).toBeUndefined();
  });
});

describe('membership', () => {
  it('is seen from the user, direct and indirect', async () => {
    const user = await buildLocalUser(app);
    const inner = await buildGroup([user.id]);
    const outer = await buildGroup([inner.id]);
    const answer = await api.run<{ user: { memberships: object[]; groups: object } }>(memberships, { id: user.id });
    expect(answer.user.groups).toEqual({ totalCount: 1, nodes: [{ displayName: inner.displayName }] });
    expect(answer.user.memberships).toEqual(
      expect.arrayContaining([
        { displayName: inner.displayName, type: 'DIRECT' },
        { displayName: outer.displayName, type: 'INDIRECT' },
      ]),
    );
  });

  it('does not touch the version of the user', async () => {
    const user = await buildLocalUser(app);
    await buildGroup([user.id]);
    expect(await api.run('query ($id: ID!) { user(id: $id) { version } }', { id: user.id })).toEqual({
      user: { version: 1 },
    });
  });

  it('ends with the user, and the group takes note', async () => {
    const user = await buildLocalUser(app);
    const { id } = await buildGroup([user.id]);
    await api.run(removeUser, { id: user.id });
    expect(await api.run<Members>(members, { id })).toMatchObject({ group: { memberCount: 0, version: 2 } });
  });

  it('ends with the group, and the users stay', async () => {
    const user = await buildLocalUser(app);
    const { id } = await buildGroup([user.id]);
    await api.run(remove, { id });
    expect(await api.run<{ user: object }>(memberships, { id: user.id })).toEqual({
      user: { groups: { totalCount: 0, nodes: [] }, memberships: [] },
    });
  });

  it('is paged and searched', async () => {
    const mark = unique('member');
    const users = await Promise.all(
      ['a', 'b', 'c'].map((letter) => buildLocalUser(app, { userName: `${mark}-${letter}` })),
    );
    const { id } = await buildGroup(users.map((user) => user.id));
    expect(await api.run<Members>(members, { id, first: 2 })).toMatchObject({
      group: { members: { totalCount: 3, pageInfo: { hasNextPage: true } } },
    });
    expect(await api.run<Members>(members, { id, search: `${mark}-b` })).toMatchObject({
      group: { members: { totalCount: 1, nodes: [{ userName: `${mark}-b` }] } },
    });
  });
});

it('finds the groups that are named by their ids', async () => {
  const [first, second] = [await buildGroup(), await buildGroup()];
  await buildGroup();
  const found = await api.run<{ groups: { nodes: { id: string }[] } }>(
    'query ($ids: [ID!]) { groups(filter: { ids: $ids }) { nodes { id } } }',
    { ids: [first.id, second.id, randomUUID()] },
  );
  expect(found.groups.nodes.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});
