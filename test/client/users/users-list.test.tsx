import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';
import { sampleUser, usersAnswer } from '../support/samples.js';

const open = (address: string, answer = usersAnswer([sampleUser()])) =>
  openPortal(address, { answers: { UsersPage_users: answer } });

const lastVariables = (server: { variablesOf: (operation: string) => Record<string, unknown>[] }) =>
  server.variablesOf('UsersPage_users').at(-1);

describe('the list of users', () => {
  it('reads search, filters, sort and page from the address', async () => {
    const { server } = await open(
      '/users?q=grace&source=SCIM_OKTA&status=INACTIVE&invitation=BOUNCED&sort=-updatedAt&after=c50',
    );
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    expect(lastVariables(server)).toEqual({
      filter: {
        search: 'grace',
        source: 'SCIM_OKTA',
        status: 'INACTIVE',
        invitation: 'BOUNCED',
        changedSince: null,
        groupId: null,
        withErrors: null,
      },
      orderBy: { updatedAt: 'DESC' },
      first: 50,
      after: 'c50',
    });
  });

  it('writes the search into the address as one types, and begins at the first page again', async () => {
    const { router, server } = await open('/users?after=c50');
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Search users' }), { target: { value: 'hop' } });
    await waitFor(() => expect(router.state.location.search).toBe('?q=hop'));
    await waitFor(() => expect(lastVariables(server)).toMatchObject({ filter: { search: 'hop' }, after: null }));
  });

  it('does not fill the history with every letter', async () => {
    const { router } = await open('/users');
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'h' } });
    await waitFor(() => expect(router.state.location.search).toBe('?q=h'));
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('asks for users who changed within a span, and exports the same', async () => {
    const { server } = await open('/users?changed=24h&source=LOCAL');
    const link = await screen.findByRole('link', { name: 'Export CSV' });
    const { filter } = lastVariables(server) as { filter: { changedSince: string } };
    expect(Math.round((Date.now() - new Date(filter.changedSince).getTime()) / 3_600_000)).toBe(24);
    const { searchParams, pathname } = new URL(link.getAttribute('href') ?? '', 'http://x');
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/exports/users.csv',
      { source: 'LOCAL', changedSince: filter.changedSince, separator: ',' },
    ]);
  });

  it('chooses a group by search, names it and takes it away again', async () => {
    const { router, server } = await open('/users?after=c50');
    server.answers['GroupDialog_groups'] = { groups: { nodes: [{ id: 'g7', displayName: 'Pilots', memberCount: 2 }] } };
    server.answers['GroupFilter_group'] = { group: { id: 'g7', displayName: 'Pilots' } };
    fireEvent.click(await screen.findByRole('button', { name: 'Group' }));
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Search groups' }), { target: { value: 'pil' } });
    await waitFor(() => expect(server.variablesOf('GroupDialog_groups').at(-1)).toEqual({ search: 'pil' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Pilots' }));
    await waitFor(() => expect(router.state.location.search).toBe('?group=g7'));
    await waitFor(() => expect(lastVariables(server)).toMatchObject({ filter: { groupId: 'g7' }, after: null }));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove the filter Group: Pilots' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('shows those with errors, with the way to what failed', async () => {
    const { router, server } = await open('/users');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'With errors' }));
    await waitFor(() => expect(router.state.location.search).toBe('?errors=1'));
    await waitFor(() => expect(lastVariables(server)).toMatchObject({ filter: { withErrors: true } }));
    const link = await screen.findByRole('link', {
      name: 'Log: failed requests of grace.hopper@example.com',
    });
    expect(link.getAttribute('href')).toBe('/admin/system/provisioning-log?resource=u1&errors=1');
  });

  it('ticks a range with the shift key, and exports those alone', async () => {
    const users = [1, 2, 3, 4].map((n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    await open('/users?status=ACTIVE', usersAnswer(users));
    const first = await screen.findByRole('checkbox', { name: 'Select user1@example.com' });
    first.focus();
    fireEvent.click(first);
    await screen.findByText('1 user selected');
    expect(document.activeElement).toBe(first);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select user3@example.com' }), { shiftKey: true });
    const href = (await screen.findByRole('link', { name: 'Export 3 as CSV' })).getAttribute('href') ?? '';
    expect(Object.fromEntries(new URL(href, 'http://x').searchParams)).toEqual({ ids: 'u1,u2,u3', separator: ',' });
  });

  it('ticks all that match, beyond the page too, until another tick', async () => {
    const users = [1, 2].map((n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    await open('/users?source=LOCAL', usersAnswer(users, { totalCount: 640 }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select everyone on this page' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Select all 640 matching' }));
    await screen.findByText('640 users selected');
    const href = screen.getByRole('link', { name: 'Export 640 as CSV' }).getAttribute('href') ?? '';
    expect(Object.fromEntries(new URL(href, 'http://x').searchParams)).toEqual({ source: 'LOCAL', separator: ',' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select user2@example.com' }));
    await screen.findByText('1 user selected');
  });

  it('drops a ticked user who leaves the page', async () => {
    const users = [1, 2, 3].map((n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    const { server } = await open('/users?status=ACTIVE', usersAnswer(users));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select user1@example.com' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select user2@example.com' }));
    await screen.findByText('2 users selected');
    server.answers['UsersPage_users'] = usersAnswer(users.slice(1));
    server.changed('USER');
    await screen.findByText('1 user selected');
    const href = screen.getByRole('link', { name: 'Export 1 as CSV' }).getAttribute('href') ?? '';
    expect(new URL(href, 'http://x').searchParams.get('ids')).toBe('u2');
    server.answers['UsersPage_users'] = usersAnswer(users);
    server.changed('USER');
    const returned = await screen.findByRole('checkbox', { name: 'Select user1@example.com' });
    expect(returned).toHaveProperty('checked', false);
  });

  it('keeps all that match ticked while one of them leaves the page', async () => {
    const users = [1, 2, 3].map((n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    const { server } = await open('/users?source=LOCAL', usersAnswer(users.slice(0, 2), { totalCount: 640 }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select everyone on this page' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Select all 640 matching' }));
    server.answers['UsersPage_users'] = usersAnswer(users.slice(1), { totalCount: 639 });
    server.changed('USER');
    await screen.findByText('639 users selected');
  });

  it('ticks everyone on the page at once, and nobody', async () => {
    const users = [1, 2].map((n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    await open('/users', usersAnswer(users));
    const all = await screen.findByRole('checkbox', { name: 'Select everyone on this page' });
    fireEvent.click(all);
    await screen.findByText('2 users selected');
    fireEvent.click(all);
    await waitFor(() => expect(screen.queryByText(/selected/)).toBeNull());
  });

  it('keeps a full page in its place when users arrive, and says how many', async () => {
    const users = Array.from({ length: 51 }, (_, n) => sampleUser({ id: `u${n}`, userName: `user${n}@example.com` }));
    const { server } = await open('/users', usersAnswer(users.slice(1), { totalCount: 50 }));
    await screen.findByRole('link', { name: 'user50@example.com' });
    server.answers['UsersPage_users'] = usersAnswer(users.slice(0, 50), { totalCount: 51 });
    server.changed('USER');
    const show = await screen.findByRole('button', { name: '1 new user – show' });
    expect(screen.queryByRole('link', { name: 'user0@example.com' })).toBeNull();
    expect(screen.getByRole('link', { name: 'user50@example.com' })).toBeTruthy();
    fireEvent.click(show);
    expect(await screen.findByRole('link', { name: 'user0@example.com' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /new user/ })).toBeNull();
  });

  it('writes a filter into the address', async () => {
    const { router } = await open('/users');
    fireEvent.change(await screen.findByRole('combobox', { name: 'Source' }), { target: { value: 'LOCAL' } });
    await waitFor(() => expect(router.state.location.search).toBe('?source=LOCAL'));
  });

  it('sorts by a column, first up, then down', async () => {
    const { router } = await open('/users');
    fireEvent.click(await screen.findByRole('button', { name: 'Display name' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=displayName'));
    fireEvent.click(screen.getByRole('button', { name: 'Display name' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=-displayName'));
    expect(screen.getByRole('columnheader', { name: 'Display name' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('pages by cursor, forward and back', async () => {
    const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: 'c1', endCursor: 'c50' };
    const { router, server } = await open('/users', usersAnswer([sampleUser()], { totalCount: 1234, pageInfo }));
    await screen.findByText('1,234 users');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(router.state.location.search).toBe('?after=c50'));
    fireEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await waitFor(() =>
      expect(server.variablesOf('UsersPage_users')).toContainEqual(expect.objectContaining({ last: 50, before: 'c1' })),
    );
  });

  it('fetches the next page ahead, and does not ask again when it is shown', async () => {
    const more = { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c50' };
    const end = { hasNextPage: false, hasPreviousPage: true, startCursor: 'c51', endCursor: 'c60' };
    const next = sampleUser({ id: 'u51', userName: 'next@example.com' });
    const pages = new Map([['c50', usersAnswer([next], { pageInfo: end })]]);
    const firstPage = usersAnswer([sampleUser()], { pageInfo: more });
    const answer = ({ after }: Record<string, unknown>) => pages.get(String(after)) ?? firstPage;
    const { server } = await openPortal('/users', { answers: { ['UsersPage_users']: answer } });
    // The first page is asked for again where the stream is long in coming.
    const askedAhead = () => server.variablesOf('UsersPage_users').filter(({ after }) => after === 'c50');
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    await waitFor(() => expect(askedAhead()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('link', { name: 'next@example.com' });
    expect(askedAhead()).toHaveLength(1);
  });

  it('hides and moves columns, and keeps that for the next visit', async () => {
    const first = await open('/users');
    fireEvent.click(await screen.findByRole('button', { name: 'Columns' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Invitation' }));
    fireEvent.click(screen.getByRole('button', { name: 'Move Source up' }));
    fireEvent.click(screen.getByRole('button', { name: 'Move Source up' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rows close together' }));
    first.unmount();
    await open('/users');
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent);
    expect(headings).toEqual(['', 'User name', 'Display name', 'Email address', 'Source', 'Status', 'Changed']);
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    expect(await screen.findByRole('checkbox', { name: 'User name' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    await screen.findByRole('columnheader', { name: 'Invitation', hidden: true });
  });

  it('says "SCIM Okta" for users that Okta manages', async () => {
    await open('/users');
    const cell = await screen.findByRole('cell', { name: 'SCIM Okta' });
    expect(cell).toBeTruthy();
  });

  it('offers a beginning when there is nobody yet', async () => {
    await open('/users', usersAnswer([]));
    expect(await screen.findByText('No users yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Connect Okta' }).getAttribute('href')).toBe(
      '/admin/identity/user-provisioning',
    );
  });

  it('offers to clear the filters when nothing matches', async () => {
    const { router } = await open('/users?q=zzz&status=ACTIVE', usersAnswer([]));
    await screen.findByText('No result for “zzz”');
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('asks again quietly when a user changed', async () => {
    const { server } = await open('/users');
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    server.answers['UsersPage_users'] = usersAnswer([sampleUser({ id: 'u2', userName: 'new@example.com' })]);
    await waitFor(
      () => {
        server.changed('USER');
        expect(screen.queryByRole('link', { name: 'new@example.com' })).not.toBeNull();
      },
      { timeout: 4000 },
    );
  });

  it('keeps the rows when asking again fails', async () => {
    const { server } = await open('/users');
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    server.answers['UsersPage_users'] = fails('UNAVAILABLE');
    await waitFor(
      () => {
        server.changed('USER');
        expect(screen.queryByText(/The service is not available for the moment/)).not.toBeNull();
      },
      { timeout: 4000 },
    );
    expect(screen.getByRole('link', { name: 'grace.hopper@example.com' })).toBeTruthy();
  });

  it('adds a local user with the attributes of SCIM', async () => {
    const { server } = await open('/users');
    server.answers['AddUserDialog_createUser'] = { createUser: { user: { id: 'u3', userName: 'alan' } } };
    server.answers['UserPage_user'] = { user: null };
    server.answers['DeletedUser_deletion'] = { auditRecords: { nodes: [] } };
    fireEvent.click(await screen.findByRole('button', { name: 'Add user' }));
    fireEvent.change(await screen.findByRole('textbox', { name: 'User name' }), { target: { value: ' alan ' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Email address' }), {
      target: { value: 'alan@example.com' },
    });
    fireEvent.submit(screen.getByRole('textbox', { name: 'User name' }));
    await waitFor(() =>
      expect(server.variablesOf('AddUserDialog_createUser')).toEqual([
        {
          attributes: {
            userName: 'alan',
            active: true,
            emails: [{ value: 'alan@example.com', type: 'work', primary: true }],
          },
        },
      ]),
    );
    await screen.findByRole('heading', { name: 'User not found' });
  });
});
