import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import { type BuiltAdministrator, signInAdministrator } from '../builders.js';
import type { TestApp } from '../make-test-app.js';
import type { PageOptions, TestBrowser } from './browser.js';

export interface Leniency {
  /** Rules to skip, because a third-party part of the page cannot keep them. */
  butFor?: string[];
  /** False leaves out frames, e.g. those whose content runs no script, not even axe's. */
  iframes?: boolean;
  /** The tags of the rules to check; by default, axe's own choice. */
  tags?: string[];
}

/** Returns the violations that axe finds on a page as it is. */
export const violationsOf = async (page: Page, { butFor = [], iframes = true, tags }: Leniency = {}) => {
  const axe = new AxeBuilder({ page });
  // Without frames, legacy mode suffices; otherwise axe opens a second, blank page and takes twice the time.
  if (!iframes || page.frames().length === 1) axe.setLegacyMode(true);
  // `options` comes first, because it discards earlier settings.
  if (!iframes) axe.options({ iframes });
  if (tags) axe.withTags(tags);
  const { violations } = await axe.disableRules(butFor).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
};

/** Expects that axe finds no violation. */
export const expectAccessible = async (page: Page, leniency: Leniency = {}): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await violationsOf(page, leniency)).toEqual([]);
};

/** Collects errors and foreign requests of a page; a breach of the security policy is an error on the console. */
export const watch = (page: Page, app: TestApp): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => request.url().startsWith(app.url) || faults.push(`foreign: ${request.url()}`));
  return faults;
};

/** Opens a page of the portal as a signed-in administrator. */
export const openSignedIn = async (
  app: TestApp,
  browser: TestBrowser,
  options: Omit<PageOptions, 'baseURL'>,
  by?: BuiltAdministrator,
): Promise<Page> => {
  const { cookie = '' } = by ?? (await signInAdministrator(app));
  const page = await browser.openPage({ baseURL: app.url, ...options });
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: app.url }]);
  return page;
};

/** Returns true if an element has the focus; `gone` if the page has replaced it. */
const focusOf = (element: ElementHandle): Promise<boolean | 'gone'> =>
  element.evaluate((node) => (node.isConnected ? node === document.activeElement : 'gone'));

/** Waits until a locator matches one element: one that is about to disappear may still match as well. */
const waitForOne = async (wanted: Locator): Promise<void> => {
  for (;;) {
    await wanted.first().waitFor();
    if ((await wanted.count()) === 1) return;
    await wanted.page().evaluate(() => new Promise(requestAnimationFrame));
  }
};

/**
 * Presses a key until the wanted element has the focus; no pointer is used. The element is looked up once, not after
 * every key, because finding it by role reads the whole page.
 */
export const reach = async (page: Page, wanted: Locator, key = 'Tab'): Promise<void> => {
  await waitForOne(wanted);
  let element = await wanted.elementHandle();
  for (let presses = 0; element !== null && presses < 150; presses += 1) {
    let focused = await focusOf(element);
    while (focused === 'gone') {
      element = await wanted.elementHandle();
      focused = element === null ? false : await focusOf(element);
    }
    if (focused) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${wanted}.`);
};

/** Presses a key on a control, reached by the keyboard. */
export const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await reach(page, wanted);
  await page.keyboard.press(key);
};

/** Writes into a field, reached by the keyboard. */
export const write = async (page: Page, field: Locator, text: string): Promise<void> => {
  await reach(page, field);
  await page.keyboard.type(text);
};
