import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser/browser.js';
import { openSignedIn } from '../support/browser/portal-page.js';
import { buildScimUser, buildToken, signInAdministrator } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { startProxy, type TestProxy } from '../support/proxy.js';

let proxy: TestProxy;
let app: TestApp;
let browser: TestBrowser;
let secret: string;
beforeAll(async () => {
  proxy = await startProxy();
  [app, browser] = await Promise.all([makeTestApp({ publicUrl: proxy.url }), launchBrowser()]);
  proxy.forwardTo(app.url);
  secret = (await buildToken(app)).secret;
});
afterAll(async () => {
  await browser.close();
  await proxy.close();
  await app.close();
});
beforeEach(() => {
  proxy.holdStreams = false;
});

const open = async (): Promise<Page> => {
  const administrator = await signInAdministrator(app);
  return openSignedIn({ ...app, url: proxy.url }, browser, {}, administrator);
};

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Users' });
const user = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

describe('over plain http by name', () => {
  it('eight tabs share one stream, and each shows a user as soon as Okta sends her', async () => {
    const first = await open();
    const context = first.context();
    const pages = [first, ...(await Promise.all(Array.from({ length: 7 }, () => context.newPage())))];
    await Promise.all(pages.map((page) => page.goto('/users')));
    // Web Locks are for secure contexts alone.
    expect(await first.evaluate(() => globalThis.isSecureContext)).toBe(false);
    await Promise.all(pages.map((page) => title(page).waitFor()));
    const { userName } = await buildScimUser(app, secret);
    await Promise.all(pages.map((page) => user(page, userName).waitFor()));
    // Two tabs may listen until they have heard of each other.
    while (proxy.streams !== 1) await first.evaluate(() => new Promise(requestAnimationFrame));
    await context.close();
  });
});

describe('behind a proxy that holds the event stream back', () => {
  it('the page says so and shows the users who arrive', async () => {
    proxy.holdStreams = true;
    const page = await open();
    await page.goto('/users');
    await page.getByText(/^Changes have not arrived by themselves since/).waitFor();
    const { userName } = await buildScimUser(app, secret);
    await user(page, userName).waitFor();
    await page.context().close();
  });
});
