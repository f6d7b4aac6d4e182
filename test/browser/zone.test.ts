import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press } from '../support/browser/portal-page.js';
import { buildLocalUser } from '../support/builders.js';

startBrowserApp();

const words = {
  en: { utc: 'Show UTC', local: 'Show local time (Asia/Tokyo)' },
  fr: { utc: 'Afficher l’heure UTC', local: 'Afficher l’heure locale (Asia/Tokyo)' },
} as const;

describe.each(looksOf('zone'))('the zone of the times in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  beforeAll(async () => {
    const { id } = await buildLocalUser(app);
    page = await openSignedIn(app, browser, { language, theme, context: { timezoneId: 'Asia/Tokyo' } });
    await page.goto(`/users/${id}?tab=timeline`);
    await page.locator('.timeline time').first().waitFor();
  });
  afterAll(() => page.context().close());

  const shown = async () => {
    const time = page.locator('.timeline time').first();
    return { text: await time.textContent(), utc: (await time.getAttribute('datetime'))?.slice(11, 16) };
  };

  it('is one’s own at first', async () => {
    const { text, utc } = await shown();
    expect(text).not.toBe(utc);
  });

  it('is UTC when that is chosen, also the next time', async () => {
    await press(page, page.getByRole('button', { name: w.utc }));
    await page.getByRole('button', { name: w.local }).waitFor();
    const { text, utc } = await shown();
    expect(text).toBe(utc);
    await expectAccessible(page);
    await page.reload();
    await page.locator('.timeline time').first().waitFor();
    expect((await shown()).text).toBe(utc);
  });

  it('is one’s own again', async () => {
    await press(page, page.getByRole('button', { name: w.local }));
    await page.getByRole('button', { name: w.utc }).waitFor();
    const { text, utc } = await shown();
    expect(text).not.toBe(utc);
  });
});
