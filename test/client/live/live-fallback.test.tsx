import { screen, waitFor } from '@testing-library/react';
import { openPortal } from '../support/portal.js';
import { sampleUser, usersAnswer } from '../support/samples.js';

const says = /Changes have not arrived by themselves since/;

describe('a page whose event stream is held back on its way', () => {
  it('says so and asks by itself: users who arrive are shown', async () => {
    let arrived = usersAnswer([]);
    const users = () => arrived;
    const { server } = await openPortal('/users', {
      answers: { UsersPage_users: users, UsePolling_reachable: { __typename: 'Query' } },
      streams: 'silent',
    });
    await screen.findByText('No users yet');
    arrived = usersAnswer([sampleUser()]);
    await screen.findByText(says, undefined, { timeout: 20_000 });
    await screen.findByRole('link', { name: 'grace.hopper@example.com' }, { timeout: 20_000 });
    server.pings();
    await waitFor(() => expect(screen.queryByText(says)).toBeNull());
  }, 60_000);

  it('does not ask a server that is away', async () => {
    let away = false;
    const offline = () => {
      away = true;
      return 'offline' as const;
    };
    const { server } = await openPortal('/users', {
      answers: {
        UsersPage_users: usersAnswer([sampleUser()]),
        UsePolling_reachable: offline,
      },
      streams: 'silent',
    });
    await screen.findByText(says, undefined, { timeout: 20_000 });
    await waitFor(() => expect(away).toBe(true), { timeout: 20_000 });
    expect(server.variablesOf('UsersPage_users')).toHaveLength(1);
  }, 60_000);
});
