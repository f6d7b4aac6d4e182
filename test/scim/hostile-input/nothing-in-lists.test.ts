import { beforeAll, describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildApiKey, buildScimGroup, buildScimUser, unique } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';
import { patchOf } from '../../support/patch-of.js';

/*
 * An attribute may be unassigned, an element of a list may not (RFC 7643 §2.4, §2.5): a client that sends an
 * empty one meant something else, and must not lose what is stored.
 */

startScimApp();

const patch = (path: string, ...operations: unknown[]) => scim.patch(path, patchOf(...operations));

const people: string[] = [];
beforeAll(async () => {
  for (let index = 0; index < 2; index += 1) people.push((await buildScimUser(app, secret)).id);
});

const membersOf = async (id: string): Promise<string[]> =>
  (await scim.get(`/Groups/${id}`)).body.members.map(({ value }: { value: string }) => value);

/** Values for the whole of `members`, with the entry that the answer has to name. */
const nothings: [value: unknown, entry: string][] = [
  [[{}], 'members[0]'],
  [[null], 'members[0]'],
  [[''], 'members[0]'],
  [[[]], 'members[0]'],
  [[[[]]], 'members[0]'],
  [{}, 'members'],
  [[{ value: null }], 'members[0]'],
  [[{ value: '' }], 'members[0]'],
  [[{ display: 'Ann' }], 'members[0]'],
];

describe('a member that names nobody', () => {
  it.each(nothings)('%j is refused by every operation, and nobody leaves', async (value, entry) => {
    const { id, displayName } = await buildScimGroup(app, secret, people);
    const answers = [
      await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value }),
      await patch(`/Groups/${id}`, { op: 'add', path: 'members', value }),
      await patch(`/Groups/${id}`, { op: 'remove', path: 'members', value }),
      await patch(`/Groups/${id}`, { op: 'replace', value: { members: value } }),
      await patch(`/Groups/${id}`, { op: 'add', value: { displayName: unique('new'), members: value } }),
      await patch(`/Groups/${id}`, { op: 'replace', path: `members[value eq "${people[0]}"]`, value }),
      await scim.put(`/Groups/${id}`, { displayName, members: value }),
      await scim.post('/Groups', { displayName: unique('group'), members: value }),
    ];
    for (const { status, body } of answers) {
      expect([status, body?.scimType]).toEqual([400, 'invalidValue']);
      expect(body.detail).toContain(entry);
    }
    expect(await membersOf(id)).toEqual(people);
    expect((await scim.get(`/Groups/${id}`)).body.displayName).toBe(displayName);
  });

  it('is named by its place beside others', async () => {
    const { id } = await buildScimGroup(app, secret, people);
    const value = [{ value: people[0] }, {}];
    const { status, body } = await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value });
    expect([status, body.detail]).toEqual([400, expect.stringContaining('members[1]')]);
    expect(await membersOf(id)).toEqual(people);
  });

  it('is refused in a bulk request', async () => {
    const { id } = await buildScimGroup(app, secret, people);
    const data = patchOf({ op: 'replace', path: 'members', value: [{}] });
    const { body } = await scim.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [{ method: 'PATCH', path: `/Groups/${id}`, data }],
    });
    expect(body.Operations[0]).toMatchObject({ status: '400', response: { scimType: 'invalidValue' } });
    expect(await membersOf(id)).toEqual(people);
  });

  it.each(['memberIds', 'addMemberIds', 'removeMemberIds'])('is refused in %s of GraphQL', async (field) => {
    const { id } = await buildScimGroup(app, secret, people);
    const api = apiOf(app, await buildApiKey(app, { scopes: ['GROUPS_WRITE'] }));
    const local = await api.run<{ createGroup: { group: { id: string } } }>(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }',
      { input: { attributes: { displayName: unique('group') }, memberIds: people } },
    );
    const { errors } = await api.send(
      'mutation ($id: ID!, $input: UpdateGroupInput!) { updateGroup(id: $id, input: $input) { outcome } }',
      { id: local.createGroup.group.id, input: { [field]: [people[0], ''] } },
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: `${field}[1]` } });
    expect(await membersOf(local.createGroup.group.id)).toEqual(people);
    expect(await membersOf(id)).toEqual(people);
  });

  it('is none where the whole attribute is [], null or ""', async () => {
    for (const value of [[], null, '']) {
      const { id } = await buildScimGroup(app, secret, people);
      expect((await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value })).status).toBe(204);
      expect(await membersOf(id)).toEqual([]);
    }
  });

  it('may have parts without a value beside its id, as Okta and Entra send it', async () => {
    const { id, displayName } = await buildScimGroup(app, secret);
    const value = people.map((person) => ({ value: person, display: null, $ref: null, type: '' }));
    expect((await scim.put(`/Groups/${id}`, { displayName, members: value })).status).toBe(200);
    expect(await membersOf(id)).toEqual(people);
  });
});

