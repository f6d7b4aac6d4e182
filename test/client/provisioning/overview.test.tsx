import { fireEvent, screen } from '@testing-library/react';
import { logAnswers } from '../support/log-samples.js';
import { openPortal } from '../support/portal.js';
import { sampleToken } from '../support/samples.js';

const hour = '2026-11-23T13:00:00.000Z';

interface Given {
  unresolved?: number;
  tokens?: object[];
  autoInvite?: boolean;
  more?: object;
  lastRequest?: object | null;
}

const exchange = { id: 'e1', shortId: '7K3QX', at: hour, method: 'PUT', path: '/Users/u1', status: 200 };

const overview = ({
  tokens = [sampleToken()],
  autoInvite = false,
  unresolved = 0,
  more = {},
  lastRequest = exchange,
}: Given = {}) => ({
  OverviewPage_overview: {
    users: { totalCount: 12 },
    groups: { totalCount: 3 },
    provisioning: {
      userCount: 10,
      groupCount: 2,
      health: { state: 'CONNECTED', requests: 40, errors: 0, unresolved },
      settings: { autoInvite },
      tokens,
      lastRequest,
    },
    exchangeStatistics: [{ at: hour, changes: 7, clientErrors: 2, serverErrors: 1 }],
    exchangeCauses: [],
    givenUp: { totalCount: 0 },
    sendsMail: false,
    ...more,
  },
});

const open = (given?: Given) => openPortal('/', { answers: overview(given) });

const cause = { cause: 'token.expired', count: 4, fromStrangers: 0, lastAt: hour };

describe('the overview', () => {
  it('says plainly that nothing needs attention', async () => {
    await open();
    expect(await screen.findByText('Nothing needs attention.')).toBeTruthy();
    expect(screen.getByText('Connected')).toBeTruthy();
  });

  it('says how many changes are to be looked at, while Okta gets through', async () => {
    await open({ unresolved: 6 });
    expect(await screen.findByText('Connected · 6 to look at')).toBeTruthy();
  });

  it('leads from the last request to its entry in the log', async () => {
    await open();
    const link = await screen.findByRole('link', { name: 'PUT /Users/u1 → 200' });
    expect(link.getAttribute('href')).toBe('/admin/system/provisioning-log/7K3QX');
  });

  it.each<[string, Given, string, string]>([
    [
      'no active token',
      { tokens: [sampleToken({ status: 'INACTIVE' })] },
      'No token is active',
      '/admin/identity/user-provisioning',
    ],
    [
      'a token that expires',
      { tokens: [sampleToken({ expiryWarning: 7 })] },
      'expires within 7 days',
      '/admin/identity/user-provisioning',
    ],
    [
      'a token that expired',
      { tokens: [sampleToken({ expired: true })] },
      'has expired',
      '/admin/identity/user-provisioning',
    ],
    [
      'open errors',
      { unresolved: 4, more: { exchangeCauses: [{ ...cause, count: 9, resolved: false }] } },
      '4 users or groups',
      '/admin/system/provisioning-log?errors=1',
    ],
    ['mails given up', { more: { givenUp: { totalCount: 2 } } }, '2 emails', '/admin/system/outbox?status=DEAD'],
    [
      'invitations without a mail server',
      { autoInvite: true },
      'no mail server',
      '/admin/identity/okta-user-provisioning/settings',
    ],
  ])('names %s and leads to where it is put right', async (_, given, text, target) => {
    await open(given);
    const panel = await screen.findByRole('region', { name: 'What needs attention' });
    expect(panel.textContent).toContain(text);
    expect(panel.querySelectorAll('li')).toHaveLength(1);
    expect(panel.querySelector('a')?.getAttribute('href')).toBe(target);
  });

  it('lists the causes that are not resolved, and only those, without strangers’', async () => {
    const causes = [
      { ...cause, resolved: false },
      { ...cause, cause: 'bearer.doubled', resolved: true },
      { ...cause, cause: 'bearer.missing', fromStrangers: 4, resolved: false },
    ];
    await open({ more: { exchangeCauses: causes } });
    const panel = await screen.findByRole('region', { name: 'Errors that are not resolved' });
    const targets = [...panel.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(targets).toEqual(['/admin/system/provisioning-log?cause=token.expired']);
  });

  it('leads from an hour to its part of the log', async () => {
    const { router } = await openPortal('/', { answers: { ...overview(), ...logAnswers } });
    fireEvent.click(await screen.findByRole('button', { name: /:00/, hidden: true }));
    await screen.findByRole('heading', { level: 1, name: 'Provisioning log' });
    await screen.findByText('1 request');
    const address = new URLSearchParams(router.state.location.search);
    expect([address.get('from'), address.get('to')]).toEqual([hour, '2026-11-23T14:00:00.000Z']);
  });

  it('leads a fresh installation to the set-up guide', async () => {
    await open({ tokens: [], lastRequest: null });
    const link = await screen.findByRole('link', { name: 'Open the set-up guide' });
    expect(link.getAttribute('href')).toBe('/admin/identity/user-provisioning/guide');
    expect(screen.queryByText('What needs attention')).toBeNull();
  });

  it('asks again when something changes', async () => {
    const { server } = await open();
    await screen.findByText('Connected');
    server.answers['OverviewPage_overview'] = overview({ more: { users: { totalCount: 13 } } }).OverviewPage_overview;
    server.changed('USER');
    expect(await screen.findByText('13')).toBeTruthy();
  });
});
