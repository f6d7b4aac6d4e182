import { beforeAll, describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, unique } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';

/*
 * Members are rows of their own, beside the attributes of their group. Whatever way a client writes them, they are
 * either understood or refused: passed over, a PUT would empty the group and a PATCH answer 204 without an effect.
 */

startScimApp();

const core = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const old = 'urn:scim:schemas:core:2.0:Group';
const patch = (path: string, ...operations: unknown[]) => scim.patch(path, patchOf(...operations));

let stays: string;
let comes: string;
beforeAll(async () => {
  stays = (await buildScimUser(app, secret)).id;
  comes = (await buildScimUser(app, secret)).id;
});

const membersOf = async (id: string): Promise<string[]> =>
  (await scim.get(`/Groups/${id}`)).body.members.map(({ value }: { value: string }) => value);
const members = () => [{ value: comes }];

/** The places of members in an object of a group's attributes. */
const places: [place: string, write: () => object][] = [
  ['under the qualified name', () => ({ [`${core}:members`]: members() })],
  ['in an object under the URN', () => ({ [core]: { members: members() } })],
  ['in an object under the URN in another case', () => ({ [core.toUpperCase()]: { Members: members() } })],
  ['in an object under an old URN', () => ({ [old]: { members: members() } })],
  ['under a name that an old URN qualifies', () => ({ [`${old}:members`]: members() })],
];

describe.each(places)('members %s', (_place, write) => {
  it('are those of every write', async () => {
    const created = await scim.post('/Groups', { displayName: unique('group'), ...write() });
    expect(await membersOf(created.body.id)).toEqual([comes]);
    const { id, displayName } = await buildScimGroup(app, secret, [stays]);
    expect((await patch(`/Groups/${id}`, { op: 'add', value: write() })).status).toBe(204);
    expect(await membersOf(id)).toEqual([stays, comes].sort());
    expect((await patch(`/Groups/${id}`, { op: 'replace', value: write() })).status).toBe(204);
    expect(await membersOf(id)).toEqual([comes]);
    const again = await buildScimGroup(app, secret, [stays]);
    expect((await scim.put(`/Groups/${again.id}`, { displayName, ...write(), id })).status).toBe(409);
    expect((await scim.put(`/Groups/${again.id}`, { displayName: again.displayName, ...write() })).status).toBe(200);
    expect(await membersOf(again.id)).toEqual([comes]);
  });
});

it('the other attributes in an object under the URN are written too', async () => {
  const { id } = await buildScimGroup(app, secret, [stays]);
  const displayName = unique('renamed');
  await patch(`/Groups/${id}`, { op: 'replace', value: { [core]: { displayName, members: members() } } });
  expect((await scim.get(`/Groups/${id}`)).body).toMatchObject({ displayName, members: members() });
});

/** Objects whose members are ambiguous. */
const unclear: [what: string, write: () => object][] = [
  ['members in two places', () => ({ members: [], [`${core}:members`]: members() })],
  ['members beside an object under the URN', () => ({ members: members(), [core]: { members: members() } })],
  ['objects under two URNs', () => ({ [core]: { members: members() }, [old]: {} })],
  ['a part of members', () => ({ 'members.value': comes })],
  ['a qualified part of members', () => ({ [`${core}:members.value`]: comes })],
  ['a value filter', () => ({ [`members[value eq "${comes}"]`]: {} })],
];

describe.each(unclear)('%s', (_what, write) => {
  it('is refused in every write, and nobody leaves', async () => {
    const { id, displayName } = await buildScimGroup(app, secret, [stays]);
    const answers = [
      await scim.put(`/Groups/${id}`, { displayName, ...write() }),
      await scim.post('/Groups', { displayName: unique('group'), ...write() }),
      await patch(`/Groups/${id}`, { op: 'add', value: write() }),
      await patch(`/Groups/${id}`, { op: 'replace', value: { displayName: unique('new'), ...write() } }),
    ];
    for (const { status, body } of answers) {
      expect([status, body?.scimType]).toEqual([400, expect.stringMatching(/^invalid(?:Syntax|Path)$/)]);
    }
    expect(await membersOf(id)).toEqual([stays]);
    expect((await scim.get(`/Groups/${id}`)).body.meta.version).toBe('W/"1"');
  });
});
