import '../support/dom.js';
import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { App } from '../../../client/src/App.js';
import { activateLocale } from '../../../client/src/lib/words/i18n.js';
import { TokenExpiryBanner } from '../../../client/src/shell/TokenExpiryBanner.js';
import { GraphqlServer } from '../support/graphql-server.js';

const tokensPage = '/admin/identity/user-provisioning';

const open = async (expiryWarning: number | null) => {
  await activateLocale('en');
  const token = { id: 't1', name: 'Okta', status: 'ACTIVE', expired: false, expiryWarning };
  const server = new GraphqlServer({ TokenExpiryBanner_tokens: { provisioning: { tokens: [token] } } });
  const router = createMemoryRouter([{ path: '*', element: <TokenExpiryBanner /> }], { initialEntries: ['/users'] });
  render(<App router={router} fetch={server.fetch} go={() => undefined} />);
  return router;
};

describe('the banner about tokens', () => {
  it('warns on every page but that of the tokens, and leads there', async () => {
    const router = await open(14);
    const link = await screen.findByRole('link', { name: 'Renew or replace it' });
    expect(link.getAttribute('href')).toBe(tokensPage);
    await act(() => router.navigate(tokensPage));
    expect(screen.queryByRole('link')).toBeNull();
  });
});
