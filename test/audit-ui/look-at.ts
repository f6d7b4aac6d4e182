import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messages as english } from '../../client/src/locales/en/index.js';
import { messages as french } from '../../client/src/locales/fr/index.js';
import { launchBrowser, type TestBrowser } from '../support/browser/browser.js';
import { openSignedIn, violationsOf, watch } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, signInAdministrator } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type Filled, fillPortal } from './fill-portal.js';
import { type Look, nameOf } from './pages.js';

/** Two servers, one with data and one without, and who looks at them. */
export interface Scene {
  browser: TestBrowser;
  full: { app: TestApp; by: BuiltAdministrator };
  empty: { app: TestApp; by: BuiltAdministrator };
  filled: Filled;
}

/** The scene of the file that called `startScene`. */
export let scene: Scene;

/** Starts a browser and two servers, one of them filled, for the tests of a file. */
export const startScene = (): void => {
  beforeAll(async () => {
    const [full, empty, browser] = await Promise.all([makeTestApp(), makeTestApp(), launchBrowser()]);
    scene = {
      browser,
      full: { app: full, by: await signInAdministrator(full) },
      empty: { app: empty, by: await signInAdministrator(empty) },
      filled: await fillPortal(full),
    };
  }, 60_000);
  afterAll(async () => {
    await scene.browser.close();
    await Promise.all([scene.full.app.close(), scene.empty.app.close()]);
  });
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const narrowest = { width: 320, height: 800 };
const pictures = process.env['AUDIT_UI_PICTURES'];
const pictureWidths = [1280, 375];

/** Every hard rule that a look breaks, in words. */
export const lookAt = async (scene: Scene, look: Look): Promise<string[]> => {
  const { app, by } = look.state === 'empty' ? scene.empty : scene.full;
  const { language, theme } = look;
  const page = look.page.entrance
    ? await scene.browser.openPage({ baseURL: app.url, language, theme })
    : await openSignedIn(app, scene.browser, { language, theme }, by);
  const faults = watch(page, app);
  try {
    const policy = await open(page, scene, look);
    if (pictures !== undefined) await takePictures(page, join(pictures, nameOf(look).replaceAll(' ', '-')));
    return [...policyFaults(policy), ...(await axeFaults(page, look)), ...(await scrollFaults(page)), ...faults];
  } finally {
    await page.context().close();
  }
};

/** Shows the state and returns the Content-Security-Policy of the document. */
const open = async (page: Page, { filled }: Scene, { page: audited, state, language }: Look): Promise<string> => {
  const response = await page.goto(state === 'error' ? (audited.error ?? '') : audited.path(filled));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.loading-rows').first().waitFor({ state: 'detached' });
  if (state === 'dialog' && audited.dialog) {
    const name = (language === 'en' ? english : french)[audited.dialog];
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
  }
  return response?.headers()['content-security-policy'] ?? '';
};

const takePictures = async (page: Page, stem: string): Promise<void> => {
  const before = page.viewportSize();
  for (const width of pictureWidths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.screenshot({ path: `${stem}-${width}.png`, animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
};

const policyFaults = (policy: string): string[] => {
  const scripts = /(?:script-src|default-src) [^;]*/.exec(policy)?.[0];
  return scripts && !scripts.includes('unsafe-inline') ? [] : [`script policy: ${scripts ?? 'none'}`];
};

const axeFaults = async (page: Page, { page: { butFor, iframes } }: Look): Promise<string[]> => {
  const violations = await violationsOf(page, {
    tags,
    ...(butFor && { butFor }),
    ...(iframes === false && { iframes }),
  });
  return violations.map(({ id, at }) => `axe ${id}: ${at.join(', ')}`);
};

/** WCAG 1.4.10: no scrolling in two directions at 320 px. Names what sticks out. */
const scrollFaults = async (page: Page): Promise<string[]> => {
  await page.setViewportSize(narrowest);
  // The styles of the new width are there a moment later, and later still on a busy machine.
  await page
    .waitForFunction((limit) => document.documentElement.scrollWidth <= limit, narrowest.width, { timeout: 5_000 })
    .catch(() => undefined);
  const { width, sticksOut } = await page.evaluate((limit) => {
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > limit);
    return {
      width: document.documentElement.scrollWidth,
      sticksOut: wide.map((one) => `${one.tagName.toLowerCase()}.${one.className}`).slice(0, 6),
    };
  }, narrowest.width);
  return width > narrowest.width ? [`scrolls sideways at 320 px: ${width} px wide, ${sticksOut.join(' ')}`] : [];
};
