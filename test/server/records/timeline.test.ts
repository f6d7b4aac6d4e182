import { api, app, secret, startApiApp } from '../../support/apps/api-app.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimGroup, buildScimUser } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

startApiApp();

describe('the timeline of a user', () => {
  const timeline = `query ($id: ID!) { timeline(targetId: $id) { nodes { action targetId exchange { path method } } } }`;
  interface Timeline {
    timeline: { nodes: { action: string; targetId: string; exchange: { path: string; method: string } | null }[] };
  }

  it('includes the groups that the user came into, and the SCIM exchange of each record', async () => {
    const { id } = await buildScimUser(app, secret);
    const group = await buildScimGroup(app, secret, [id]);
    const nodes = await until(
      async () => (await api.run<Timeline>(timeline, { id })).timeline.nodes,
      (all) => all.every(({ exchange }) => exchange !== null),
    );
    expect(nodes).toEqual([
      { action: 'group.created', targetId: group.id, exchange: { method: 'POST', path: '/Groups' } },
      { action: 'user.created', targetId: id, exchange: { method: 'POST', path: '/Users' } },
    ]);
  });

  it('includes the deletion of a group that the user was in', async () => {
    const { id } = await buildScimUser(app, secret);
    const group = await buildScimGroup(app, secret, [id]);
    await scimOf(app, secret).delete(`/Groups/${group.id}`);
    const [last] = (await api.run<Timeline>(timeline, { id })).timeline.nodes;
    expect(last).toMatchObject({ action: 'group.deleted', targetId: group.id });
  });

  describe('narrowed', () => {
    const narrowed = `query ($id: ID!, $filter: TimelineFilter) {
      timeline(targetId: $id, filter: $filter) { totalCount nodes { action } }
    }`;
    const actionsIn = async (id: string, filter: object) => {
      const { timeline: found } = await api.run<Timeline>(narrowed, { id, filter });
      return found.nodes.map(({ action }) => action);
    };
    let userId: string;
    let groupId: string;
    beforeAll(async () => {
      const { id } = await buildScimUser(app, secret);
      userId = id;
      ({ id: groupId } = await buildScimGroup(app, secret, [id]));
      for (const value of [{ title: 'Pilot' }, { active: false }, { nickName: 'Ada' }]) {
        await scimOf(app, secret).patch(`/Users/${id}`, patchOf({ op: 'replace', value }));
      }
    });

    it.each([
      ['attributes', { change: 'ATTRIBUTES' }, ['user.updated', 'user.updated']],
      ['one attribute', { attribute: 'title' }, ['user.updated']],
      ['what it is to the directory', { change: 'LIFECYCLE' }, ['user.deactivated', 'user.created']],
      ['groups', { change: 'MEMBERSHIPS' }, ['group.created']],
      ['what nobody but the token did', { actorKind: 'apiKey' }, []],
      ['an attribute that never changed', { attribute: 'locale.none' }, []],
    ])('to %s', async (_name, filter, expected) => {
      expect(await actionsIn(userId, filter)).toEqual(expected);
    });

    it('to the members of a group', async () => {
      expect(await actionsIn(groupId, { change: 'MEMBERSHIPS' })).toEqual(['group.created']);
      expect(await actionsIn(groupId, { change: 'ATTRIBUTES' })).toEqual([]);
    });

    it('refuses an actor that it does not know', async () => {
      expect(await api.codeOf(narrowed, { id: userId, filter: { actorKind: 'ghost' } })).toBe('BAD_USER_INPUT');
    });
  });

  it('names the user first among more members than are told', async () => {
    const users = await Promise.all(Array.from({ length: 25 }, () => buildScimUser(app, secret)));
    const ids = users.map(({ id }) => id).sort();
    await buildScimGroup(app, secret, ids);
    const id = ids.at(-1) ?? '';
    const { timeline: found } = await api.run<{
      timeline: { nodes: { changes: { added?: string[]; addedCount?: number }[] }[] };
    }>('query ($id: ID!) { timeline(targetId: $id) { nodes { changes } } }', { id });
    const members = found.nodes[0]?.changes.find(({ added }) => added);
    expect([members?.added?.[0], members?.added?.length, members?.addedCount]).toEqual([id, 20, 25]);
  });

  it('tells of each attribute which record wrote it', async () => {
    const { id } = await buildScimUser(app, secret);
    await scimOf(app, secret).patch(`/Users/${id}`, patchOf({ op: 'replace', value: { 'name.familyName': 'Murray' } }));
    const { valueOrigins } = await api.run<{
      valueOrigins: { path: string; record: { action: string } }[];
    }>('query ($id: ID!) { valueOrigins(targetId: $id) { path record { action } } }', { id });
    const origins = Object.fromEntries(valueOrigins.map(({ path, record }) => [path, record.action]));
    expect(origins).toMatchObject({ 'name.familyName': 'user.updated', 'name.givenName': 'user.created' });
  });
});

describe('the records of a group that is deleted', () => {
  const records = `query ($id: ID!) { timeline(targetId: $id, first: 1) { nodes { action targetLabel changes } } }`;
  interface Records {
    timeline: { nodes: { action: string; targetLabel: string; changes: { path: string; removed?: string[] }[] }[] };
  }
  const lastOf = async (id: string) => (await api.run<Records>(records, { id })).timeline.nodes[0];
  let inner: { id: string; displayName: string };
  let outer: { id: string; displayName: string };
  let userId: string;

  beforeAll(async () => {
    ({ id: userId } = await buildScimUser(app, secret));
    inner = await buildScimGroup(app, secret, [userId]);
    outer = await buildScimGroup(app, secret, [inner.id]);
    await scimOf(app, secret).delete(`/Groups/${inner.id}`);
  });

  it('name who was in it', async () => {
    expect(await lastOf(inner.id)).toMatchObject({
      action: 'group.deleted',
      changes: expect.arrayContaining([
        { path: 'members', added: [], removed: [userId], addedCount: 0, removedCount: 1 },
      ]),
    });
  });

  it('tell of each group that it was in', async () => {
    expect(await lastOf(outer.id)).toEqual({
      action: 'group.updated',
      targetLabel: outer.displayName,
      changes: [{ path: 'members', added: [], removed: [inner.id], addedCount: 0, removedCount: 1 }],
    });
  });
});
