import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { PageOptions, TestBrowser } from './browser.js';
import { signInAdministrator } from './builders.js';
import type { TestApp } from './make-test-app.js';

/** Nothing that axe objects to, but for rules that a part of the page by others cannot keep. */
export const expectAccessible = async (page: Page, butFor: string[] = []): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { violations } = await new AxeBuilder({ page }).disableRules(butFor).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
};

/** Everything that a page may not do while somebody looks; a breach of the security policy is an error on the console. */
export const watch = (page: Page, app: TestApp): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on(
    'request',
    (request) =>
      /^(blob|data):/.test(request.url()) ||
      request.url().startsWith(app.url) ||
      faults.push(`foreign: ${request.url()}`),
  );
  return faults;
};

/** A page of the portal for an administrator who has signed in. */
export const openSignedIn = async (
  app: TestApp,
  browser: TestBrowser,
  options: Omit<PageOptions, 'baseURL'>,
): Promise<Page> => {
  const { cookie = '' } = await signInAdministrator(app);
  const page = await browser.openPage({ baseURL: app.url, ...options });
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: app.url }]);
  return page;
};

/** Presses a key until the focus is where it is wanted: nothing here is pointed at. */
export const reach = async (page: Page, wanted: Locator, key = 'Tab'): Promise<void> => {
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${wanted}.`);
};
