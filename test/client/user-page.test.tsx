import { fireEvent, screen, within } from '@testing-library/react';
import { scimUser } from '../../client/src/features/users/scim-user.js';
import { attributeSections } from '../../client/src/lib/attribute-rows.js';
import { openPortal } from './support/portal.js';
import { daysFromNow } from './support/samples.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const user = {
  id: 'u1',
  userName: 'grace@example.com',
  displayName: 'Grace Hopper',
  active: true,
  source: 'SCIM_OKTA',
  status: 'ACTIVE',
  externalId: '00u1',
  attributes: {
    userName: 'grace@example.com',
    active: true,
    name: { givenName: 'Grace' },
    emails: [{ value: 'grace@example.com', type: 'work', primary: true }],
    [enterprise]: { department: 'Compilers' },
  },
  emails: [{ value: 'grace@example.com', primary: true }],
  invitation: {
    status: 'NONE',
    email: null,
    scheduledFor: null,
    sentAt: null,
    acceptedAt: null,
    expiresAt: null,
    failure: null,
  },
  memberships: [{ groupId: 'g1', displayName: 'Engineering', type: 'INDIRECT' }],
  createdAt: daysFromNow(-9),
  updatedAt: daysFromNow(-1),
  version: 3,
};

const open = (address = '/users/u1', answers = {}) =>
  openPortal(address, { answers: { UserPage_user: { user }, ...answers } });

describe('the page of a user', () => {
  it('explains that Okta manages the profile', async () => {
    await open();
    expect(await screen.findByText(/Managed by Okta: edit the profile there/)).toBeTruthy();
  });

  it('names extension attributes in words', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Enterprise profile' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: /Department/ })).toBeTruthy();
  });

  it('lists groups, those reached through another group included', async () => {
    await open('/users/u1?tab=groups');
    expect((await screen.findByRole('link', { name: 'Engineering' })).getAttribute('href')).toBe('/groups/g1');
    expect(screen.getByRole('cell', { name: 'Through another group' })).toBeTruthy();
  });

  it('deactivates by a change of the one attribute', async () => {
    const { server } = await open('/users/u1', {
      UserStatusDialog_setActive: { updateUser: { user: { id: 'u1', active: false, status: 'INACTIVE' } } },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Deactivate' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Deactivate' }));
    await screen.findByText('grace@example.com deactivated');
    expect(server.variablesOf('UserStatusDialog_setActive')).toEqual([{ id: 'u1', active: false }]);
  });

  it('goes back to the list after a deletion', async () => {
    const { router } = await open('/users/u1', {
      DeleteUserDialog_delete: { deleteUser: 'u1' },
      UsersPage_users: {
        users: {
          totalCount: 0,
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
          nodes: [],
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete user' }));
    await screen.findByText('No users yet');
    expect(router.state.location.pathname).toBe('/users');
  });

  it('starts a dialog’s focus on Cancel and gives it back to the opener', async () => {
    await open();
    const opener = await screen.findByRole('button', { name: 'Delete' });
    opener.focus();
    fireEvent.click(opener);
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    await screen.findByText(/This cannot be undone/);
    fireEvent.click(cancel);
    expect(document.activeElement).toBe(opener);
  });
});

describe('attributeSections', () => {
  it('puts core attributes first and each extension under its URN', () => {
    expect(attributeSections(user.attributes).map(({ extension }) => extension)).toEqual([undefined, enterprise]);
  });

  it('qualifies values of multi-valued attributes', () => {
    const emails = attributeSections(user.attributes)[0]?.rows.find(({ path }) => path === 'emails');
    expect(emails?.values).toEqual([{ content: 'grace@example.com', remarks: ['work'], primary: true }]);
  });

  it('shows the name of a value that has nothing else', () => {
    const roles = [{ display: 'Head of research', type: 'academic' }];
    expect(attributeSections({ roles })[0]?.rows).toEqual([
      { path: 'roles', values: [{ content: 'Head of research', remarks: ['academic'], primary: false }] },
    ]);
  });

  it('leaves out what has no value', () => {
    expect(attributeSections({ title: null })[0]?.rows).toEqual([]);
  });
});

describe('scimUser', () => {
  it('lists the schemas of the extensions in use', () => {
    expect(scimUser(user)['schemas']).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User', enterprise]);
  });
});
