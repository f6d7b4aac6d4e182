import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, unique } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';

/* What other identity providers send, in their own shapes. Microsoft Entra ID's are beside the rules they bend. */

startScimApp();

const core1 = 'urn:scim:schemas:core:1.0';
const enterprise1 = 'urn:scim:schemas:extension:enterprise:1.0';
const core2 = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise2 = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const membersOf = async (id: string): Promise<string[]> =>
  ((await scim.get(`/Groups/${id}`)).body.members ?? []).map(({ value }: { value: string }) => value);

/** https://developers.onelogin.com/scim/define-user-schema */
describe('OneLogin', () => {
  const templated = (given: object = {}) => ({
    schemas: [core1, enterprise1],
    userName: unique('one'),
    name: { familyName: 'Login', givenName: 'One', formatted: 'One Login' },
    emails: { value: 'one@example.com', type: 'work', primary: true },
    title: 'Engineer',
    [enterprise1]: { department: 'Sales', manager: { managerId: '42', displayName: 'Boss Person' } },
    ...given,
  });

  it('creates a user by its enterprise template, with the URNs of SCIM 1.1', async () => {
    const { status, body } = await scim.post('/Users', templated());
    expect(status).toBe(201);
    expect(body.schemas).toEqual([core2, enterprise2]);
    expect(body.emails).toEqual([{ value: 'one@example.com', type: 'work', primary: true }]);
    expect(body[enterprise2]).toMatchObject({ department: 'Sales', manager: { value: '42' } });
  });

  it('replaces a user by the same template', async () => {
    const user = templated();
    const { id } = (await scim.post('/Users', user)).body;
    const changed = { ...user, [enterprise1]: { department: 'Support' }, active: false };
    const { status, body } = await scim.put(`/Users/${id}`, changed);
    expect([status, body.active, body[enterprise2]]).toEqual([200, false, { department: 'Support' }]);
  });

  it('creates a user by its core template', async () => {
    const core = { schemas: [core1], userName: unique('one'), name: { givenName: 'One', familyName: 'Login' } };
    const { status, body } = await scim.post('/Users', core);
    expect([status, body.schemas]).toEqual([201, [core2]]);
  });
});

/** Its connector for SCIM 2.0, and others (https://github.com/goauthentik/authentik/issues/11249). */
describe('the URNs of SCIM 2.0 before the RFC', () => {
  const old = 'urn:scim:schemas:core:2.0';
  const oldEnterprise = 'urn:scim:schemas:extension:enterprise:2.0';

  it.each([
    [old, oldEnterprise],
    [`${old}:User`, `${oldEnterprise}:User`],
    [core1, oldEnterprise],
    [core2, `${oldEnterprise}:User`],
  ])('are read in a body: %s and %s', async (core, enterprise) => {
    const given = { userName: unique('one'), [enterprise]: { department: 'Sales', manager: { managerId: '42' } } };
    for (const schemas of [[core], [core, enterprise]]) {
      const { body, status } = await scim.post('/Users', { ...given, userName: unique('one'), schemas });
      expect([status, body[enterprise2]]).toEqual([201, { department: 'Sales', manager: { value: '42' } }]);
    }
  });

  it('are read in the body of a group', async () => {
    for (const urn of [old, `${old}:Group`]) {
      expect((await scim.post('/Groups', { schemas: [urn], displayName: unique('group') })).status).toBe(201);
    }
  });

  it('are read in the paths and keys of a PATCH and in a filter', async () => {
    const { id } = await buildScimUser(app, secret);
    const { body, status } = await scim.patch(
      `/Users/${id}`,
      patchOf(
        { op: 'replace', path: `${oldEnterprise}:User:department`, value: 'Sales' },
        { op: 'replace', path: `${old}:User:title`, value: 'Dr' },
        { op: 'add', value: { [`${oldEnterprise}`]: { division: 'West' }, [`${old}:User:nickName`]: 'Amy' } },
      ),
    );
    expect([status, body.title, body.nickName]).toEqual([200, 'Dr', 'Amy']);
    expect(body[enterprise2]).toEqual({ department: 'Sales', division: 'West' });
    const filter = encodeURIComponent(`id eq "${id}" and ${oldEnterprise}:User:department eq "Sales"`);
    expect((await scim.get(`/Users?filter=${filter}`)).body.totalResults).toBe(1);
  });
});

