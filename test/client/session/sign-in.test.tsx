import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fails } from '../support/graphql-server.js';
import { openEntrance } from '../support/portal.js';

const signedOut = { SignInPage_state: { setupRequired: false, viewer: null } };

const signIn = async (address: string, answer: object) => {
  const entrance = await openEntrance(address, { answers: { ...signedOut, SignInForm_signIn: { ...answer } } });
  fireEvent.change(screen.getByLabelText('Email address'), { target: { value: 'ada@example.com' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'correct horse battery' } });
  fireEvent.submit(screen.getByLabelText('Password'));
  return entrance;
};

describe('signing in', () => {
  it('returns to the wanted page', async () => {
    const { visited } = await signIn('/sign-in?returnTo=%2Fusers%3Fq%3Dgrace', { signIn: { id: 'a' } });
    await waitFor(() => expect(visited).toEqual(['/users?q=grace']));
  });

  it('never leads to another origin', async () => {
    const { visited } = await signIn('/sign-in?returnTo=%2F%2Fevil.example%2F', { signIn: { id: 'a' } });
    await waitFor(() => expect(visited).toEqual(['/']));
  });

  it.each([
    ['en', 'The browser did not keep the session'],
    ['fr', 'Le navigateur n’a pas conservé la session'],
  ] as const)('says that the browser did not keep the cookie, and why, in %s', async (locale, title) => {
    const answers = { ...signedOut, SignInForm_signIn: { signIn: { id: 'a' } }, KeptSession_viewer: { viewer: null } };
    const { container, visited } = await openEntrance('/sign-in', { answers, locale });
    const password = await waitFor(() => container.querySelector('input[autocomplete="current-password"]') as Element);
    const email = container.querySelector('input[name="email"]') as Element;
    fireEvent.change(email, { target: { value: 'ada@example.com' } });
    fireEvent.change(password, { target: { value: 'correct horse battery' } });
    fireEvent.submit(password);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(/PUBLIC_URL/).textContent).toContain(window.location.origin);
    expect(visited).toEqual([]);
  });

  const facts = { opened: 'http://10.0.0.5:4000', publicUrl: 'https://people.acme.test' };
  const differs = fails('FORBIDDEN', { cause: 'origin.differs', facts });

  it.each([
    ['en', 'This address is not the one of PUBLIC_URL', 'Open https://people.acme.test'],
    ['fr', 'Cette adresse n’est pas celle de PUBLIC_URL', 'Ouvrir https://people.acme.test'],
  ] as const)('names the two addresses that differ and what to set, in %s', async (locale, title, open) => {
    await openEntrance('/sign-in', { answers: { SignInPage_state: differs }, locale });
    const alert = (await screen.findByText(title)).closest('[role="alert"]');
    expect(alert?.textContent).toContain(facts.opened);
    expect(alert?.querySelector('code')?.textContent).toBe('PUBLIC_URL=http://10.0.0.5:4000');
    expect(screen.getByRole('link', { name: open }).getAttribute('href')).toBe(facts.publicUrl);
    expect(screen.queryByText('No.')).toBeNull();
  });

  it('offers no form where no password would be taken', async () => {
    const { container } = await openEntrance('/sign-in', { answers: { SignInPage_state: differs } });
    await screen.findByRole('alert');
    expect(container.querySelector('form')).toBeNull();
  });

  it('does not say of a refused address that the password is wrong', async () => {
    await signIn('/sign-in', differs);
    expect(await screen.findByText('PUBLIC_URL=http://10.0.0.5:4000')).toBeTruthy();
    expect(screen.queryByText('Email address or password is not correct.')).toBeNull();
  });

  it('has one neutral sentence for a wrong address or password, and keeps the fields', async () => {
    await signIn('/sign-in', fails('UNAUTHENTICATED', { field: 'password' }));
    expect(await screen.findByText('Email address or password is not correct.')).toBeTruthy();
    expect(screen.getByLabelText('Email address')).toHaveProperty('value', 'ada@example.com');
  });

  it('says how long to wait after too many attempts', async () => {
    await signIn('/sign-in', fails('RATE_LIMITED', { retryAfter: 42 }));
    expect(await screen.findByText('Try again in 42 seconds.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', true);
  });

  it('counts minutes while there are some', async () => {
    await signIn('/sign-in', fails('RATE_LIMITED', { retryAfter: 100 }));
    expect(await screen.findByText('Try again in 2 minutes.')).toBeTruthy();
  });

  it('names what the button at the password does now', async () => {
    await openEntrance('/sign-in', { answers: signedOut });
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Show password' }), { key: 'Enter' });
    expect(screen.getByLabelText('Password')).toHaveProperty('type', 'text');
    expect(screen.getByRole('button', { name: 'Hide password' }).getAttribute('aria-pressed')).toBeNull();
  });

  it('can be read in French before signing in', async () => {
    await openEntrance('/sign-in', { answers: signedOut, locale: 'fr' });
    expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeTruthy();
  });

  it('goes on at once when somebody is signed in already', async () => {
    const answers = { SignInPage_state: { setupRequired: false, viewer: { id: 'a' } } };
    const { visited } = await openEntrance('/sign-in', { answers });
    await waitFor(() => expect(visited).toEqual(['/']));
  });

  it('points to the printed link while there is no administrator', async () => {
    const answers = { SignInPage_state: { setupRequired: true, viewer: null } };
    await openEntrance('/sign-in', { answers });
    expect(await screen.findByText(/Open the link that the server printed/)).toBeTruthy();
  });
});

