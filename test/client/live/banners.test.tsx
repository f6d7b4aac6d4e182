import { screen } from '@testing-library/react';
import { openPortal } from '../support/portal.js';

const settings = (sendsMail: boolean, autoInvite: boolean) => ({
  MailBanner_mail: { sendsMail, provisioning: { settings: { autoInvite } } },
});

const says = /^Users are invited automatically, but no mail server is set/;

describe('the banners above every page', () => {
  it('say that automatic invitations do not go out without a mail server', async () => {
    await openPortal('/nowhere', { answers: settings(false, true) });
    const banner = await screen.findByText(says);
    expect(banner.querySelector('a')?.getAttribute('href')).toBe('/admin/system/outbox');
  });

  it.each([
    ['there is a mail server', true, true],
    ['nobody is invited automatically', false, false],
  ])('say nothing of mail where %s', async (_why, sendsMail, autoInvite) => {
    await openPortal('/nowhere', { answers: settings(sendsMail, autoInvite) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(says)).toBeNull();
  });

  it.each([
    ['SENDER', /^The mail server has refused mail from this server since .*“550 not you”.*MAIL_FROM/],
    ['SIGN_IN', /^The mail server has refused the sign-in since .*“550 not you”.*SMTP_URL/],
  ])('say what the mail server refuses, and what to set: %s', async (kind, words) => {
    const { MailBanner_mail } = settings(true, false);
    const mailServerFault = { kind, response: '550 not you', since: '2026-11-30T12:00:00Z' };
    await openPortal('/nowhere', { answers: { MailBanner_mail: { ...MailBanner_mail, mailServerFault } } });
    await screen.findByText(words);
  });

  it('say which token is about to expire', async () => {
    const token = { id: 't1', name: 'Okta', status: 'ACTIVE', expired: false, expiryWarning: 7 };
    await openPortal('/nowhere', { answers: { TokenExpiryBanner_tokens: { provisioning: { tokens: [token] } } } });
    await screen.findByRole('link', { name: 'Renew or replace it' });
  });
});
