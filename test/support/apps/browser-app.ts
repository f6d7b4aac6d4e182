import { afterAll, beforeAll } from '@jest/globals';
import { launchBrowser, type TestBrowser } from '../browser/browser.js';
import { makeTestApp, type TestApp } from '../make-test-app.js';

/** The server of the test file that called `startBrowserApp`. */
export let app: TestApp;
/** The browser that looks at it. */
export let browser: TestBrowser;

/** Starts a server and a browser for the tests of a file. */
export const startBrowserApp = (): void => {
  beforeAll(async () => {
    [app, browser] = await Promise.all([makeTestApp(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
};