/** https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups */
describe('Microsoft Entra ID', () => {
  it.each([
    ['a list of one', [{ value: '42' }], { value: '42' }],
    ['a list of one text', ['42'], { value: '42' }],
    ['an object', { value: '42' }, { value: '42' }],
    ['a text', '42', { value: '42' }],
    ['nothing', '', undefined],
    ['an empty list', [], undefined],
  ])('writes the manager without its URN as %s', async (_, value, manager) => {
    for (const path of ['manager', `${enterprise2}:manager`]) {
      const { id } = await buildScimUser(app, secret, { [enterprise2]: { department: 'Sales', manager: '7' } });
      const { status, body } = await scim.patch(`/Users/${id}`, patchOf({ op: 'Add', path, value }));
      expect([status, body[enterprise2]]).toEqual([200, { department: 'Sales', ...(manager && { manager }) }]);
    }
  });

  it('writes and removes attributes of the enterprise extension without their URN', async () => {
    const { id } = await buildScimUser(app, secret, { [enterprise2]: { division: 'West' } });
    const change = patchOf(
      { op: 'Replace', path: 'department', value: 'Sales' },
      { op: 'Replace', path: 'manager.value', value: '42' },
      { op: 'Remove', path: 'division' },
    );
    const { status, body } = await scim.patch(`/Users/${id}`, change);
    expect([status, body[enterprise2]]).toEqual([200, { department: 'Sales', manager: { value: '42' } }]);
  });

  it('finds no such attribute at a group', async () => {
    const { id } = await buildScimGroup(app, secret);
    const { status, body } = await scim.patch(
      `/Groups/${id}`,
      patchOf({ op: 'Replace', path: 'department', value: 'x' }),
    );
    expect([status, body.scimType]).toEqual([400, 'invalidPath']);
  });

  it('writes one manager only', async () => {
    const { id } = await buildScimUser(app, secret);
    const change = patchOf({ op: 'Add', path: 'manager', value: [{ value: '1' }, { value: '2' }] });
    expect((await scim.patch(`/Users/${id}`, change)).status).toBe(400);
  });
});

/** https://github.com/grokability/snipe-it/issues/12642 */
describe('Google Workspace', () => {
  it('looks whether the users can be listed', async () => {
    expect((await scim.get('/Users')).status).toBe(200);
  });

  it('creates a user with the schemas of SCIM 1.1 and 2.0 side by side', async () => {
    const userName = `${unique('g')}@example.com`;
    const { status, body } = await scim.post('/Users', {
      schemas: [core1, core2],
      userName,
      emails: [{ primary: true, value: userName, type: 'work' }],
      displayName: 'User Name',
      name: { givenName: 'User', familyName: 'Name' },
      active: true,
    });
    expect([status, body.userName, body.active, body.schemas]).toEqual([201, userName, true, [core2]]);
  });
});

/** Tests its connection with a plain list, changes one attribute an operation, and names who leaves in the value. */
describe('JumpCloud', () => {
  it('changes each attribute by an operation of its own', async () => {
    const { id } = await buildScimUser(app, secret);
    const change = patchOf(
      { op: 'replace', path: 'name.givenName', value: 'Jump' },
      { op: 'replace', path: 'name.familyName', value: 'Cloud' },
      { op: 'replace', path: 'active', value: false },
    );
    const { status, body } = await scim.patch(`/Users/${id}`, change);
    expect([status, body.active, body.name]).toMatchObject([200, false, { givenName: 'Jump', familyName: 'Cloud' }]);
  });

  it('takes one member out of a group by a value and not by a filter', async () => {
    const [stays, leaves] = [await buildScimUser(app, secret), await buildScimUser(app, secret)];
    const { id } = await buildScimGroup(app, secret, [stays.id, leaves.id]);
    const { status } = await scim.patch(
      `/Groups/${id}`,
      patchOf({ op: 'remove', path: 'members', value: [{ value: leaves.id }] }),
    );
    expect([status, await membersOf(id)]).toEqual([204, [stays.id]]);
  });
});
