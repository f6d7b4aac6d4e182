import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch, write } from '../support/browser/portal-page.js';
import { buildScimUser, buildToken, signInAdministrator } from '../support/builders.js';
import { scimOf } from '../support/scim-client.js';

startBrowserApp();

const words = {
  en: {
    title: 'Provisioning log',
    cause: '“Bearer” is there twice',
    fix: /Paste the token alone/,
    diagnosis: 'Diagnosis',
    search: 'Search the log',
    one: '1 request',
    pause: 'Pause',
    waiting: 'Resume (1 new)',
    older: 'Older',
    table: 'Show the figures as a table',
    retention: 'Change retention',
    days: 'Days',
    save: 'Save',
    kept: 'Entries are kept for 30 days.',
  },
  fr: {
    title: 'Journal de provisionnement',
    cause: '«\u00a0Bearer\u00a0» est écrit deux fois',
    fix: /Collez le jeton seul/,
    diagnosis: 'Diagnostic',
    search: 'Rechercher dans le journal',
    one: '1 requête',
    pause: 'Suspendre',
    waiting: 'Reprendre (1 nouvelle)',
    older: 'Plus ancienne',
    table: 'Afficher les chiffres sous forme de tableau',
    retention: 'Modifier la durée de conservation',
    days: 'Jours',
    save: 'Enregistrer',
    kept: 'Les entrées sont gardées 40 jours.',
  },
} as const;

describe.each(looksOf('provisioning-log'))('a wrong token in Okta, in %s and without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let faults: string[];
  let secret: string;
  let shortId: string;
  beforeAll(async () => {
    const by = await signInAdministrator(app);
    ({ secret } = await buildToken(app, { by }));
    await buildScimUser(app, secret);
    const refused = await scimOf(app, undefined).get('/Users', { authorization: `Bearer Bearer ${secret}` });
    shortId = /\(log (\w{5})\)/.exec(refused.body.detail)?.[1] ?? '';
    page = await openSignedIn(app, browser, { language, theme }, by);
    faults = watch(page, app);
    await page.goto('/');
  });
  afterAll(() => page.context().close());

  it('is named among the causes, and the entry says what to change', async () => {
    await press(page, page.getByRole('link', { name: w.title, exact: true }));
    await press(page, page.getByRole('button', { name: w.cause, exact: true }).first());
    await page.waitForURL(/cause=bearer\.doubled/);
    await expectAccessible(page);
    await press(page, page.getByRole('row', { name: /401/ }).first().getByRole('link'));
    await page.getByRole('heading', { name: w.diagnosis }).waitFor();
    await page.getByText(w.fix).waitFor();
    await expectAccessible(page);
    expect(await page.content()).not.toContain(secret);
  });

  it('is found by the short id that Okta shows', async () => {
    await page.goto(`/admin/system/provisioning-log/${shortId.toLowerCase()}`);
    await page.getByText(w.cause, { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.waitForURL((url) => !url.pathname.endsWith(shortId.toLowerCase()));
    await page.goto('/admin/system/provisioning-log');
    await write(page, page.getByRole('searchbox', { name: w.search }), shortId);
    await page.waitForURL(new RegExp(`q=${shortId}`));
    await page.getByText(w.one, { exact: true }).waitFor();
    expect(await page.getByRole('cell', { name: w.cause }).count()).toBe(1);
  });

  it('does not move the list while it is paused', async () => {
    await page.goto('/admin/system/provisioning-log');
    await page.getByRole('row').nth(1).waitFor();
    await press(page, page.getByRole('button', { name: w.pause }));
    await scimOf(app, secret).get('/Users');
    await press(page, page.getByRole('button', { name: w.waiting }));
    await page.getByRole('button', { name: w.pause }).waitFor();
  });

  it('stands in the bars, and in the table beside them', async () => {
    await press(page, page.locator('summary', { hasText: w.table }));
    await reach(page, page.locator('.bar-chart-table button').last());
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=.*to=/);
    await page.locator('.table-frame[data-refreshing=false]').waitFor();
    await expectAccessible(page);
  });

  it('keeps entries as long as is chosen', async () => {
    await press(page, page.getByRole('button', { name: w.retention }));
    const days = page.getByRole('textbox', { name: w.days });
    await days.waitFor();
    await expectAccessible(page);
    await reach(page, days);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(language === 'en' ? '30' : '40');
    await press(page, page.getByRole('button', { name: w.save, exact: true }));
    await page.getByText(w.kept).waitFor();
    expect(faults).toEqual([]);
  });
});