const work = { value: 'work@example.com', type: 'work', primary: true };
const lists: [list: string, kept: object][] = [
  ['emails', work],
  ['phoneNumbers', { value: '+1', type: 'work' }],
  ['ims', { value: 'ann', type: 'aim' }],
  ['photos', { value: 'https://example.com/a.png', type: 'photo' }],
  ['addresses', { locality: 'Paris', type: 'work' }],
  ['entitlements', { value: 'print' }],
  ['roles', { value: 'admin' }],
  ['x509Certificates', { value: 'TUlJ' }],
];

describe.each(lists)('an element of %s that names nothing', (list, kept) => {
  it.each([[[{}]], [[null]], [['']], [[[]]], [[[[]]]], [{}], [[{ unheardOf: 'x' }]], [[kept, {}]]])(
    '%j is refused by every operation, and nothing is lost',
    async (value) => {
      const user = await buildScimUser(app, secret, { [list]: [kept] });
      const path = `/Users/${user.id}`;
      const answers = [
        await patch(path, { op: 'replace', path: list, value }),
        await patch(path, { op: 'add', path: list, value }),
        await patch(path, { op: 'remove', path: list, value }),
        await patch(path, { op: 'replace', value: { nickName: 'Amy', [list]: value } }),
        await patch(path, { op: 'replace', value: { [`urn:ietf:params:scim:schemas:core:2.0:User:${list}`]: value } }),
        await scim.put(path, { userName: user.userName, [list]: value }),
        await scim.post('/Users', { userName: unique('user'), [list]: value }),
      ];
      for (const { status, body } of answers) {
        expect([status, body.scimType]).toEqual([400, 'invalidValue']);
        expect(body.detail).toContain(Array.isArray(value) ? `${list}[${value.length - 1}]` : list);
      }
      const { body } = await scim.get(path);
      expect([body[list], body.nickName, body.meta.version]).toMatchObject([[kept], undefined, 'W/"1"']);
    },
  );
});

describe('one value that a filter selects', () => {
  it.each([[{}], [null], [''], [[]], [[{}]], [[[]]], [{ type: 'work' }], [{ value: '' }]])(
    'is not replaced by %j',
    async (value) => {
      const { id } = await buildScimUser(app, secret, { emails: [work] });
      const operation = { op: 'replace', path: 'emails[type eq "work"]', value };
      const { status, body } = await patch(`/Users/${id}`, operation);
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      expect((await scim.get(`/Users/${id}`)).body.emails).toEqual([work]);
    },
  );

  it('goes where its value is unassigned by its own path (Entra)', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [work, { value: 'home@example.com', type: 'home' }] });
    const { body } = await patch(`/Users/${id}`, { op: 'replace', path: 'emails[type eq "work"].value', value: '' });
    expect(body.emails).toEqual([{ value: 'home@example.com', type: 'home' }]);
  });
});

