import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { testDomain } from '../proxy.js';

/** The paths at which systems install Chromium or Chrome. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export interface TestBrowser {
  openPage(options: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  baseURL: string;
  language?: 'en' | 'fr';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  context?: BrowserContextOptions;
}

/** Milliseconds. A busy machine renders slowly; a passing test waits no longer than it has to. */
const patience = 60_000;
jest.setTimeout(3 * patience);

/** Launches the system's Chromium, or the one inside the npm package @sparticuz/chromium. */
export const launchBrowser = async (): Promise<TestBrowser> => {
  const home = await mkdtemp(join(tmpdir(), 'rollcall-browser-'));
  const executablePath = systemBrowsers.find((path) => existsSync(path)) ?? (await chromiumOfTheRun(home));
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    /** Chromium's sandbox does not run as root, and containers lack what it needs. */
    chromiumSandbox: false,
    env: { ...definedEnvironment(), HOME: home, TMPDIR: home, ...fontsOf(home, dirname(executablePath)) },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-first-run',
      '--no-pings',
      '--font-render-hinting=none',
      `--host-resolver-rules=MAP *.${testDomain} 127.0.0.1`,
    ],
  });
  return {
    openPage: (options) => openPage(browser, options),
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Opens a page in a context of its own: without cookies and storage of other tests. */
const openPage = async (browser: Browser, options: PageOptions): Promise<Page> => {
  const { baseURL, language = 'en', theme = 'light', width = 1280, height = 800, context = {} } = options;
  const fresh = await browser.newContext({
    baseURL,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...context,
  });
  fresh.setDefaultTimeout(patience);
  return fresh.newPage();
};

/**
 * Returns the unpacked Chromium. Unpacking takes seconds, so each run does it once: the first test file that finishes
 * renames its copy into the shared directory, which is atomic. Without that directory, each browser has its own copy.
 */
const chromiumOfTheRun = async (home: string): Promise<string> => {
  const run = process.env['ROLLCALL_TEST_DIR'];
  if (run === undefined) return unpackChromium(home);
  const shared = join(run, 'chromium');
  if (!existsSync(shared)) {
    const own = await mkdtemp(join(run, 'unpack-'));
    await unpackChromium(own);
    await rename(own, shared).catch(() => rm(own, { recursive: true, force: true }));
  }
  return join(shared, 'chromium');
};

/**
 * Unpacks Chromium in a process with a TMPDIR of its own: the package reuses whatever is in TMPDIR, and Jest gives
 * tests a copy of the environment in which changing TMPDIR has no effect.
 */
const unpackChromium = async (home: string): Promise<string> => {
  const unpack = `process.stdout.write(await (await import('@sparticuz/chromium')).default.executablePath())`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: import.meta.dirname,
    env: { TMPDIR: home },
  });
  return stdout;
};

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Writes a fontconfig file, as the package's own one names missing folders: without fonts, Chromium aborts. */
const fontsOf = (home: string, unpacked: string): Record<string, string> => {
  const fonts = join(unpacked, 'fonts');
  if (!existsSync(fonts)) return {};
  const folders = [fonts, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const file = join(home, 'fonts.conf');
  writeFileSync(file, `<fontconfig>${folders}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`);
  return { FONTCONFIG_FILE: file };
};
