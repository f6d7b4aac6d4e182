import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Answers } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';

const record = {
  id: '0192a000-0000-7000-8000-000000000001',
  at: '2026-11-23T12:05:00Z',
  action: 'user.deactivated',
  outcome: 'SUCCESS',
  actorKind: 'scimToken',
  actorId: 't1',
  actorLabel: 'Okta – 2026',
  targetKind: 'USER',
  targetId: 'u1',
  targetLabel: 'grace@example.com',
};

const page = (nodes: object[], more: object = {}) => ({
  auditRecords: {
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c2' },
    nodes,
    ...more,
  },
});

const answers: Answers = {
  AuditTrailPage_records: page([record]),
  RecordDialog_record: {
    auditRecord: {
      ...record,
      requestId: 'req-77',
      ip: '192.0.2.7',
      userAgent: 'Okta SCIM Client 1.0.0',
      changes: [{ path: 'active', before: true, after: false }],
      exchange: { id: 'e1', shortId: '7K3QX', method: 'PATCH', path: '/Users/u1', status: 200 },
    },
  },
};

const open = (search = '', more: Answers = {}) =>
  openPortal(`/admin/system/audit-trail${search}`, { answers: { ...answers, ...more } });

const exportLink = (name: string) => screen.findByRole('link', { name });

describe('the audit trail', () => {
  it('says who did what to whom', async () => {
    await open();
    const row = (await screen.findByText('User deactivated', { selector: 'button' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('grace@example.com')).toBeTruthy();
    expect(within(row).getByText('“Okta – 2026” (Okta token)')).toBeTruthy();
  });

  it('reads its filters from the address and gives them to the export', async () => {
    const { server } = await open('?action=user.deactivated&actorKind=scimToken&target=u1&q=grace&outcome=SUCCESS');
    await screen.findByText('grace@example.com');
    expect(server.variablesOf('AuditTrailPage_records').at(-1)).toMatchObject({
      filter: { actions: ['user.deactivated'], actorKind: 'scimToken', targetId: 'u1', text: 'grace' },
    });
    const query = new URL((await exportLink('Export CSV')).getAttribute('href') ?? '', 'http://x').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      actions: 'user.deactivated',
      actorKind: 'scimToken',
      targetId: 'u1',
      text: 'grace',
      outcome: 'SUCCESS',
      separator: ',',
    });
  });

  it('writes a chosen period into the address and asks from then on', async () => {
    const { router, server } = await open();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Period' }), { target: { value: '24h' } });
    await waitFor(() => expect(router.state.location.search).toBe('?period=24h'));
    await waitFor(() => {
      const { filter } = server.variablesOf('AuditTrailPage_records').at(-1) as { filter: { from: string } };
      expect(Math.round((Date.now() - new Date(filter.from).getTime()) / 3_600_000)).toBe(24);
    });
  });

  it('opens a record under an address of its own, with before and after and the SCIM request', async () => {
    const { router } = await open('?outcome=SUCCESS');
    fireEvent.click(await screen.findByRole('button', { name: 'Open User deactivated, grace@example.com' }));
    const dialog = await screen.findByRole('dialog');
    expect(router.state.location.search).toBe(`?outcome=SUCCESS&record=${record.id}`);
    const changed = (await within(dialog).findByText('active')).closest('tr') as HTMLElement;
    expect([...changed.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['true', 'false']);
    expect(within(dialog).getByText('192.0.2.7')).toBeTruthy();
    expect(within(dialog).getByRole('link', { name: 'PATCH /Users/u1 (200)' }).getAttribute('href')).toBe(
      '/admin/system/provisioning-log/e1',
    );
  });

  it('says that older records were not looked at, and offers them', async () => {
    const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: 'deep' };
    const { router } = await open('?q=nobody', { AuditTrailPage_records: page([], { pageInfo }) });
    await screen.findByText(/Nothing among the records looked at/);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(router.state.location.search).toBe('?q=nobody&after=deep'));
  });

  it('says that records are kept without end', async () => {
    await open();
    expect(await screen.findByText(/kept without end/)).toBeTruthy();
  });

  it('gives French spreadsheets semicolons', async () => {
    await openPortal('/admin/system/audit-trail', { answers, locale: 'fr' });
    expect((await exportLink('Exporter en CSV')).getAttribute('href')).toContain('separator=%3B');
  });
});
