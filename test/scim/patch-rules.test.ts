import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import type { ScimAnswer } from '../support/scim-client.js';

startScimApp();

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const work = { value: 'work@example.com', type: 'work', primary: true };
const home = { value: 'home@example.com', type: 'home' };

/** A user with two addresses and a department, changed by the operations. */
const change = async (...operations: unknown[]): Promise<ScimAnswer['body']> => {
  const given = { emails: [work, home], [enterprise]: { department: 'Sales', division: 'West' } };
  const { id } = await buildScimUser(app, secret, given);
  return (await scim.patch(`/Users/${id}`, patchOf(...operations))).body;
};

const values = (emails: { value: string }[]): string[] => emails.map(({ value }) => value);

describe('add (RFC 7644 §3.5.2.1)', () => {
  it('sets a single value', async () => {
    expect((await change({ op: 'add', path: 'nickName', value: 'Amy' })).nickName).toBe('Amy');
  });

  it('replaces a single value that is there', async () => {
    expect((await change({ op: 'add', path: 'displayName', value: 'New' })).displayName).toBe('New');
  });

  it('appends to a list, from a list or a single value', async () => {
    const other = { value: 'other@example.com', type: 'other' };
    for (const value of [other, [other]]) {
      expect(values((await change({ op: 'add', path: 'emails', value })).emails)).toContain(other.value);
    }
  });

  it('changes nothing where the value is there already', async () => {
    expect((await change({ op: 'add', path: 'emails', value: [home] })).meta.version).toBe('W/"1"');
  });

  it('without a path adds every attribute of the value, extensions included', async () => {
    const value = { nickName: 'Amy', emails: [{ value: 'x@example.com' }], [enterprise]: { costCenter: '7' } };
    const body = await change({ op: 'add', value });
    expect(body).toMatchObject({ nickName: 'Amy', [enterprise]: { department: 'Sales', costCenter: '7' } });
    expect(body.emails).toHaveLength(3);
  });

  it('takes the mark of the preferred value from the others', async () => {
    const { emails } = await change({ op: 'add', path: 'emails', value: [{ value: 'n@example.com', primary: true }] });
    expect(emails.filter(({ primary }: { primary?: boolean }) => primary)).toMatchObject([{ value: 'n@example.com' }]);
  });

  it.each([
    [`${core}:nickName`, 'Amy', { nickName: 'Amy' }],
    ['NAME.MIDDLENAME', 'M', { name: { middleName: 'M' } }],
    [`${enterprise}:costCenter`, '7', { [enterprise]: { costCenter: '7' } }],
    [`${enterprise}:manager.value`, 'x', { [enterprise]: { manager: { value: 'x' } } }],
    [`${enterprise.toUpperCase()}:costCenter`, '7', { [enterprise]: { costCenter: '7' } }],
  ])('reads the path %s', async (path, value, expected) => {
    expect(await change({ op: 'add', path, value })).toMatchObject(expected);
  });
});

describe('replace (RFC 7644 §3.5.2.3)', () => {
  it('leaves one value where two become the same (RFC 7643 §2.4)', async () => {
    const value = { value: home.value, type: work.type };
    const [add, replace] = [
      { op: 'add', path: 'emails', value },
      { op: 'replace', path: 'emails[type eq "home"].type', value: work.type },
    ];
    expect(values((await change(add, replace)).emails)).toEqual([work.value, home.value]);
  });

  it('leaves parts that are not named as they are', async () => {
    const { name } = await change({ op: 'replace', path: 'name', value: { familyName: 'New' } });
    expect(name).toEqual({ givenName: 'Grace', familyName: 'New' });
  });

  it('does so without a path as well', async () => {
    const { name } = await change({ op: 'replace', value: { name: { familyName: 'New' } } });
    expect(name).toEqual({ givenName: 'Grace', familyName: 'New' });
  });

  it('replaces a whole list', async () => {
    const { emails } = await change({ op: 'replace', path: 'emails', value: [{ value: 'only@example.com' }] });
    expect(emails).toEqual([{ value: 'only@example.com' }]);
  });

  it('replaces the values that a filter selects', async () => {
    const value = { value: 'new@example.com', type: 'home' };
    const { emails } = await change({ op: 'replace', path: 'emails[type eq "home"]', value });
    expect(values(emails)).toEqual([work.value, 'new@example.com']);
  });

  it('replaces one part of the values that a filter selects', async () => {
    const path = 'emails[type eq "home" and value co "@example"].value';
    const { emails } = await change({ op: 'replace', path, value: 'new@example.com' });
    expect(emails).toContainEqual({ type: 'home', value: 'new@example.com' });
  });

  it('moves the mark of the preferred value', async () => {
    const { emails } = await change({ op: 'replace', path: 'emails[type eq "home"].primary', value: true });
    expect(emails.map(({ primary }: { primary?: boolean }) => primary)).toEqual([false, true]);
  });

  it('replaces an extension by its URN', async () => {
    const body = await change({ op: 'replace', path: enterprise, value: { department: 'IT' } });
    expect(body[enterprise]).toEqual({ department: 'IT', division: 'West' });
  });

  it('adds what is not there yet', async () => {
    expect((await change({ op: 'replace', path: 'title', value: 'Dr' })).title).toBe('Dr');
  });

  it('takes null and the empty list for unassigned (RFC 7643 §2.5)', async () => {
    expect(await change({ op: 'replace', path: 'displayName', value: null })).not.toHaveProperty('displayName');
    expect(await change({ op: 'replace', path: 'emails', value: [] })).not.toHaveProperty('emails');
  });
});

