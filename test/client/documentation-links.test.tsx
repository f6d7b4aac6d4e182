import { screen, within } from '@testing-library/react';
import { openPortal } from './support/portal.js';

const answers = { ApiKeysPage_keys: { apiKeys: [] } };

const leadsTo = (name: string): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe.each([
  ['en', 'Main menu', 'Documentation', 'API guide', 'Its schema (SDL)'],
  ['fr', 'Menu principal', 'Documentation (en anglais)', 'Guide de l’API (en anglais)', 'Son schéma (SDL)'],
] as const)('in %s, the documentation is reached from', (locale, menu, documentation, api, schema) => {
  it('the main menu', async () => {
    await openPortal('/admin/system/api-keys', { answers, locale });
    const link = within(await screen.findByRole('navigation', { name: menu })).getByRole('link', {
      name: documentation,
    });
    expect(link.getAttribute('href')).toBe('/docs');
  });

  it.each(['/admin/system/api-keys', '/admin/system/api-explorer'])('the page at %s', async (page) => {
    await openPortal(page, { answers, locale });
    await screen.findByRole('link', { name: api });
    expect([leadsTo(api), leadsTo(schema)]).toEqual(['/docs/api', '/schema.graphql']);
  });
});
