import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Answers } from '../support/graphql-server.js';
import { fails } from '../support/graphql-server.js';
import { openPortal, signedInViewer } from '../support/portal.js';
import { sampleUser, usersAnswer } from '../support/samples.js';

const users = { UsersPage_users: usersAnswer([sampleUser()]) };
const near = { sessionExpiresIn: 90 };

const openUsers = (viewer: object, answers: Answers = {}) =>
  openPortal('/users', {
    answers: { ...users, Shell_viewer: { viewer: { ...signedInViewer, ...viewer } }, ...answers },
  });

const signIn = async () => {
  const dialog = await screen.findByRole('dialog', { name: 'Sign in again' });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'correct horse battery' } });
  fireEvent.submit(screen.getByLabelText('Password'));
  return dialog;
};

describe('a session that is about to end', () => {
  it('says so, and goes on by Stay signed in', async () => {
    const { server } = await openUsers(near, { SessionWatch_session: { viewer: signedInViewer } });
    await screen.findByRole('dialog', { name: 'Your session is about to end' });
    expect(await screen.findByText('You will be signed out in 2 minutes.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.variablesOf('SessionWatch_session')).toHaveLength(1);
  });

  it('is not mentioned while there is time', async () => {
    await openUsers({ sessionExpiresIn: 3600 });
    await screen.findByRole('link', { name: 'grace.hopper@example.com' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has one sign in again at its latest end', async () => {
    const forGood = { ...near, sessionEndsAtLatest: signedInViewer.sessionExpiresAt };
    await openUsers(forGood, {
      SignInForm_signIn: { signIn: { id: 'a', kind: 'ADMINISTRATOR' } },
      SessionWatch_session: { viewer: signedInViewer },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Sign in again' }));
    await signIn();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a session that has ended', () => {
  const ended: Answers = { ...users, UsersPage_users: fails('UNAUTHENTICATED') };

  it('goes on when the same administrator signs in', async () => {
    const { server, visited } = await openUsers({}, ended);
    server.answers['SignInForm_signIn'] = { signIn: { id: 'a', kind: 'ADMINISTRATOR' } };
    await screen.findByRole('dialog', { name: 'Sign in again' });
    server.answers['SessionWatch_session'] = { viewer: signedInViewer };
    expect(screen.getByLabelText('Email address')).toHaveProperty('value', 'ada@example.com');
    Object.assign(server.answers, users);
    await signIn();
    expect(await screen.findByRole('link', { name: 'grace.hopper@example.com' })).toBeTruthy();
    expect(visited).toEqual([]);
  });

  it('is none when only the secret had changed meanwhile', async () => {
    const { server } = await openUsers({}, { ...ended, SessionWatch_session: { viewer: signedInViewer } });
    await waitFor(() => expect(server.variablesOf('SessionWatch_session')).toHaveLength(1));
    Object.assign(server.answers, users);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('begins anew when somebody else signs in', async () => {
    const { server, visited } = await openUsers({}, ended);
    server.answers['SignInForm_signIn'] = { signIn: { id: 'b', kind: 'ADMINISTRATOR' } };
    await signIn();
    await waitFor(() => expect(visited).toEqual(['/']));
  });

  it('can be left for the sign-in page', async () => {
    const { visited } = await openUsers({}, ended);
    fireEvent.click(await screen.findByRole('button', { name: 'Leave this page' }));
    expect(visited).toEqual([expect.stringMatching(/^\/sign-in/)]);
  });
});