describe('a value of a list that says it has none', () => {
  it.each([{ value: '', type: 'work', primary: true }, { value: null, type: 'work' }, { type: 'work' }])(
    '%j is passed over with a note (Okta pushes empty values)',
    async (empty) => {
      const { status, body } = await scim.post('/Users', { userName: unique('user'), emails: [empty, work] });
      expect([status, body.emails]).toEqual([201, [work]]);
    },
  );

  it('takes the mark of the preferred value from nobody', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [work] });
    const value = [{ type: 'home', primary: true }];
    const { body } = await patch(`/Users/${id}`, { op: 'add', path: 'emails', value });
    expect(body.emails).toEqual([work]);
  });

  it('does not describe everything in a removal', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [work] });
    const { status } = await patch(`/Users/${id}`, { op: 'remove', path: 'emails', value: [{ value: '' }] });
    expect(status).toBe(400);
    expect((await scim.get(`/Users/${id}`)).body.emails).toEqual([work]);
  });

  it('limits a removal to nothing by an empty list', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [work] });
    const { body } = await patch(`/Users/${id}`, { op: 'remove', path: 'emails', value: [] });
    expect(body.emails).toEqual([work]);
  });
});

describe('an object without keys', () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

  it.each(['title', 'active', 'userName', 'profileUrl', `${enterprise}:department`])(
    'is no value of %s, nor its absence',
    async (path) => {
      const given = { title: 'Dr', profileUrl: 'https://example.com', [enterprise]: { department: 'Sales' } };
      const { id } = await buildScimUser(app, secret, given);
      const { status, body } = await patch(`/Users/${id}`, { op: 'replace', path, value: {} });
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      expect((await scim.get(`/Users/${id}`)).body).toMatchObject(given);
    },
  );

  it('is no list of schemas', async () => {
    expect((await scim.post('/Users', { schemas: {}, userName: unique('user') })).status).toBe(400);
  });
});

describe('a mark without a value', () => {
  const home = { value: 'home@example.com', type: 'home', primary: true };

  it.each([
    { op: 'add', path: 'emails[type eq "work"].primary', value: true },
    { op: 'add', path: 'emails[type eq "work"]', value: { primary: true } },
  ])('takes the mark of the preferred value from nobody: %j', async (operation) => {
    const { id } = await buildScimUser(app, secret, { emails: [home] });
    const { status, body } = await patch(`/Users/${id}`, operation);
    expect([status, body.scimType]).toEqual([400, 'noTarget']);
    expect((await scim.get(`/Users/${id}`)).body).toMatchObject({ emails: [home], meta: { version: 'W/"1"' } });
  });

  it.each(['phoneNumbers.primary', 'phoneNumbers.type'])('is not written where there is no value: %s', async (path) => {
    const { id } = await buildScimUser(app, secret);
    const value = path.endsWith('type') ? 'work' : true;
    const { status, body } = await patch(`/Users/${id}`, { op: 'replace', path, value });
    expect([status, body.scimType]).toEqual([400, 'noTarget']);
  });

  it('may come before the value in one request (Entra)', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [home] });
    const { body } = await patch(
      `/Users/${id}`,
      { op: 'Add', path: 'emails[type eq "work"].primary', value: true },
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'work@example.com' },
    );
    expect(body.emails).toEqual([{ ...home, primary: false }, work]);
  });

  it('is no fault where the value is unassigned that is not there (Entra)', async () => {
    const { id } = await buildScimUser(app, secret, { emails: [home] });
    const { status, body } = await patch(`/Users/${id}`, {
      op: 'Add',
      path: 'emails[type eq "work"].value',
      value: '',
    });
    expect([status, body.emails]).toEqual([200, [home]]);
  });
});

describe('a removal of the parts of a list', () => {
  const home = { value: 'home@example.com', type: 'home' };

  it('is limited to the values in it, like one of whole values', async () => {
    for (const value of ['work@example.com', ['work@example.com'], [{ value: 'work@example.com' }]]) {
      const { id } = await buildScimUser(app, secret, { emails: [work, home] });
      const { body } = await patch(`/Users/${id}`, { op: 'remove', path: 'emails.value', value });
      expect(body.emails).toEqual([home]);
    }
  });

  it.each([[[{}]], [[null]], [['']], [''], [{}]])('is refused with %j, and nothing is lost', async (value) => {
    const { id } = await buildScimUser(app, secret, { emails: [work, home] });
    const { status } = await patch(`/Users/${id}`, { op: 'remove', path: 'emails.value', value });
    expect(status).toBe(400);
    expect((await scim.get(`/Users/${id}`)).body.emails).toEqual([work, home]);
  });
});
