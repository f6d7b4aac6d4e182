import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch, write } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, buildScimUser, buildToken, signInAdministrator } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import { scimOf } from '../support/scim-client.js';

startBrowserApp();
let administrator: BuiltAdministrator;
let leaver: { id: string; userName: string };
beforeAll(async () => {
  administrator = await signInAdministrator(app);
  const { secret } = await buildToken(app, { by: administrator });
  leaver = await buildScimUser(app, secret);
  await buildScimUser(app, secret);
  await scimOf(app, secret).patch(`/Users/${leaver.id}`, patchOf({ op: 'replace', value: { active: false } }));
});

const words = {
  en: {
    search: 'Search users',
    inactive: 'Inactive',
    timeline: 'Timeline',
    deactivated: 'User deactivated',
    trail: 'Audit trail',
    action: 'Action',
    open: `Open User deactivated, `,
    export: 'Export CSV',
    close: 'Close',
  },
  fr: {
    search: 'Rechercher des utilisateurs',
    inactive: 'Inactif',
    timeline: 'Chronologie',
    deactivated: 'Utilisateur désactivé',
    trail: 'Piste d’audit',
    action: 'Action',
    open: 'Ouvrir Utilisateur désactivé, ',
    export: 'Exporter en CSV',
    close: 'Fermer',
  },
} as const;

describe.each(looksOf('audit-trail'))('a leaver in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    page = await openSignedIn(app, browser, { language, theme }, administrator);
    faults = watch(page, app);
  });
  afterAll(() => page.context().close());

  it('is found by name, shown as inactive, with the PATCH that did it', async () => {
    await page.goto('/users');
    await write(page, page.getByRole('searchbox', { name: w.search }), leaver.userName);
    await page.waitForURL('**/users?q=*');
    await press(page, page.getByRole('link', { name: leaver.userName }));
    await page.getByText(w.inactive, { exact: true }).first().waitFor();
    await expectAccessible(page);
    await reach(page, page.getByRole('tab', { selected: true }));
    await reach(page, page.getByRole('tab', { name: w.timeline }), 'ArrowRight');
    await page.getByText(w.deactivated).waitFor();
    const link = page.getByRole('link', { name: `PATCH /Users/${leaver.id} (200)` });
    await reach(page, link);
    expect(await link.getAttribute('href')).toMatch(/^\/admin\/system\/provisioning-log\/[0-9a-f-]{36}$/);
    await expectAccessible(page);
  });

  it('stands in the audit trail, whose filter opens the record and exports no more than it shows', async () => {
    await page.goto('/admin/system/audit-trail?period=24h');
    await page.getByRole('heading', { level: 1, name: w.trail }).waitFor();
    const action = page.getByRole('combobox', { name: w.action });
    await reach(page, action);
    while ((await action.inputValue()) !== 'user.deactivated') await page.keyboard.press('ArrowDown');
    await page.waitForURL('**action=user.deactivated*');
    await press(page, page.getByRole('button', { name: w.open + leaver.userName }));
    await page.getByRole('dialog').getByText('active', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('link', { name: w.export })),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('user.deactivated');
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});