describe('remove (RFC 7644 §3.5.2.2)', () => {
  it.each(['displayName', 'emails', 'name', 'externalId', enterprise])('removes %s', async (path) => {
    expect(await change({ op: 'remove', path })).not.toHaveProperty([path]);
  });

  it('removes one part', async () => {
    expect((await change({ op: 'remove', path: 'name.givenName' })).name).toEqual({ familyName: 'Hopper' });
    expect((await change({ op: 'remove', path: `${enterprise}:division` }))[enterprise]).toEqual({
      department: 'Sales',
    });
  });

  it('removes the values that a filter selects', async () => {
    expect((await change({ op: 'remove', path: 'emails[type eq "home"]' })).emails).toEqual([work]);
  });

  it('leaves the attribute unassigned when no value remains', async () => {
    expect(await change({ op: 'remove', path: 'emails[value pr]' })).not.toHaveProperty('emails');
  });

  it('changes nothing where the filter selects nothing', async () => {
    expect((await change({ op: 'remove', path: 'emails[type eq "other"]' })).meta.version).toBe('W/"1"');
  });

  it.each(['userName', 'id', 'meta', 'groups', 'schemas'])('refuses to remove %s', async (path) => {
    expect(await change({ op: 'remove', path })).toMatchObject({ status: '400', scimType: 'mutability' });
  });
});

describe('what cannot be changed so', () => {
  it.each([
    [{ op: 'add', path: 'displayName', value: 5 }, 'invalidValue'],
    [{ op: 'add', path: 'displayName', value: ['a'] }, 'invalidValue'],
    [{ op: 'replace', path: 'name', value: 'text' }, 'invalidValue'],
    [{ op: 'replace', path: 'displayName' }, 'invalidValue'],
    [{ op: 'add', value: 'text' }, 'invalidValue'],
    [{ op: 'replace', path: 'userName', value: '' }, 'invalidValue'],
    [{ op: 'add', path: 'shoeSize', value: 43 }, 'invalidPath'],
    [{ op: 'add', path: 5, value: 43 }, 'invalidPath'],
    [{ op: 'add', path: 'emails[type eq "work"].shoe', value: 'x' }, 'invalidPath'],
    [{ op: 'add', path: 'name[familyName eq "x"].givenName', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[shoe eq "x"].value', value: 'x' }, 'invalidFilter'],
    [{ path: 'title', value: 'x' }, 'invalidSyntax'],
    ['text', 'invalidSyntax'],
  ])('refuses %j', async (operation, scimType) => {
    expect(await change(operation)).toMatchObject({ status: '400', scimType });
  });

  it('refuses to change parts of a membership', async () => {
    const user = await buildScimUser(app, secret);
    const { id } = await buildScimGroup(app, secret, [user.id]);
    const path = `members[value eq "${user.id}"].display`;
    const { body } = await scim.patch(`/Groups/${id}`, patchOf({ op: 'replace', path, value: 'x' }));
    expect(body).toMatchObject({ status: '400', scimType: 'mutability' });
  });
});

describe('keys that select values, in a value without a path', () => {
  it('change the part of the values that match', async () => {
    const { emails } = await change({ op: 'Replace', value: { 'emails[type eq "work"].value': 'new@example.com' } });
    expect(values(emails)).toEqual(['new@example.com', home.value]);
  });

  it('add the value where none matches', async () => {
    const value = { displayName: 'New', 'phoneNumbers[type eq "mobile"].value': '7' };
    const body = await change({ op: 'Replace', value });
    expect(body).toMatchObject({ displayName: 'New', phoneNumbers: [{ type: 'mobile', value: '7' }] });
  });

  it.each(['badges[type eq "work"].value', 'emails[type'])('are ignored where they are %s', async (key) => {
    expect((await change({ op: 'Replace', value: { [key]: 'x' } })).meta.version).toBe('W/"1"');
  });
});
