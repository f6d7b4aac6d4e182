import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { openSignedIn } from '../support/browser/portal-page.js';
import { buildScimUser, buildToken, unique } from '../support/builders.js';

startBrowserApp();

/** Addresses of forty characters, as companies have them. */
const address = (): string => `${unique('anne-sophie.de-la-f').slice(0, 28).padEnd(28, 'x')}@example.com`;

beforeAll(async () => {
  const { secret } = await buildToken(app);
  for (let index = 0; index < 30; index += 1)
    await buildScimUser(app, secret, {
      userName: address(),
      displayName: 'Anne-Sophie de la Fontaine-Montgomery',
    });
});

const open = async (width: number): Promise<Page> => {
  const page = await openSignedIn(app, browser, { language: 'en', theme: 'light' });
  await page.setViewportSize({ width, height: 800 });
  await page.goto('/users');
  await page.getByRole('row').nth(20).waitFor();
  return page;
};

/** What an eye would find: whole rows in the first screen, the highest row, cuts of the frame, broken names. */
const look = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
    const frame = document.querySelector('.table-frame');
    return {
      rows: rows.filter(({ bottom }) => bottom <= window.innerHeight).length,
      highest: Math.max(...rows.map(({ height }) => height)),
      cut: frame ? frame.scrollWidth - frame.clientWidth : -1,
      broken: [...document.querySelectorAll('.row-link')].filter((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
      }).length,
    };
  });

describe('thirty users with long addresses', () => {
  it.each([1_280, 1_440, 1_920])(
    'are listed at %i px one line a row, nothing cut and no name broken',
    async (width) => {
      const page = await open(width);
      const { highest, cut, broken } = await look(page);
      expect([highest <= 44, cut, broken]).toEqual([true, 0, 0]);
      await page.context().close();
    },
  );

  it('fill the first screen of 1,280 × 800 with at least twelve rows', async () => {
    const page = await open(1_280);
    expect((await look(page)).rows).toBeGreaterThanOrEqual(12);
    if (process.env['LOOK']) await page.screenshot({ path: process.env['LOOK'] });
    await page.context().close();
  });
});
