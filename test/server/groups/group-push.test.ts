import { api, app, secret, startApiApp } from '../../support/apps/api-app.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimGroup, buildScimUser } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';
import { scimOf } from '../../support/scim-client.js';

interface Push {
  status: number;
  exchangeId: string;
  unknownMembers: string[];
  skippedMembers: string[];
}

startApiApp();

const query = 'query ($id: ID!) { group(id: $id) { lastPush { status exchangeId unknownMembers skippedMembers } } }';

const pushOf = (id: string, status: number) =>
  until(
    async () => (await api.run<{ group: { lastPush: Push | null } }>(query, { id })).group.lastPush,
    (push) => push?.status === status,
  );

const add = (groupId: string, ...ids: string[]) =>
  scimOf(app, secret).patch(
    `/Groups/${groupId}`,
    patchOf({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) }),
  );

describe('the last push of a group', () => {
  it('is the request that made it, as long as there is no other', async () => {
    const { id } = await buildScimGroup(app, secret);
    expect(await pushOf(id, 201)).toMatchObject({ unknownMembers: [], skippedMembers: [] });
  });

  it('names the members that were never provisioned, until a later push is taken', async () => {
    const { id } = await buildScimGroup(app, secret);
    const unknown = [crypto.randomUUID(), crypto.randomUUID()];
    await add(id, ...unknown);
    expect((await pushOf(id, 400))?.unknownMembers.sort()).toEqual(unknown.sort());
    await add(id, (await buildScimUser(app, secret)).id);
    expect((await pushOf(id, 204))?.unknownMembers).toEqual([]);
  });

  it('names the members that were deleted here and passed over', async () => {
    const [{ id }, gone] = [await buildScimGroup(app, secret), await buildScimUser(app, secret)];
    await scimOf(app, secret).delete(`/Users/${gone.id}`);
    await add(id, gone.id);
    expect((await pushOf(id, 204))?.skippedMembers).toEqual([gone.id]);
  });

  it('is not a read', async () => {
    const { id } = await buildScimGroup(app, secret);
    await scimOf(app, secret).get(`/Groups/${id}`);
    await scimOf(app, secret).get(`/Groups/${id}`);
    await until(
      async () => (await app.database.query('select 1 from provisioning_exchanges where resource_id = $1', [id])).rows,
      (rows) => rows.length === 3,
    );
    expect((await api.run<{ group: { lastPush: Push } }>(query, { id })).group.lastPush.status).toBe(201);
  });
});
