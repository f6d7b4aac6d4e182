import './support/dom.js';
import { jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { App } from '../../client/src/App.js';
import { activateLocale } from '../../client/src/lib/words/i18n.js';
import { RouteError } from '../../client/src/shell/RouteError.js';
import { useToast } from '../../client/src/ui/feedback/Toasts.js';
import { expectConsoleErrors } from '../support/jest/environment.js';
import { type Answer, GraphqlServer } from './support/graphql-server.js';
import { openPortal } from './support/portal.js';
import { sampleUser, usersAnswer } from './support/samples.js';

const users = usersAnswer([sampleUser()]);
const shown = () => screen.findByRole('link', { name: 'grace.hopper@example.com' });

describe('the line along the top', () => {
  it('is there while an answer is awaited', async () => {
    let answer: (given: Answer) => void = () => {};
    const slow = () =>
      new Promise<Answer>((resolve) => {
        answer = resolve;
      });
    const { container } = await openPortal('/users', { answers: { UsersPage_users: slow } });
    await waitFor(() => expect(container.querySelector('.progress-bar[aria-hidden]')).not.toBeNull());
    answer(users);
    await waitFor(() => expect(container.querySelector('.progress-bar')).toBeNull());
  });

  it('goes with the page whose question was not answered yet', async () => {
    const never = () => new Promise<Answer>(() => {});
    const { container, router } = await openPortal('/users', { answers: { UsersPage_users: never } });
    await waitFor(() => expect(container.querySelector('.progress-bar')).not.toBeNull());
    await act(() => router.navigate('/nowhere'));
    await waitFor(() => expect(container.querySelector('.progress-bar')).toBeNull());
  });
});

describe('a new version of the portal', () => {
  it('offers itself once the server has it', async () => {
    const { server } = await openPortal('/users', { answers: { UsersPage_users: users } });
    await shown();
    server.headers['rollcall-client'] = 'one';
    server.changed('USER');
    await waitFor(() => expect(server.variablesOf('UsersPage_users').length).toBe(2));
    await shown();
    expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
    server.headers['rollcall-client'] = 'two';
    server.changed('USER');
    expect(await screen.findByRole('button', { name: 'Reload' })).toBeTruthy();
  });
});

const openPage = async (Component: () => React.ReactNode) => {
  await activateLocale('en');
  const { fetch } = new GraphqlServer({});
  const router = createMemoryRouter([{ path: '/', Component, ErrorBoundary: RouteError }]);
  render(<App router={router} fetch={fetch} go={() => {}} />);
};

describe('a page that cannot be drawn', () => {
  it('is drawn by Try again once it can be', async () => {
    expectConsoleErrors();
    let broken = true;
    await openPage(() => {
      if (broken) throw new Error('broken');
      return <h1>Whole</h1>;
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    broken = false;
    fireEvent.click(retry);
    expect(await screen.findByRole('heading', { name: 'Whole' })).toBeTruthy();
  });

  it('says that its code is missing, which only loading it again can mend', async () => {
    expectConsoleErrors();
    await openPage(() => {
      throw new TypeError('Failed to fetch dynamically imported module: /assets/x.js');
    });
    expect(await screen.findByText(/^The code of this page could not be loaded/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

function Toasting() {
  const toast = useToast();
  return (
    <>
      <button type="button" onClick={() => toast('Saved')}>
        Save
      </button>
      <button type="button" onClick={() => toast('Changed', { label: 'Look', run: () => {} })}>
        Change
      </button>
    </>
  );
}

describe('a toast', () => {
  const toasts = async () => {
    await openPage(Toasting);
    jest.useFakeTimers();
  };
  afterEach(() => void jest.useRealTimers());
  const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));

  it('can be read for five seconds at least', async () => {
    await toasts();
    fireEvent.click(screen.getByText('Save'));
    pass(5);
    expect(screen.queryByText('Saved')).not.toBeNull();
    pass(5);
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('waits while it is pointed at or has the focus', async () => {
    await toasts();
    fireEvent.click(screen.getByText('Save'));
    const close = screen.getByRole('button', { name: 'Close' });
    fireEvent.mouseEnter(screen.getByText('Saved'));
    fireEvent.focus(close);
    pass(60);
    fireEvent.mouseLeave(screen.getByText('Saved'));
    pass(60);
    expect(screen.queryByText('Saved')).not.toBeNull();
    fireEvent.blur(close);
    pass(10);
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('with an offer stays until it is closed', async () => {
    await toasts();
    fireEvent.click(screen.getByText('Change'));
    pass(600);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Changed')).toBeNull();
  });
});
