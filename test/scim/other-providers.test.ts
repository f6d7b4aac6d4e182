import { describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, unique } from '../support/builders.js';
import { app, scim, secret, startScimApp } from '../support/scim-app.js';

/* What other identity providers send, in their own shapes. Microsoft Entra ID's are beside the rules they bend. */

startScimApp();

const core1 = 'urn:scim:schemas:core:1.0';
const enterprise1 = 'urn:scim:schemas:extension:enterprise:1.0';
const core2 = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise2 = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const patch = (...operations: unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

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
    const change = patch(
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
      patch({ op: 'remove', path: 'members', value: [{ value: leaves.id }] }),
    );
    expect([status, await membersOf(id)]).toEqual([204, [stays.id]]);
  });
});
