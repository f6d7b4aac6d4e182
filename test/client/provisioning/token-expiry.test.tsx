import '../support/dom.js';
import { act, screen, within } from '@testing-library/react';
import { tokensToWarnOf } from '../../../client/src/entities/token/TokenExpiryNotice.js';
import { openPortal } from '../support/portal.js';
import { daysFromNow, provisioningAnswers, sampleToken } from '../support/samples.js';

const page = '/admin/identity/user-provisioning';
const expiring = sampleToken({ id: 'soon', name: 'Soon', expiresAt: daysFromNow(5), expiryWarning: 7 });
const expired = sampleToken({ id: 'gone', name: 'Gone', expired: true });

describe('the tokens to warn of', () => {
  const idsOf = (tokens: Parameters<typeof tokensToWarnOf>[0]) => tokensToWarnOf(tokens).map(({ id }) => id);

  it('are those that work and expire soon', () => {
    expect(idsOf([expiring, sampleToken()])).toEqual(['soon']);
  });

  it('are none that is switched off', () => {
    expect(idsOf([{ ...expiring, status: 'INACTIVE' }])).toEqual([]);
  });

  it('are expired ones only while no other works', () => {
    expect([idsOf([expired]), idsOf([expired, sampleToken()])]).toEqual([['gone'], []]);
  });
});

describe('the page of the tokens', () => {
  it('warns at its top of a token that expires soon', async () => {
    await openPortal(page, { answers: provisioningAnswers([expiring]) });
    expect(await screen.findByText(/The token “Soon” expires in less than 7 days/)).toBeTruthy();
  });

  it('says in French that it expires within a day', async () => {
    const answers = provisioningAnswers([{ ...expiring, expiryWarning: 1 }]);
    await openPortal(page, { answers, locale: 'fr' });
    expect(await screen.findByText(/expire dans moins d’un jour/)).toBeTruthy();
  });

  it('shows at once what another administrator changed', async () => {
    const { server } = await openPortal(page, { answers: provisioningAnswers([expiring]) });
    await within(await screen.findByRole('table')).findByText('Soon');
    Object.assign(server.answers, provisioningAnswers([expiring, sampleToken({ id: 'new', name: 'By another' })]));
    act(() => server.changed('SCIM_TOKEN'));
    expect(await within(screen.getByRole('table')).findByText('By another')).toBeTruthy();
  });

  it('tells a request with a lost token from a failed one', async () => {
    const answers = provisioningAnswers([sampleToken()]);
    Object.assign(answers.ProvisioningPage_provisioning.provisioning, {
      health: { state: 'FAILING', requests: 10_001, errors: 2, unresolved: 2 },
    });
    await openPortal(page, { answers });
    expect(await screen.findByText(/a token that does not exist here any more/)).toBeTruthy();
    expect(screen.getByText('over 10,000')).toBeTruthy();
  });
});
