import type { Page, Response } from 'playwright-core';
import { openSignedIn } from '../support/browser/portal-page.js';
import type { Scene } from './look-at.js';
import type { AuditedPage } from './pages.js';

/** What a page costs, for a browser that has nothing yet. */
export interface Cost {
  scriptKb: number;
  styleKb: number;
  lcpMs: number;
  cls: number;
  /** From a click to the next paint; Chromium reports none under 16 ms. */
  inpMs: number;
}

/** Loads a page with an empty cache and answers what the browser really fetched, compressed as it came. */
export const measure = async ({ browser, full, filled }: Scene, audited: AuditedPage): Promise<Cost> => {
  const page = audited.entrance
    ? await browser.openPage({ baseURL: full.app.url })
    : await openSignedIn(full.app, browser, {}, full.by);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  try {
    await page.goto(audited.path(filled));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.loading-rows').first().waitFor({ state: 'detached' });
    const [scriptKb, styleKb] = [await weigh(responses, 'script'), await weigh(responses, 'stylesheet')];
    // After the weighing: a menu brings code of its own.
    await slowDown(page);
    // Before the click: the browser remembers only events of 104 ms and more for who asks later.
    const slowest = page.evaluate(slowestAct);
    await page.locator('button:visible:enabled').first().click();
    const inpMs = await slowest;
    return { scriptKb, styleKb, inpMs, ...(await page.evaluate(readTimings)) };
  } finally {
    await page.context().close();
  }
};

/** A click is timed as on a machine four times as slow, like Lighthouse does. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

const weigh = async (responses: readonly Response[], type: string): Promise<number> => {
  const wanted = responses.filter((response) => response.request().resourceType() === type);
  const sizes = await Promise.all(wanted.map(async (response) => (await response.request().sizes()).responseBodySize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
};

/** Runs in the page: what its observers have buffered. */
const readTimings = (): Promise<{ lcpMs: number; cls: number }> =>
  new Promise((resolve) => {
    let lcpMs = 0;
    let cls = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lcpMs = Math.max(lcpMs, entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      // What moves because somebody acted is no shift: https://web.dev/articles/cls
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
      for (const shift of list.getEntries() as Shift[]) if (!shift.hadRecentInput) cls += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // Observers hand out what is buffered in a task of their own.
    setTimeout(() => resolve({ lcpMs, cls }), 100);
  });

/** Runs in the page: the slowest act of the next second. */
const slowestAct = (): Promise<number> =>
  new Promise((resolve) => {
    let inpMs = 0;
    new PerformanceObserver((list) => {
      // A pointer that the page happens to come up under is no interaction: https://web.dev/articles/inp
      const acts = (list.getEntries() as PerformanceEventTiming[]).filter(({ interactionId }) => interactionId);
      for (const act of acts) inpMs = Math.max(inpMs, act.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    setTimeout(() => resolve(inpMs), 1_000);
  });

/** Where a page keeps what it should not. */
export const storesOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const texts = (await cache.keys()).map(async (request) => (await cache.match(request))?.text());
        return (await Promise.all(texts)).join('\n');
      }),
    );
    return [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), ...cached].join('\n');
  });
