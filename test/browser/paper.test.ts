import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { openSignedIn } from '../support/browser/portal-page.js';
import { buildScimUser, buildToken, signInAdministrator } from '../support/builders.js';

startBrowserApp();

describe('the provisioning log on paper', () => {
  let page: Page;
  beforeAll(async () => {
    const administrator = await signInAdministrator(app);
    const { secret } = await buildToken(app, { by: administrator });
    await buildScimUser(app, secret);
    page = await openSignedIn(app, browser, { theme: 'dark' }, administrator);
    await page.goto('/admin/system/provisioning-log');
    await page.locator('.table tbody a').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  });
  afterAll(() => page.context().close());

  it('has no menu', async () => {
    expect(await page.getByRole('navigation', { name: 'Main menu' }).isVisible()).toBe(false);
  });

  it('has the address of each link beside it', async () => {
    const address = await page
      .locator('.table tbody a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('/admin/system/provisioning-log/');
  });

  it('has the exact time beside a relative one', async () => {
    const exact = await page
      .locator('.table tbody time')
      .first()
      .evaluate((time) => getComputedStyle(time, '::after').content);
    expect(exact).toContain('(UTC)');
  });

  it('has dark letters whatever the screen has', async () => {
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
  });

  it('has opened what is folded on the screen', async () => {
    const folded = page.locator('details table').first();
    await folded.waitFor();
    expect(await folded.isVisible()).toBe(true);
  });

  it('leaves the screen as it was', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });
});
