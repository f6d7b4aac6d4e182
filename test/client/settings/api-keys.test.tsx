import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type ApiKey, keyState } from '../../../client/src/features/api-keys/key-rules.js';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';
import { daysFromNow } from '../support/samples.js';

const page = '/admin/system/api-keys';
const secret = 'rollcall_key_not-a-real-secret';

const sampleKey = (given: Partial<ApiKey> = {}): ApiKey => ({
  id: 'k1',
  name: 'Payroll',
  hint: 'a1b2',
  scopes: ['USERS_READ'],
  allowedAddresses: [],
  createdAt: daysFromNow(-40),
  createdBy: 'ada@example.com',
  expiresAt: null,
  expired: false,
  unused: false,
  lastUsedAt: null,
  lastUsedFrom: null,
  requestsLast7Days: 0,
  ...given,
});

const answersWith = (keys: ApiKey[], more = {}) => ({
  ApiKeysPage_keys: { apiKeys: keys },
  ApiKeyPage_keys: { apiKeys: keys.map(({ id, name, expired }) => ({ id, name, expired })) },
  CreateKeyDialog_create: {
    createApiKey: {
      secret,
      endpoint: 'https://rollcall.example/graphql',
      key: { id: 'k9', name: 'New', scopes: ['USERS_READ'] },
    },
  },
  ...more,
});

const openDialog = async (keys: ApiKey[] = [], more = {}) => {
  const portal = await openPortal(page, { answers: answersWith(keys, more) });
  fireEvent.click(await screen.findByRole('button', { name: 'Create a key' }));
  return { ...portal, dialog: within(await screen.findByRole('dialog')) };
};

describe('the list of keys', () => {
  it.each([
    [{ unused: true }, 'Unused for 90 days'],
    [{ expired: true, unused: true }, 'Expired'],
    [{}, 'Active'],
  ] as const)('says how a key with %j stands', async (given, words) => {
    await openPortal(page, { answers: answersWith([sampleKey(given)]) });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says what a key may do in plain words', async () => {
    await openPortal(page, { answers: answersWith([sampleKey({ scopes: ['USERS_WRITE', 'GROUPS_READ'] })]) });
    await screen.findByText('Payroll');
    const items = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(items.filter((text) => /Read groups|Change users/.test(text ?? ''))).toEqual([
      'Read groups',
      'Change users',
    ]);
  });

  it('says how much a key is used', async () => {
    await openPortal(page, {
      answers: answersWith([
        sampleKey({ lastUsedAt: daysFromNow(-1), lastUsedFrom: '192.0.2.7', requestsLast7Days: 1234 }),
      ]),
    });
    expect(await screen.findByText('1,234 requests in 7 days')).toBeTruthy();
    expect(screen.getByText('192.0.2.7')).toBeTruthy();
  });

  it('says from where a key may be used', async () => {
    const addresses = ['192.0.2.1', '192.0.2.2', '198.51.100.0/24', '2001:db8::/32', '203.0.113.7'];
    await openPortal(page, {
      answers: answersWith([sampleKey(), sampleKey({ id: 'k2', allowedAddresses: addresses })]),
    });
    expect(await screen.findByText('Anywhere')).toBeTruthy();
    expect(screen.getByText('198.51.100.0/24')).toBeTruthy();
    expect(screen.queryByText('2001:db8::/32')).toBeNull();
    expect(screen.getByText('and 2 more')).toBeTruthy();
  });

  it('counts an expired key as expired, whether it was used or not', () => {
    expect(keyState({ expired: true, unused: false })).toBe('expired');
  });
});

