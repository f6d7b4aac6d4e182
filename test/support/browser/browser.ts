import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { testDomain } from '../proxy.js';

/** Where distributions put a Chromium of their own. */
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

/** A busy machine draws a page slowly; a test that passes waits no longer than it takes. */
const patience = 60_000;
jest.setTimeout(3 * patience);

/** Launches the system's Chromium, or the one inside the npm package @sparticuz/chromium. */
export const launchBrowser = async (): Promise<TestBrowser> => {
  const home = await mkdtemp(join(tmpdir(), 'rollcall-browser-'));
  const executablePath = systemBrowsers.find((path) => existsSync(path)) ?? (await chromiumOfTheRun(home));
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    /** Chromium refuses its sandbox to root, and containers lack what it needs. */
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

/** A page in a context of its own: no cookie and no storage of another test. */
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
 * Unpacking takes seconds, so a run does it once: the first test file to have it whole puts it in the directory that
 * all share, under a name that appears at once or not at all. Without such a directory it stays with its browser.
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
 * The package unpacks to TMPDIR and takes whatever lies there already, so it gets a directory of its own, in a process
 * of its own: Jest hands tests a copy of the environment that TMPDIR cannot be changed in.
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

/** The package's own fontconfig file names folders of another system; Chromium aborts where it finds no font at all. */
const fontsOf = (home: string, unpacked: string): Record<string, string> => {
  const fonts = join(unpacked, 'fonts');
  if (!existsSync(fonts)) return {};
  const folders = [fonts, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const file = join(home, 'fonts.conf');
  writeFileSync(file, `<fontconfig>${folders}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`);
  return { FONTCONFIG_FILE: file };
};
