import type { Page, Response } from 'playwright-core';
import { openSignedIn } from '../support/browser/portal-page.js';
import type { Scene } from './look-at.js';
import type { AuditedPage } from './pages.js';

/** The cost of a page for a browser with an empty cache. */
export interface Cost {
  scriptKb: number;
  styleKb: number;
  lcpMs: number;
  cls: number;
  /** Milliseconds from a click to the next paint; Chromium reports none under 16 ms. */
  inpMs: number;
}

/** Loads a page with an empty cache; returns the compressed bytes that the browser fetched, and its timings. */
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
    // The click comes after the weighing, because a menu loads its own code.
    await slowDown(page);
    // The observer starts before the click: the browser buffers only events of 104 ms and more.
    const slowest = page.evaluate(slowestAct);
    await page.locator('button:visible:enabled').first().click();
    const inpMs = await slowest;
    return { scriptKb, styleKb, inpMs, ...(await page.evaluate(readTimings)) };
  } finally {
    await page.context().close();
  }
};

/** Slows the CPU down four times before the click, as Lighthouse does. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

const weigh = async (responses: readonly Response[], type: string): Promise<number> => {
  const wanted = responses.filter((response) => response.request().resourceType() === type);
  const sizes = await Promise.all(wanted.map(async (response) => (await response.request().sizes()).responseBodySize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
};

/** Runs in the page; returns what its observers have buffered. */
const readTimings = (): Promise<{ lcpMs: number; cls: number }> =>
  new Promise((resolve) => {
    let lcpMs = 0;
    let cls = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lcpMs = Math.max(lcpMs, entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      // A movement that follows user input does not count as a shift: https://web.dev/articles/cls
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
      for (const shift of list.getEntries() as Shift[]) if (!shift.hadRecentInput) cls += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // Observers deliver buffered entries in a task of their own.
    setTimeout(() => resolve({ lcpMs, cls }), 100);
  });

/** Runs in the page; returns the slowest interaction of the next second. */
const slowestAct = (): Promise<number> =>
  new Promise((resolve) => {
    let inpMs = 0;
    new PerformanceObserver((list) => {
      // A pointer under which the page happens to appear is not an interaction: https://web.dev/articles/inp
      const acts = (list.getEntries() as PerformanceEventTiming[]).filter(({ interactionId }) => interactionId);
      for (const act of acts) inpMs = Math.max(inpMs, act.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    setTimeout(() => resolve(inpMs), 1_000);
  });

/** Returns the address and all browser storage of a page: none may contain a secret. */
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