describe('creating a key', () => {
  it('starts with the rights to read', async () => {
    const { dialog, server } = await openDialog();
    fireEvent.change(dialog.getByLabelText(/^Name/), { target: { value: ' New ' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Create key' }));
    await screen.findByLabelText('API key');
    expect(server.variablesOf('CreateKeyDialog_create')).toMatchObject([
      {
        input: {
          name: 'New',
          scopes: [
            'USERS_READ',
            'GROUPS_READ',
            'PROVISIONING_READ',
            'CONFIGURATIONS_READ',
            'INVITATIONS_READ',
            'LOG_READ',
          ],
          expiresAt: expect.any(String),
        },
      },
    ]);
  });

  it('sends each address that was written, and shows which one is wrong', async () => {
    const invalid = { code: 'BAD_USER_INPUT', cause: 'allowed-addresses.invalid', facts: { entry: '10.0.0.0/40' } };
    const { dialog, server } = await openDialog([], { CreateKeyDialog_create: fails('invalid', invalid) });
    fireEvent.change(dialog.getByLabelText(/^Name/), { target: { value: 'New' } });
    fireEvent.change(dialog.getByLabelText('Allowed addresses'), {
      target: { value: '192.0.2.1, 2001:db8::/32\n\n 10.0.0.0/40 ' },
    });
    fireEvent.click(dialog.getByRole('button', { name: 'Create key' }));
    expect(await dialog.findByText(/“10\.0\.0\.0\/40” is not an IP address or a network/)).toBeTruthy();
    expect(server.variablesOf('CreateKeyDialog_create')).toMatchObject([
      { input: { allowedAddresses: ['192.0.2.1', '2001:db8::/32', '10.0.0.0/40'] } },
    ]);
  });

  it('warns of a key that never expires', async () => {
    const { dialog } = await openDialog();
    fireEvent.change(dialog.getByLabelText('Expiry'), { target: { value: 'none' } });
    expect(dialog.getByText(/stays valid even if it is forgotten/)).toBeTruthy();
  });

  it('is not possible without any right', async () => {
    const { dialog } = await openDialog();
    for (const name of [
      'Read users',
      'Read groups',
      'Read the state of provisioning',
      'Read configurations',
      'Read the outbox',
      'Read the provisioning log',
    ]) {
      fireEvent.click(dialog.getByRole('checkbox', { name }));
    }
    expect(dialog.getByRole('button', { name: 'Create key' })).toHaveProperty('disabled', true);
    fireEvent.click(dialog.getByRole('button', { name: 'Read only' }));
    expect(dialog.getByRole('button', { name: 'Create key' })).toHaveProperty('disabled', false);
  });

  it('says why it failed and keeps what was typed', async () => {
    const { dialog } = await openDialog([], { CreateKeyDialog_create: fails('UNAVAILABLE') });
    fireEvent.change(dialog.getByLabelText(/^Name/), { target: { value: 'New' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Create key' }));
    await dialog.findByRole('alert');
    expect(dialog.getByLabelText(/^Name/)).toHaveProperty('value', 'New');
  });
});

describe('the page of a new key', () => {
  const create = async () => {
    const opened = await openDialog();
    fireEvent.change(opened.dialog.getByLabelText(/^Name/), { target: { value: 'New' } });
    fireEvent.click(opened.dialog.getByRole('button', { name: 'Create key' }));
    await screen.findByLabelText('API key');
    return opened;
  };

  it('shows the key and a first call with it', async () => {
    await create();
    expect(screen.getByLabelText('API key')).toHaveProperty('value', secret);
    expect(screen.getByRole('region', { name: 'cURL' }).textContent).toContain(`Bearer ${secret}`);
  });

  it('keeps the secret out of the address, the history and every storage', async () => {
    const { router } = await create();
    const kept = JSON.stringify([router.state.location, { ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(kept).not.toContain(secret);
  });

  it('cannot show the key again after it was left', async () => {
    const { router, container } = await create();
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have stored the key' }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(page));
    await act(() => router.navigate(`${page}/k9`));
    await screen.findByRole('heading', { name: 'Key no longer visible' });
    expect(container.innerHTML).not.toContain(secret);
  });
});

describe('revoking a key', () => {
  const openRevoke = async (key: ApiKey) => {
    const portal = await openPortal(page, {
      answers: answersWith([key], { RevokeKeyDialog_revoke: { revokeApiKey: key.id } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Select an action for Payroll' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
    return { ...portal, dialog: within(await screen.findByRole('dialog')) };
  };

  it('asks for the name of a key that is in use', async () => {
    const { dialog, server } = await openRevoke(sampleKey({ lastUsedAt: daysFromNow(-6) }));
    const button = dialog.getByRole('button', { name: 'Revoke key' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.change(dialog.getByLabelText('Type “Payroll” to confirm'), { target: { value: 'Payroll' } });
    fireEvent.click(button);
    await waitFor(() => expect(server.variablesOf('RevokeKeyDialog_revoke')).toEqual([{ id: 'k1' }]));
  });

  it('asks no name of a key that nobody uses', async () => {
    const { dialog } = await openRevoke(sampleKey({ lastUsedAt: daysFromNow(-8) }));
    expect(dialog.getByRole('button', { name: 'Revoke key' })).toHaveProperty('disabled', false);
  });
});
