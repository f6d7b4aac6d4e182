import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';
import { provisioningAnswers, sampleToken } from '../support/samples.js';

const page = '/admin/identity/user-provisioning';
const secret = 'rollcall_scim_not-a-real-secret';
const generated = {
  generateScimToken: {
    secret,
    targetUrl: 'https://rollcall.example/scim/v2',
    token: { id: 't9', name: 'Okta – test' },
  },
};

const guideStart = {
  provider: 'OKTA',
  targetUrl: 'https://rollcall.example/scim/v2',
  userCount: 0,
  groupCount: 0,
  setupSteps: [{ kind: 'TEST', state: 'WAITING', verifiedAt: null, problem: null, parts: [] }],
};

const generate = async (answers = {}) => {
  const portal = await openPortal(`${page}?provider=okta`, {
    answers: { ...provisioningAnswers([]), GenerateTokenDialog_generate: generated, ...answers },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Generate' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Generate' }));
  return portal;
};

describe('the page of a new token', () => {
  it('shows token and address beside the names of Okta’s fields', async () => {
    await generate();
    expect(await screen.findByLabelText('Token')).toHaveProperty('value', secret);
    expect(screen.getByLabelText('Target SCIM URL')).toHaveProperty('value', 'https://rollcall.example/scim/v2');
    expect(screen.getByText('In Okta: “OAuth Bearer Token”')).toBeTruthy();
    expect(screen.getByText('In Okta: “SCIM 2.0 Base Url”')).toBeTruthy();
  });

  it('keeps the secret out of the address, the history and every storage', async () => {
    const { router } = await generate();
    await screen.findByLabelText('Token');
    const kept = JSON.stringify([router.state.location, { ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(kept).not.toContain(secret);
  });

  it('enables Done once the token is stored', async () => {
    const { router } = await generate();
    const done = await screen.findByRole('button', { name: 'Done' });
    expect(done).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have stored the token' }));
    fireEvent.click(done);
    await waitFor(() => expect(router.state.location.pathname).toBe(page));
  });

  it('asks before it is left without storing', async () => {
    const { router } = await generate();
    await screen.findByLabelText('Token');
    fireEvent.click(screen.getByRole('link', { name: 'Overview' }));
    await screen.findByRole('dialog', { name: 'Leave without storing the token?' });
    expect(router.state.location.pathname).toBe(`${page}/tokens/t9`);
  });

  it('leads on to the guide, which still has the token to copy, and forgets it beyond', async () => {
    const { router, container, server } = await generate({
      GuidePage_setup: { provisioning: guideStart },
    });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'I have stored the token' }));
    fireEvent.click(screen.getByRole('button', { name: 'Continue to Okta set-up' }));
    expect(await screen.findByLabelText('Token')).toHaveProperty('value', secret);
    Object.assign(server.answers, provisioningAnswers([sampleToken({ id: 't9', name: 'Okta – test' })]));
    await act(() => router.navigate(page));
    await act(() => router.navigate(`${page}/guide`));
    await screen.findByText(/shown only once, right after it was generated/);
    expect(container.innerHTML).not.toContain(secret);
  });

  it('cannot show the token again after it was left', async () => {
    const { router, container, server } = await generate();
    Object.assign(server.answers, provisioningAnswers([sampleToken({ id: 't9', name: 'Okta – test' })]));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'I have stored the token' }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(page));
    await act(() => router.navigate(-1));
    expect(await screen.findByRole('heading', { name: 'Token no longer visible' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Renew' })).toBeTruthy();
    expect(container.innerHTML).not.toContain(secret);
  });

  it('says after a reload that the token is no longer visible', async () => {
    const answers = provisioningAnswers([sampleToken({ id: 't9', name: 'Okta – test' })]);
    await openPortal(`${page}/tokens/t9`, { answers });
    expect(await screen.findByText('The secret of “Okta – test” cannot be shown again')).toBeTruthy();
  });

  it('warns when Okta cannot reach the address', async () => {
    const generateScimToken = { ...generated.generateScimToken, targetUrl: 'http://localhost:4000/scim/v2' };
    await generate({ GenerateTokenDialog_generate: { generateScimToken } });
    expect(await screen.findByText('Okta cannot reach this address')).toBeTruthy();
  });
});

describe('generating a token', () => {
  afterEach(() => jest.useRealTimers());

  it('leaves no progress line behind when the page changes before its question is answered again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    let asked = 0;
    const { provisioning } = provisioningAnswers([]).ProvisioningPage_provisioning;
    const empty = { provisioning: { ...provisioning, __typename: 'Provisioning' } };
    // The mutation makes the page query again, and the page of the token opens before that response.
    const answerOnce = () => {
      asked += 1;
      return asked > 1 ? new Promise<never>(() => {}) : empty;
    };
    const { container } = await generate({ ProvisioningPage_provisioning: answerOnce });
    await screen.findByLabelText('Token');
    await waitFor(() => expect(asked).toBe(2));
    act(() => jest.advanceTimersByTime(1_000));
    expect(container.querySelector('.progress-bar')).toBeNull();
  });

  it('asks for the password when the server wants it, then goes on by itself', async () => {
    let confirmed = false;
    const answer = () => (confirmed ? generated : fails('FORBIDDEN', { reason: 'reauthenticationRequired' }));
    const confirm = () => {
      confirmed = true;
      return { reauthenticate: { id: 'a', reauthenticateBefore: new Date().toISOString() } };
    };
    const { server } = await generate({ GenerateTokenDialog_generate: answer, ConfirmationDialog_confirm: confirm });
    fireEvent.change(await screen.findByLabelText('Password'), { target: { value: 'correct horse battery' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByLabelText('Token')).toHaveProperty('value', secret);
    expect(server.variablesOf('GenerateTokenDialog_generate')).toHaveLength(2);
  });

  it('stays in the dialog after a wrong password, without ending the session', async () => {
    const { visited } = await generate({
      GenerateTokenDialog_generate: fails('FORBIDDEN', { reason: 'reauthenticationRequired' }),
      ConfirmationDialog_confirm: fails('UNAUTHENTICATED', { field: 'password' }),
    });
    fireEvent.change(await screen.findByLabelText('Password'), { target: { value: 'wrong' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('The password is not correct')).toBeTruthy();
    expect(screen.queryByText(/^Request /)).toBeNull();
    expect(visited).toEqual([]);
  });

  it('says in the dialog that the limit is reached', async () => {
    await generate({ GenerateTokenDialog_generate: fails('TOKEN_LIMIT_REACHED') });
    expect(await screen.findByText('All tokens are taken. Delete or renew one of them')).toBeTruthy();
  });
});
