import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { attributeSections } from '../../../client/src/lib/attribute-rows.js';
import { openPortal } from '../support/portal.js';
import { daysFromNow } from '../support/samples.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const custom = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

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
    [custom]: { badge: '7' },
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
  openPortal(address, {
    answers: { UserPage_user: { user }, ProfileWithOrigins_origins: { valueOrigins: [] }, ...answers },
  });

describe('the page of a user', () => {
  it('explains that Okta manages the profile', async () => {
    await open();
    expect(await screen.findByText(/Managed by Okta: edit the profile there/)).toBeTruthy();
  });

  it('names extension attributes in words', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Enterprise profile' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: /Department/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Custom attributes' })).toBeTruthy();
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
    expect(attributeSections(user.attributes).map(({ extension }) => extension)).toEqual([
      undefined,
      enterprise,
      custom,
    ]);
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

const written = {
  id: 'r1',
  at: '2026-11-20T08:30:00Z',
  action: 'user.deactivated',
  outcome: 'SUCCESS',
  actorKind: 'scimToken',
  actorLabel: 'Okta – 2026',
  targetId: 'u1',
  targetLabel: 'grace@example.com',
  requestId: 'req-5',
  changes: [{ path: 'active', before: true, after: false }],
  exchange: { id: 'e1', method: 'PATCH', path: '/Users/u1', status: 200 },
};
const joined = {
  ...written,
  id: 'r2',
  action: 'group.updated',
  targetId: 'g1',
  targetLabel: 'Engineering',
  changes: [{ path: 'members', added: ['u1'], removed: [], addedCount: 1, removedCount: 0 }],
};
const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' };

describe('where the values of a user come from', () => {
  it('stands beside each value, with a link to the record', async () => {
    await open('/users/u1', {
      ProfileWithOrigins_origins: {
        valueOrigins: [
          { path: 'name.givenName', record: written },
          { path: `${enterprise}:department`, record: { ...written, id: 'r3', actorLabel: 'Okta – older' } },
        ],
      },
    });
    const given = (await screen.findByRole('rowheader', { name: /Given name/ })).closest('tr') as HTMLElement;
    const link = await within(given).findByRole('link');
    expect(link.getAttribute('href')).toBe('/admin/system/audit-trail?target=u1&record=r1');
    const department = screen.getByRole('rowheader', { name: /Department/ }).closest('tr') as HTMLElement;
    expect(within(department).getByText(/Okta – older/)).toBeTruthy();
    const email = screen.getByRole('rowheader', { name: /Email addresses/ }).closest('tr') as HTMLElement;
    expect(within(email).getByText('not recorded')).toBeTruthy();
  });

  const timelineAnswers = {
    Timeline_timeline: { timeline: { pageInfo, nodes: [written, joined] } },
    TimelineFilters_attributes: { valueOrigins: [{ path: 'title' }, { path: 'active' }] },
  };

  it('is narrowed by the address, which its filters write', async () => {
    const { server, router } = await open('/users/u1?tab=timeline&change=LIFECYCLE&after=c25', timelineAnswers);
    const asked = () => server.variablesOf('Timeline_timeline').at(-1);
    await screen.findByRole('region', { name: '20 Nov 2026' });
    expect(asked()).toEqual({
      id: 'u1',
      filter: { change: 'LIFECYCLE', attribute: null, actorKind: null },
      first: 25,
      after: 'c25',
    });
    await screen.findByRole('option', { name: 'title' });
    fireEvent.change(screen.getByRole('combobox', { name: 'Attribute' }), { target: { value: 'title' } });
    await waitFor(() => expect(router.state.location.search).toBe('?tab=timeline&change=LIFECYCLE&attribute=title'));
    await waitFor(() => expect(asked()).toMatchObject({ filter: { attribute: 'title' }, after: null }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(router.state.location.search).toBe('?tab=timeline'));
  });

  it('tells day by day what happened, with the SCIM request and the groups', async () => {
    await open('/users/u1?tab=timeline', timelineAnswers);
    const day = await screen.findByRole('region', { name: '20 Nov 2026' });
    const [deactivated, group] = within(day).getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(within(deactivated).getByText('User deactivated')).toBeTruthy();
    expect(within(deactivated).getByRole('link', { name: 'PATCH /Users/u1 (200)' }).getAttribute('href')).toBe(
      '/admin/system/provisioning-log/e1',
    );
    expect(within(group).getByText('Came into the group Engineering')).toBeTruthy();
  });

  it('say of a deleted user when and by which request', async () => {
    await open('/users/u1', {
      UserPage_user: { user: null },
      DeletedUser_deletion: { auditRecords: { nodes: [{ ...written, action: 'user.deleted' }] } },
    });
    expect(await screen.findByRole('heading', { name: 'grace@example.com was deleted' })).toBeTruthy();
    expect(screen.getByText(/20 Nov 2026.*by “Okta – 2026” \(Okta token\), request req-5/)).toBeTruthy();
  });
});
