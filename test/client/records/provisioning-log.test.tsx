import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { hour, logAnswers, page, row } from '../support/log-samples.js';
import { openPortal } from '../support/portal.js';

const open = (address = '', given: object = {}) =>
  openPortal(`/admin/system/provisioning-log${address}`, { answers: { ...logAnswers, ...given } });

const lastFilter = (server: { variablesOf: (operation: string) => Record<string, unknown>[] }) =>
  server.variablesOf('ExchangesPanel_exchanges').at(-1)?.['filter'];

describe('the provisioning log', () => {
  it('reads every filter from the address', async () => {
    const { server } = await open(
      '?q=ann&errors=1&outcome=CLIENT_ERROR&method=PUT&type=User&resource=u1&token=t1&cause=user.taken&status=409' +
        `&slower=1000&from=${hour}&to=${hour}`,
    );
    await screen.findByRole('link', { name: 'Search' });
    expect(lastFilter(server)).toEqual({
      text: 'ann',
      errorsOnly: true,
      outcome: 'CLIENT_ERROR',
      method: 'PUT',
      resourceType: 'User',
      resourceId: 'u1',
      tokenId: 't1',
      cause: 'user.taken',
      status: 409,
      minimumDuration: 1000,
      from: hour,
      to: hour,
    });
  });

  it('writes the switch for errors into the address', async () => {
    const { router } = await open();
    fireEvent.click(await screen.findByRole('switch', { name: 'Errors only' }));
    await waitFor(() => expect(router.state.location.search).toBe('?errors=1'));
  });

  it('says in words what happened, and to whom', async () => {
    const changed = row({
      outcome: 'OK',
      status: 204,
      cause: null,
      resourceType: 'Group',
      act: { verb: 'CHANGE_MEMBERS', membersAdded: 2, membersRemoved: 1 },
      subject: { id: 'g1', name: 'Finance', deleted: false },
    });
    const gone = row({
      id: 'e2',
      resourceType: 'User',
      act: { verb: 'DELETE', membersAdded: 0, membersRemoved: 0 },
      subject: { id: 'u1', name: 'Jeanne Moreau', deleted: true },
    });
    await open('', { ExchangesPanel_exchanges: page([changed, gone]) });
    const link = await screen.findByRole('link', { name: '2 members added, 1 member removed' });
    expect(link.getAttribute('href')).toBe('/admin/system/provisioning-log/e1');
    expect(screen.getByRole('link', { name: 'Finance' }).getAttribute('href')).toBe('/groups/g1');
    expect(screen.getByRole('link', { name: 'Deletion' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Jeanne Moreau (deleted)' })).toBeTruthy();
  });

  it('keeps strangers apart and quiet among the causes', async () => {
    const causes = [{ cause: 'bearer.missing', count: 3, fromStrangers: 3, lastAt: hour, resolved: false }];
    await open('', { CausesPanel_causes: { exchangeCauses: causes } });
    expect(await screen.findByText('3 from strangers')).toBeTruthy();
    expect(screen.queryByText('Not resolved yet')).toBeNull();
  });

  it('says the cause in words', async () => {
    await open();
    expect(await screen.findByRole('cell', { name: '“Bearer” is there twice' })).toBeTruthy();
  });

  it('narrows to a cause of the list of causes, and back', async () => {
    const { router } = await open('?method=GET');
    fireEvent.click(await screen.findByRole('button', { name: 'The token has expired' }));
    await waitFor(() => expect(router.state.location.search).toBe('?cause=token.expired'));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove the filter The token has expired' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('narrows to an hour of the chart', async () => {
    const { server } = await open();
    fireEvent.click((await screen.findAllByRole('button', { name: /^\d\d:00$/, hidden: true }))[0] as HTMLElement);
    await waitFor(() => expect(lastFilter(server)).toEqual({ from: hour, to: '2026-11-23T14:00:00.000Z' }));
  });

  it('tells how many wait while it is paused, and asks for no page', async () => {
    const { server } = await open('', { UseWaiting_count: { exchanges: { totalCount: 7 } } });
    await screen.findByRole('link', { name: 'Search' });
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const asked = server.variablesOf('ExchangesPanel_exchanges').length;
    await screen.findByRole('button', { name: 'Resume (7 new)' });
    expect(server.variablesOf('UseWaiting_count').at(-1)).toEqual({ filter: { newerThan: 'e1' } });
    expect(server.variablesOf('ExchangesPanel_exchanges')).toHaveLength(asked);
    fireEvent.click(screen.getByRole('button', { name: /Resume/ }));
    await waitFor(() => expect(server.variablesOf('ExchangesPanel_exchanges')).toHaveLength(asked + 1));
  });

  it('says how far it searched, and how much it counted', async () => {
    await open('?q=ann', {
      ExchangesPanel_exchanges: page([], { totalCount: 0, hasMoreThanTotal: true, searchedUntil: hour }),
    });
    expect(await screen.findByText(/^Searched back to/)).toBeTruthy();
    expect(screen.getByText('At least 0 requests')).toBeTruthy();
  });

  it('offers a beginning where nothing came yet', async () => {
    await open('', { ExchangesPanel_exchanges: page([]), CausesPanel_causes: { exchangeCauses: [] } });
    expect(await screen.findByText('No request yet')).toBeTruthy();
  });

  it('tells how many entries could not be kept', async () => {
    await open('', { RetentionNote_state: { provisioningLog: { dropped: 12, retentionDays: 90, oldestAt: null } } });
    expect(await screen.findByText('12 entries could not be kept')).toBeTruthy();
  });
});

const details = (given: object = {}) => ({
  exchange: {
    ...row({ method: 'PATCH', path: '/Users/u1', status: 400 }),
    requestId: 'r1',
    query: { filter: 'userName eq "ann@example.com"' },
    scimType: 'invalidValue',
    detail: 'Send active as true or false.',
    cause: 'value.type',
    tokenId: 't1',
    resourceType: 'User',
    resourceId: 'u1',
    act: { verb: 'UPDATE', membersAdded: 0, membersRemoved: 0 },
    subject: { id: 'u1', name: 'Ann Lee', deleted: false },
    acknowledgement: null,
    ip: '192.0.2.1',
    userAgent: 'Okta',
    requestBody: '{"Operations":[{"op":"replace","value":{"title":"Engineer"}},{"op":"remove","path":"nickName"}]}',
    responseBody: '{"detail":"Send active as true or false."}',
    diagnosis: { code: 'value.type', severity: 'ERROR', facts: [{ name: 'attribute', value: 'active' }] },
    resolvedById: 'e9',
    newerId: 'e2',
    olderId: 'e0',
    ...given,
  },
  provisioning: { targetUrl: 'https://rollcall.example/scim/v2', tokens: [{ id: 't1', name: 'Okta token' }] },
});

const openOne = (address = '/7K3QX', given: object = {}) => open(address, { ExchangePage_exchange: details(given) });

describe('an entry of the log', () => {
  it('is found by its short id', async () => {
    const { server } = await openOne();
    await screen.findByText('A value is of the wrong type');
    expect(server.variablesOf('ExchangePage_exchange')[0]).toMatchObject({ shortId: '7K3QX', id: null });
  });

  it('begins with what happened and what to change, and names the attribute', async () => {
    await openOne();
    expect(await screen.findByText(/Change Data type in the Profile Editor/)).toBeTruthy();
    expect(screen.getByText('active')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'This section of the set-up guide' }).getAttribute('href')).toBe(
      '/docs/okta-setup.en#attributes',
    );
  });

  it('leads to the user, the token and the request that resolved it', async () => {
    await openOne();
    const target = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await target('Ann Lee')).toBe('/users/u1');
    expect(await target('Okta token')).toBe('/admin/identity/okta-user-provisioning');
    expect(await target('Open that request')).toBe('/admin/system/provisioning-log/e9');
  });

  it('can be called no problem, for a reason', async () => {
    const { server } = await openOne('/7K3QX', {});
    server.answers['AcknowledgeButton_acknowledge'] = {
      acknowledgeError: 'e1',
    };
    fireEvent.click(await screen.findByRole('button', { name: 'Not a problem' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await screen.findByRole('textbox', { name: /Reason/ }), { target: { value: ' A test ' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Not a problem' }));
    await waitFor(() =>
      expect(server.variablesOf('AcknowledgeButton_acknowledge')).toEqual([{ id: 'e1', reason: 'A test' }]),
    );
  });

  it('says who called it no problem, and why', async () => {
    await openOne('/7K3QX', { acknowledgement: { reason: 'A test', by: 'Ann', at: hour } });
    expect(await screen.findByText('Not a problem, says Ann: A test')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Not a problem' })).toBeNull();
  });

  it('shows a PATCH attribute by attribute', async () => {
    await openOne();
    expect(await screen.findByRole('row', { name: 'title Replace Engineer' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /^nickName Remove/ })).toBeTruthy();
  });

  it.each([
    ['j', 'e0'],
    ['k', 'e2'],
  ])('leads by the key %s to its neighbour in the filtered list', async (key, id) => {
    const { router } = await openOne('/7K3QX?errors=1');
    await screen.findByText('Diagnosis');
    fireEvent.keyDown(document.body, { key });
    await waitFor(() => {
      const { pathname, search } = router.state.location;
      expect(pathname + search).toBe(`/admin/system/provisioning-log/${id}?errors=1`);
    });
  });

  it('hides personal data where that is wanted', async () => {
    await openOne();
    await screen.findByText('192.0.2.1');
    fireEvent.click(screen.getByRole('switch', { name: 'Mask personal data' }));
    const shown = document.body.textContent ?? '';
    expect(shown).not.toMatch(/192\.0\.2\.1|Engineer|ann@example|Ann Lee/);
    expect(shown).toContain('nickName');
  });

  it('says so where there is none', async () => {
    await open('/ZZZZZ', { ExchangePage_exchange: { ...details(), exchange: null } });
    expect(await screen.findByRole('heading', { name: 'Entry not found' })).toBeTruthy();
  });
});