describe('setting up', () => {
  it('says which addresses differ, too', async () => {
    const facts = { opened: 'http://10.0.0.5:4000', publicUrl: 'https://people.acme.test' };
    const differs = fails('FORBIDDEN', { cause: 'origin.differs', facts });
    await openEntrance('/set-up#one-time', { answers: { SetUpPage_state: differs } });
    expect(await screen.findByText('PUBLIC_URL=http://10.0.0.5:4000')).toBeTruthy();
  });

  const needed = { SetUpPage_state: { setupRequired: true } };

  const fill = async (password: string) => {
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Ada' } });
    fireEvent.change(screen.getByLabelText('Email address'), { target: { value: 'ada@example.com' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
    fireEvent.submit(screen.getByLabelText('Password'));
  };

  it('creates the administrator with the token of the link', async () => {
    const answers = { ...needed, SetUpForm_setUp: { setUpAdministrator: { id: 'a' } } };
    const { server, visited } = await openEntrance('/set-up#one-time', { answers });
    await fill('correct horse battery');
    await waitFor(() => expect(visited).toEqual(['/']));
    expect(server.variablesOf('SetUpForm_setUp')).toEqual([
      { input: { token: 'one-time', name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' } },
    ]);
  });

  it('removes the token from the address', async () => {
    window.history.replaceState(null, '', '/set-up#one-time');
    await openEntrance('/set-up#one-time', { answers: needed });
    await screen.findByLabelText('Name');
    expect(window.location.hash).toBe('');
  });

  it('wants at least twelve characters', async () => {
    const { server } = await openEntrance('/set-up#one-time', { answers: needed });
    await fill('too short');
    expect(await screen.findByText('Use at least 12 characters.')).toBeTruthy();
    expect(server.variablesOf('SetUpForm_setUp')).toEqual([]);
  });

  it('names each field that is missing, in the language of the page', async () => {
    const { server } = await openEntrance('/set-up#one-time', { answers: needed });
    fireEvent.submit(await screen.findByLabelText('Password'));
    expect(await screen.findByText('Enter your name.')).toBeTruthy();
    expect(screen.getByText(/Enter an email address/)).toBeTruthy();
    expect(server.variablesOf('SetUpForm_setUp')).toEqual([]);
  });

  it('says so when the link is incomplete', async () => {
    await openEntrance('/set-up', { answers: needed });
    expect(await screen.findByText('This link is incomplete')).toBeTruthy();
  });

  it('leads to the sign-in page when an administrator exists', async () => {
    await openEntrance('/set-up#one-time', { answers: { SetUpPage_state: { setupRequired: false } } });
    expect((await screen.findByRole('link', { name: 'Go to the sign-in page' })).getAttribute('href')).toBe('/sign-in');
  });
});
