import { screen } from '@testing-library/react';
import { openEntrance } from '../support/portal.js';

const answers = { WelcomePage_open: { openInvitation: { state: 'VALID', userName: 'ada', displayName: 'Ada' } } };

describe('the link of an invitation', () => {
  it.each([
    ['in the fragment, which no server is sent', '/welcome#rollcall_invite_one'],
    ['in the path, as earlier releases sent it', '/welcome/rollcall_invite_one'],
    ['in the path with a slash behind it', '/welcome/rollcall_invite_one/'],
  ])('opens the invitation with the secret %s, and leaves the address', async (_name, address) => {
    window.history.replaceState(null, '', address);
    const { server } = await openEntrance(address, { answers });
    await screen.findByText(/Ada/);
    expect(server.variablesOf('WelcomePage_open')).toEqual([{ token: 'rollcall_invite_one' }]);
    expect(window.location.pathname + window.location.hash).toBe('/welcome');
  });
});
