import { act, screen } from '@testing-library/react';
import { activateLocale } from '../../client/src/lib/words/i18n.js';
import { fails } from './support/graphql-server.js';
import { openPortal } from './support/portal.js';

const openUsers = (extensions: Record<string, unknown>, message: string) =>
  openPortal('/users', { answers: { UsersPage_users: fails('BAD_USER_INPUT', extensions, message) } });

afterEach(() => activateLocale('en'));

describe('why something failed', () => {
  it('is told in the words for its cause, with what it is about', async () => {
    await openUsers({ cause: 'value.too-long', facts: { attribute: 'title', limit: '255 characters' } }, 'Shorten it.');
    expect(await screen.findByText('A value is too long (title, 255 characters)')).toBeTruthy();
    expect(screen.queryByText('Shorten it.')).toBeNull();
  });

  it('is told in the language of the reader', async () => {
    await openUsers({ cause: 'input.range', facts: { field: 'first', least: 1, most: 100 } }, 'first must be …');
    await act(() => activateLocale('fr'));
    const told = await screen.findByText(/^first doit .* entre 1 et 100\.$/);
    expect(told.getAttribute('lang')).toBeNull();
  });

  it('is told in the words of the server, as English, where a newer one knows more causes', async () => {
    await openUsers({ cause: 'something.new' }, 'Do something new.');
    expect((await screen.findByText('Do something new.')).getAttribute('lang')).toBe('en');
  });
});
