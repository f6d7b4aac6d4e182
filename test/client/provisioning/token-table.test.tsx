import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openPortal } from '../support/portal.js';
import { daysFromNow, provisioningAnswers, sampleToken } from '../support/samples.js';

const page = '/admin/identity/user-provisioning';
const active = sampleToken({ id: 'active', name: 'First' });
const idle = sampleToken({ id: 'idle', name: 'Second', status: 'INACTIVE' });

const openMenu = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name: `Select an action for ${name}` }));
  return within(await screen.findByRole('menu'));
};

const choose = async (name: string, entry: RegExp) => {
  const menu = await openMenu(name);
  fireEvent.click(menu.getByRole('menuitem', { name: entry }));
  return within(await screen.findByRole('dialog'));
};

describe('the menu Select', () => {
  it('offers the four entries of the user guide in its order, and the addresses', async () => {
    await openPortal(page, { answers: provisioningAnswers([idle]) });
    const menu = await openMenu('Second');
    const entries = menu.getAllByRole('menuitem').map((entry) => entry.textContent);
    expect(entries).toEqual([
      'Set to active',
      'Set to inactiveIt is inactive already.',
      'Renew',
      'Allowed addresses',
      'Delete',
    ]);
  });

  it('marks what is not possible and opens nothing for it', async () => {
    await openPortal(page, { answers: provisioningAnswers([active]) });
    const menu = await openMenu('First');
    const entry = menu.getByRole('menuitem', { name: /Set to active/ });
    expect(entry.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(entry);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sends an expired token to Renew', async () => {
    await openPortal(page, { answers: provisioningAnswers([sampleToken({ name: 'Old', expired: true })]) });
    const menu = await openMenu('Old');
    expect(menu.getByRole('menuitem', { name: /Set to active/ }).textContent).toContain('renew it');
  });

  it('sets a token to inactive after asking', async () => {
    const answers = {
      ...provisioningAnswers([active]),
      TokenMenu_setStatus: { setScimTokenStatus: { id: 'active', status: 'INACTIVE', expired: false } },
    };
    const { server } = await openPortal(page, { answers });
    const dialog = await choose('First', /Set to inactive/);
    fireEvent.click(dialog.getByRole('button', { name: 'Set to inactive' }));
    await screen.findByText('Token “First” is inactive');
    expect(server.variablesOf('TokenMenu_setStatus')).toEqual([{ id: 'active', status: 'INACTIVE' }]);
  });

  it('warns before the only token in use is set to inactive', async () => {
    const used = sampleToken({ name: 'Used', lastUsedAt: new Date().toISOString() });
    await openPortal(page, { answers: provisioningAnswers([used, idle]) });
    const dialog = await choose('Used', /Set to inactive/);
    expect(dialog.getByText(/synchronisation will stop with error 401/)).toBeTruthy();
  });

  it('asks for the name before deleting a token that was used this week', async () => {
    const used = sampleToken({ name: 'Used', lastUsedAt: daysFromNow(-3) });
    await openPortal(page, { answers: provisioningAnswers([used]) });
    const dialog = await choose('Used', /Delete/);
    const button = dialog.getByRole('button', { name: 'Delete token' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Used' } });
    expect(button).toHaveProperty('disabled', false);
  });

  it('deletes an idle token without typing', async () => {
    const answers = { ...provisioningAnswers([idle]), DeleteTokenDialog_delete: { deleteScimToken: 'idle' } };
    const { server } = await openPortal(page, { answers });
    const dialog = await choose('Second', /Delete/);
    fireEvent.click(dialog.getByRole('button', { name: 'Delete token' }));
    await waitFor(() => expect(server.variablesOf('DeleteTokenDialog_delete')).toEqual([{ id: 'idle' }]));
    await screen.findByText('Token “Second” deleted');
  });

  it('changes the addresses from which a token may be used', async () => {
    const tied = sampleToken({ id: 'tied', name: 'Tied', allowedAddresses: ['192.0.2.1', '2001:db8::/32'] });
    const set = { setScimTokenAddresses: { id: 'tied', allowedAddresses: ['198.51.100.0/24'] } };
    const answers = { ...provisioningAnswers([tied]), TokenAddressesDialog_set: set };
    const { server } = await openPortal(page, { answers });
    const dialog = await choose('Tied', /Allowed addresses/);
    const field = dialog.getByLabelText('Allowed addresses');
    expect(field).toHaveProperty('value', '192.0.2.1\n2001:db8::/32');
    fireEvent.change(field, { target: { value: '198.51.100.0/24' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('Addresses of token “Tied” changed');
    expect(server.variablesOf('TokenAddressesDialog_set')).toEqual([
      { id: 'tied', allowedAddresses: ['198.51.100.0/24'] },
    ]);
  });

  it('renews with the secret kept when asked to', async () => {
    const renewScimToken = {
      secret: null,
      targetUrl: 'https://rollcall.example/scim/v2',
      token: { id: 'active', name: 'First', status: 'ACTIVE', expired: false, expiresAt: null, hint: 'a1b2' },
    };
    const answers = { ...provisioningAnswers([active]), RenewTokenDialog_renew: { renewScimToken } };
    const { server } = await openPortal(page, { answers });
    const dialog = await choose('First', /Renew/);
    fireEvent.click(dialog.getByRole('radio', { name: /Keep the secret/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Renew token' }));
    await screen.findByText('Token “First” renewed');
    expect(server.variablesOf('RenewTokenDialog_renew')).toEqual([{ id: 'active', keepSecret: true }]);
  });
});

describe('what Okta can come with', () => {
  const heard = (tokens: Parameters<typeof provisioningAnswers>[0]) => {
    const answers = provisioningAnswers(tokens);
    answers.ProvisioningPage_provisioning.provisioning.health.state = 'CONNECTED';
    return answers;
  };

  it('makes the connection amber as soon as no token is left that works', async () => {
    await openPortal(page, { answers: heard([idle, sampleToken({ id: 'old', expired: true })]) });
    expect(await screen.findByText('No usable token')).toBeTruthy();
    expect(screen.getByText(/every request from Okta is refused/)).toBeTruthy();
    expect(screen.queryByText('Connected')).toBeNull();
  });

  it('leaves the connection green while one works', async () => {
    await openPortal(page, { answers: heard([active, idle]) });
    expect(await screen.findByText('Connected')).toBeTruthy();
  });

  it('is not said to be a token that is switched off', async () => {
    await openPortal(page, { answers: heard([idle]) });
    fireEvent.click(await screen.findByText('Change the token without interruption'));
    expect(screen.getByText(/“Second” does not work now/)).toBeTruthy();
    expect(screen.queryByText(/goes on working|what Okta uses/)).toBeNull();
  });
});

describe('renewing', () => {
  const renewing = async (given: Parameters<typeof sampleToken>[0]) => {
    await openPortal(page, { answers: provisioningAnswers([sampleToken({ name: 'First', ...given })]) });
    return choose('First', /Renew/);
  };

  it('says that an inactive token becomes active again, and recommends a new secret', async () => {
    const dialog = await renewing({ status: 'INACTIVE' });
    expect(dialog.getByText(/is inactive. Renewing it sets it to active again/)).toBeTruthy();
    expect(dialog.getByRole('radio', { name: 'Issue a new secret (recommended)' })).toHaveProperty('checked', true);
    expect(dialog.queryByText(/Only the expiry moves/)).toBeNull();
  });

  it('says that an expired token becomes active again', async () => {
    const dialog = await renewing({ expired: true });
    expect(dialog.getByText(/has expired. Renewing it sets it to active again/)).toBeTruthy();
    expect(dialog.queryByText(/Only the expiry moves/)).toBeNull();
  });

  it('moves only the expiry of an active token with its secret kept', async () => {
    const dialog = await renewing({});
    expect(dialog.getByText(/Only the expiry moves/)).toBeTruthy();
    expect(dialog.queryByText(/active again/)).toBeNull();
  });
});

describe('the button Generate', () => {
  it('is disabled at the limit, with the reason beside it', async () => {
    await openPortal(page, { answers: provisioningAnswers([active, idle]) });
    const button = await screen.findByRole('button', { name: 'Generate a token' });
    expect(button).toHaveProperty('disabled', true);
    expect(screen.getByText(/2 tokens exist already, which is the limit/)).toBeTruthy();
  });

  it('stands in the empty state before the first token', async () => {
    await openPortal(`${page}?provider=okta`, { answers: provisioningAnswers([]) });
    expect(await screen.findByRole('button', { name: 'Generate' })).toHaveProperty('disabled', false);
    expect(screen.getByText('Okta is not connected yet')).toBeTruthy();
  });

  it('waits for the choice of a provider', async () => {
    const { router } = await openPortal(page, { answers: provisioningAnswers([]) });
    const select = await screen.findByRole('combobox', { name: 'Choose an identity provider (IdP)' });
    expect(screen.queryByRole('button', { name: 'Generate' })).toBeNull();
    fireEvent.change(select, { target: { value: 'OKTA' } });
    await screen.findByRole('button', { name: 'Generate' });
    expect(router.state.location.search).toBe('?provider=okta');
  });
});

describe('the audit trail', () => {
  it('is linked for each token, and for all of them', async () => {
    await openPortal(page, { answers: provisioningAnswers([active, idle]) });
    const ofOne = await screen.findByRole('link', { name: 'Changes in the audit trail: First' });
    expect(ofOne.getAttribute('href')).toBe('/admin/system/audit-trail?target=active');
    const ofAll = screen.getByRole('link', { name: /Every change of a token/ });
    expect(ofAll.getAttribute('href')).toBe('/admin/system/audit-trail?targetKind=SCIM_TOKEN');
  });
});
