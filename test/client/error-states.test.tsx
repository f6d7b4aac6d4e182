import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type Answer, fails } from './support/graphql-server.js';
import { openPortal } from './support/portal.js';
import { sampleUser, usersAnswer } from './support/samples.js';

const openUsers = (answer: Answer, address = '/users') => openPortal(address, { answers: { UsersPage_users: answer } });

describe('a page whose query fails', () => {
  it('says what failed and names the request', async () => {
    await openUsers(fails('INTERNAL_SERVER_ERROR', { requestId: 'req-7K3QX' }));
    expect(await screen.findByText('Something went wrong on the server')).toBeTruthy();
    expect(screen.getByText('Request req-7K3QX')).toBeTruthy();
  });

  it('does not show the words of an unexpected error', async () => {
    const { container } = await openUsers(fails('SOMETHING_ELSE', {}, 'relation "users" does not exist'));
    await screen.findByText('Something went wrong on the server');
    expect(container.textContent).not.toContain('relation');
  });

  it('recovers by Try again', async () => {
    const { server } = await openUsers('offline');
    await screen.findByText('The server cannot be reached');
    server.answers['UsersPage_users'] = usersAnswer([sampleUser()]);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'grace.hopper@example.com' })).toBeTruthy();
  });

  it('has one sign in over the page when the session is over', async () => {
    const { visited } = await openUsers(fails('UNAUTHENTICATED'), '/users?q=grace');
    await screen.findByRole('dialog', { name: 'Sign in again' });
    expect(visited).toEqual([]);
  });
});

describe('the shell', () => {
  it('leads to the sign-in page when nobody is signed in', async () => {
    const { visited } = await openPortal('/groups', { answers: { Shell_viewer: { viewer: null } } });
    await waitFor(() => expect(visited).toEqual(['/sign-in?returnTo=%2Fgroups']));
  });

  it('has a page for addresses that lead nowhere', async () => {
    await openPortal('/nowhere', { answers: {} });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });

  it('says that a user is gone instead of showing an empty page', async () => {
    await openPortal('/users/u9', {
      answers: { UserPage_user: { user: null }, DeletedUser_deletion: { auditRecords: { nodes: [] } } },
    });
    expect(await screen.findByRole('heading', { name: 'User not found' })).toBeTruthy();
  });

  it('does not say that a user is gone when the audit trail could not be asked, and asks again', async () => {
    const { server } = await openPortal('/users/u9', {
      answers: { UserPage_user: { user: null }, DeletedUser_deletion: fails('INTERNAL_SERVER_ERROR') },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('heading', { name: 'User not found' })).toBeNull();
    server.answers['DeletedUser_deletion'] = { auditRecords: { nodes: [] } };
    fireEvent.click(again);
    expect(await screen.findByRole('heading', { name: 'User not found' })).toBeTruthy();
  });

  it('does not call a group deleted when it could not be asked for', async () => {
    const users = usersAnswer([sampleUser()]);
    await openPortal('/users?group=g7', {
      answers: { UsersPage_users: users, GroupFilter_group: fails('INTERNAL_SERVER_ERROR') },
    });
    await screen.findByText('Something went wrong on the server');
    expect(screen.queryByText(/Deleted group/)).toBeNull();
  });

  it('says in a dialog that the search failed', async () => {
    const { server } = await openUsers(usersAnswer([sampleUser()]));
    server.answers['GroupDialog_groups'] = fails('INTERNAL_SERVER_ERROR');
    fireEvent.click(await screen.findByRole('button', { name: 'Group' }));
    await screen.findByText('Something went wrong on the server');
  });

  it('names page and product in the title', async () => {
    await openUsers(usersAnswer([sampleUser()]));
    await waitFor(() => expect(document.title).toBe('Users · Rollcall'));
  });

  it('changes the language without a reload', async () => {
    await openUsers(usersAnswer([sampleUser()]));
    fireEvent.click(await screen.findByRole('button', { name: 'Français' }));
    expect(await screen.findByRole('heading', { name: 'Utilisateurs' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('fr');
    expect(document.cookie).toContain('rollcall-locale=fr');
  });
});

describe('a dialog whose mutation fails', () => {
  it('keeps what was typed and shows the server’s own sentence', async () => {
    const { server } = await openUsers(usersAnswer([sampleUser()]));
    server.answers['AddUserDialog_createUser'] = fails('CONFLICT', {}, 'Choose another userName.');
    fireEvent.click(await screen.findByRole('button', { name: 'Add user' }));
    const field = await screen.findByRole('textbox', { name: 'User name' });
    fireEvent.change(field, { target: { value: 'grace' } });
    fireEvent.submit(field);
    expect(await screen.findByText('Choose another userName.')).toBeTruthy();
    expect(field).toHaveProperty('value', 'grace');
  });
});
