import { fireEvent, screen } from '@testing-library/react';
import { openPortal } from '../support/portal.js';
import { daysFromNow } from '../support/samples.js';

describe('the list of configurations', () => {
  const configurations = ['One', 'Two'].map((name, index) => ({
    id: `c${index}`,
    name,
    position: index + 1,
    updatedAt: daysFromNow(-1),
    fields: [{ id: 'f1' }],
    groups: [{ id: 'g1', displayName: 'Everyone' }],
  }));
  const list = {
    ConfigurationsPage_configurations: { configurations },
    ConfigurationsPage_checks: {
      configurations: [
        { id: 'c0', coverage: { users: 480, missing: 12, variables: [] } },
        { id: 'c1', coverage: { users: 480, missing: 0, variables: [] } },
      ],
    },
  };

  it('shows who misses a value', async () => {
    await openPortal('/configurations', { answers: list });
    expect(await screen.findByText('Missing for 12 of 480 users')).toBeTruthy();
    expect(screen.getByText('Complete for all 480 users')).toBeTruthy();
  });

  it('changes the order', async () => {
    const { server } = await openPortal('/configurations', {
      answers: { ...list, ConfigurationsPage_reorder: { reorderConfigurations: [] } },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Move Two up' }));
    await screen.findByText('Two is now number 1');
    expect(server.variablesOf('ConfigurationsPage_reorder')).toEqual([{ ids: ['c1', 'c0'] }]);
  });
});

describe('the page of a user', () => {
  it('shows what the user gets', async () => {
    const user = {
      id: 'u1',
      userName: 'grace',
      displayName: null,
      active: true,
      source: 'LOCAL',
      status: 'ACTIVE',
      externalId: null,
      attributes: {},
      emails: [],
      invitation: null,
      memberships: [],
      createdAt: daysFromNow(-1),
      updatedAt: daysFromNow(-1),
      version: 1,
    };
    const resolved = {
      id: 'c1',
      name: 'Wi-Fi',
      fields: [],
      withheld: [
        { key: 'team', reason: 'MISSING_VALUES', missing: ['department'] },
        { key: 'motd', reason: 'TOO_LONG', missing: [] },
      ],
      overridden: [{ key: 'ssid', byConfigurationName: 'Other' }],
    };
    await openPortal('/users/u1?tab=configurations', {
      answers: {
        UserPage_user: { user },
        UserConfigurations_preview: {
          previewConfigurations: { userId: 'u1', active: true, configurations: [resolved] },
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'Wi-Fi' })).toBeTruthy();
    expect(screen.getByText('Withheld, missing: department')).toBeTruthy();
    expect(screen.getByText(/^Withheld, too long: over 65,536 characters/)).toBeTruthy();
    expect(screen.getByText('Comes from “Other”, which is higher up')).toBeTruthy();
  });
});
