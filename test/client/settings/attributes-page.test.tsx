import { fireEvent, screen, within } from '@testing-library/react';
import type { AttributesPage_AttributesQuery } from '../../../client/src/gql/graphql.js';
import { openPortal } from '../support/portal.js';

type Attribute = AttributesPage_AttributesQuery['attributes'][number];

const standard: Attribute = {
  name: 'department',
  urn: 'urn:e:department',
  type: 'STRING',
  multiValued: false,
  origin: 'ENTERPRISE',
  variable: '${department}',
  uses: [],
  custom: null,
};

const custom = (name: string, given: Partial<NonNullable<Attribute['custom']>> = {}): Attribute => ({
  ...standard,
  name,
  urn: `urn:x:${name}`,
  origin: 'IDP',
  variable: `\${${name}}`,
  custom: { id: name, userCount: 0, lastReceivedAt: null, lastReceivedToken: null, warnings: [], ...given },
});

const open = (attributes: Attribute[], answers = {}) =>
  openPortal('/admin/system/attributes', { answers: { AttributesPage_attributes: { attributes }, ...answers } });

describe('the page Attributes', () => {
  it('names the configurations that are filled from an attribute', async () => {
    await open([{ ...standard, uses: [{ configurationId: 'c1', configurationName: 'Office Wi-Fi' }] }]);
    const link = await screen.findByRole('link', { name: 'Office Wi-Fi' });
    expect(link.getAttribute('href')).toBe('/configurations/c1');
  });

  it('lists standard attributes with their variable and nothing to delete', async () => {
    await open([standard]);
    const table = within(await screen.findByRole('table', { name: 'Standard attributes' }));
    expect(table.getByText('${department}')).toBeTruthy();
    expect(table.queryByRole('button')).toBeNull();
  });

  it('warns of a token that does not send an attribute', async () => {
    const warnings = [{ tokenId: 't', tokenName: 'Lyon', writes: 50 }];
    await open([custom('badge', { warnings })]);
    await screen.findByText('The last 50 writes of users with token “Lyon” all came without it.');
  });

  it('says with which token a value last came', async () => {
    const lastReceivedAt = new Date().toISOString();
    await open([custom('badge', { userCount: 3, lastReceivedAt, lastReceivedToken: 'Paris' })]);
    await screen.findByText('with token “Paris”');
  });

  it('deletes an attribute without values after asking', async () => {
    const { server } = await open([custom('idle')], {
      DeleteAttributeDialog_delete: { deleteCustomAttribute: 'idle' },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Delete idle' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Delete attribute' }));
    await screen.findByText('Attribute “idle” deleted');
    expect(server.variablesOf('DeleteAttributeDialog_delete')).toEqual([{ id: 'idle' }]);
  });

  it('asks for the name of one that users have values of', async () => {
    await open([custom('badge', { userCount: 480 })]);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete badge' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^480 users have a value/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Delete attribute' })).toHaveProperty('disabled', true);
  });

  it('leads to the settings while there are no custom attributes', async () => {
    await open([standard]);
    expect((await screen.findByRole('link', { name: 'Edit settings' })).getAttribute('href')).toBe(
      '/admin/identity/okta-user-provisioning/settings',
    );
  });
});
