import { fireEvent, screen, waitFor } from '@testing-library/react';
import { openPortal } from './support/portal.js';
import { usersAnswer } from './support/samples.js';

const found = {
  users: { nodes: [{ id: 'u7', userName: 'grace@example.com', displayName: 'Grace Hopper' }] },
  groups: { nodes: [] },
};

const open = async () => {
  const portal = await openPortal('/nowhere', {
    answers: {
      CommandPalette_search: found,
      UserPage_user: { user: null },
      DeletedUser_deletion: { auditRecords: { nodes: [] } },
      UsersPage_users: usersAnswer([]),
      ExchangePage_exchange: { exchange: null },
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Page not found' });
  return portal;
};

const openPalette = async () => {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  return screen.findByRole('combobox');
};

describe('the command palette', () => {
  it('leads to a user who was searched for', async () => {
    const { router } = await open();
    const field = await openPalette();
    fireEvent.change(field, { target: { value: 'hopp' } });
    await screen.findByRole('option', { name: /Grace Hopper/ });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/users/u7'));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Page not found' })).toBeNull());
    await screen.findByRole('heading', { level: 1 });
  });

  it('leads to the log entry of a short id', async () => {
    const { router } = await open();
    const field = await openPalette();
    fireEvent.change(field, { target: { value: '7k3qx' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/system/provisioning-log/7K3QX'));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Page not found' })).toBeNull());
    await screen.findByRole('heading', { level: 1 });
  });
});

describe('single keys', () => {
  it('lead to a page', async () => {
    const { router } = await open();
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/users'));
  });

  it('do nothing once they are switched off', async () => {
    const { router } = await open();
    fireEvent.keyDown(document.body, { key: '?' });
    fireEvent.click(await screen.findByRole('switch', { name: /^Single-key shortcuts/ }));
    fireEvent.keyDown(screen.getByRole('switch'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'u' });
    expect(router.state.location.pathname).toBe('/nowhere');
  });
});
