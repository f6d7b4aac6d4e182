import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, unique } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';

startScimApp();

const patch = (id: string, ...operations: unknown[]) => scim.patch(`/Groups/${id}`, patchOf(...operations));

const remove = (id: string, filter: string) => patch(id, { op: 'remove', path: `members[${filter}]` });

const membersOf = async (id: string): Promise<string[]> => {
  const { body } = await scim.get(`/Groups/${id}`);
  return body.members.map(({ value }: { value: string }) => value).sort();
};

const buildUser = async () => {
  const displayName = unique('Member');
  return { displayName, ...(await buildScimUser(app, secret, { displayName })) };
};

/** A group of two users and a group. */
const buildMixedGroup = async () => {
  const [ann, bob, inner] = [await buildUser(), await buildUser(), await buildScimGroup(app, secret)];
  const group = await buildScimGroup(app, secret, [ann.id, bob.id, inner.id]);
  return { ann, bob, inner, group };
};

describe('a filter on members in a PATCH path (RFC 7644 §3.5.2)', () => {
  it('selects by display, whatever its case', async () => {
    const { ann, bob, inner, group } = await buildMixedGroup();
    await remove(group.id, `display eq "${ann.displayName.toUpperCase()}"`);
    expect(await membersOf(group.id)).toEqual([bob.id, inner.id].sort());
  });

  it('selects by type', async () => {
    const { ann, bob, group } = await buildMixedGroup();
    await remove(group.id, 'type eq "Group"');
    expect(await membersOf(group.id)).toEqual([ann.id, bob.id].sort());
  });

  it('selects by several conditions', async () => {
    const { ann, bob, inner, group } = await buildMixedGroup();
    await remove(group.id, `value eq "${inner.id}" and type eq "User"`);
    await remove(group.id, `type eq "User" and not (value eq "${bob.id}")`);
    expect(await membersOf(group.id)).toEqual([bob.id, inner.id].sort());
    expect(await membersOf(group.id)).not.toContain(ann.id);
  });

  it('selects by address', async () => {
    const { ann, bob, inner, group } = await buildMixedGroup();
    await remove(group.id, `$ref eq "${app.url}/scim/v2/Users/${ann.id}"`);
    expect(await membersOf(group.id)).toEqual([bob.id, inner.id].sort());
  });

  it('sees what the operations before it did', async () => {
    const { ann, bob, inner, group } = await buildMixedGroup();
    const late = await buildUser();
    await patch(
      group.id,
      { op: 'add', path: 'members', value: [{ value: late.id }] },
      { op: 'remove', path: 'members[type eq "User"]' },
      { op: 'add', path: 'members', value: [{ value: ann.id }] },
    );
    expect(await membersOf(group.id)).toEqual([ann.id, inner.id].sort());
    expect(await membersOf(group.id)).not.toContain(bob.id);
  });

  it('that finds nobody to remove changes nothing', async () => {
    const { group } = await buildMixedGroup();
    const before = (await scim.get(`/Groups/${group.id}`)).body;
    expect((await remove(group.id, 'display eq "nobody"')).status).toBe(204);
    expect((await scim.get(`/Groups/${group.id}`)).body).toEqual(before);
  });

  it('changes nothing when the removed come back', async () => {
    const { ann, bob, group } = await buildMixedGroup();
    const before = (await scim.get(`/Groups/${group.id}`)).body;
    await patch(
      group.id,
      { op: 'remove', path: 'members[type eq "User"]' },
      { op: 'add', path: 'members', value: [{ value: ann.id }, { value: bob.id }] },
    );
    expect((await scim.get(`/Groups/${group.id}`)).body).toEqual(before);
  });

  it('counts who really came and went', async () => {
    const { ann, group } = await buildMixedGroup();
    await patch(group.id, { op: 'remove', path: 'members[value pr]' }, { op: 'add', path: 'members', value: [ann.id] });
    const { rows } = await app.database.query('select member_count from groups where id = $1', [group.id]);
    expect(rows).toEqual([{ member_count: 1 }]);
  });

  it('puts another member in the place of those selected (§3.5.2.3)', async () => {
    const { ann, bob, inner, group } = await buildMixedGroup();
    const other = await buildUser();
    await patch(group.id, { op: 'replace', path: `members[value eq "${ann.id}"]`, value: { value: other.id } });
    expect(await membersOf(group.id)).toEqual([bob.id, inner.id, other.id].sort());
  });

  it('that finds nobody to replace is noTarget, and nothing is applied', async () => {
    const { ann, group } = await buildMixedGroup();
    const stranger = await buildUser();
    const { status, body } = await patch(
      group.id,
      { op: 'remove', path: `members[value eq "${ann.id}"]` },
      { op: 'replace', path: `members[value eq "${stranger.id}"]`, value: { value: stranger.id } },
    );
    expect([status, body.scimType]).toEqual([400, 'noTarget']);
    expect(await membersOf(group.id)).toContain(ann.id);
  });

  it.each(['name eq "x"', 'display gt true', '$ref sw "x"'])('cannot be %s', async (filter) => {
    const { id } = await buildScimGroup(app, secret);
    const { status, body } = await remove(id, filter);
    expect([status, body.scimType]).toEqual([400, 'invalidFilter']);
  });
});

describe('a filter on addresses', () => {
  const find = async (path: string, filter: string): Promise<string[]> => {
    const { body } = await scim.get(`${path}?${new URLSearchParams({ filter })}`);
    return body.Resources.map(({ id }: { id: string }) => id);
  };

  it('finds groups by the address of a member', async () => {
    const { ann, group } = await buildMixedGroup();
    const address = `${app.url}/scim/v2/Users/${ann.id}`;
    expect(await find('/Groups', `members.$ref eq "${address}"`)).toEqual([group.id]);
    expect(await find('/Groups', `members[$ref eq "${address}" and type eq "User"]`)).toEqual([group.id]);
  });

  it.each(['/Users', '/'])('finds a user by its own, at %s', async (path) => {
    const { ann } = await buildMixedGroup();
    expect(await find(path, `meta.location eq "${app.url}/scim/v2/Users/${ann.id}"`)).toEqual([ann.id]);
  });
});
