import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { lookAt, type Scene, setScene } from './look-at.js';
import { looks, nameOf } from './pages.js';

const only = process.env['AUDIT_UI_ONLY'];
const quick = process.env['AUDIT_UI_QUICK'] !== undefined;
const chosen = looks
  .filter(({ page }) => only === undefined || page.name === only)
  .filter(({ language, theme }) => !quick || (language === 'en' && theme === 'light'));

let full: TestApp;
let empty: TestApp;
let browser: TestBrowser;
let scene: Scene;
beforeAll(async () => {
  [full, empty, browser] = await Promise.all([makeTestApp(), makeTestApp(), launchBrowser()]);
  scene = await setScene(browser, full, empty);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([full.close(), empty.close()]);
});

/** How far it has come, at once: Jest tells only at the end of a file. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

it.each(chosen.map((look, index) => ({ look, name: nameOf(look), index })))(
  '$name',
  async ({ look, name, index }) => {
    const faults = await lookAt(scene, look).catch((error: unknown) => [String(error)]);
    tell(`${String(index + 1).padStart(3)}/${chosen.length}  ${name.padEnd(34)} ${faults.join(' | ') || 'clean'}`);
    expect(faults).toEqual([]);
  },
  60_000,
);
