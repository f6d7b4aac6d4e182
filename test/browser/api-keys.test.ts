import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { explorerKilobytes } from '../../client/src/features/api-explorer/explorer-size.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { buildApiKey, buildLocalUser, signInAdministrator } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';

const run = promisify(execFile);

let app: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  [app, browser] = await Promise.all([makeTestApp(), launchBrowser()]);
  await buildLocalUser(app);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const words = {
  en: {
    keys: 'API keys',
    create: 'Create a key',
    createConfirm: 'Create key',
    name: 'Name',
    readUsers: 'Read users',
    readOnly: 'Read only',
    changeUsers: 'Change users',
    secret: 'API key',
    stored: 'I have stored the key',
    done: 'Done',
    select: 'Select an action for Payroll',
    revoke: 'Revoke',
    revokeConfirm: 'Revoke key',
    typeName: 'Type “Payroll” to confirm',
    empty: 'No program has access yet',
    explorer: 'API explorer',
    open: 'Open the explorer',
    allow: 'Allow mutations',
    refused: 'Mutations are switched off',
  },
  fr: {
    keys: 'Clés d’API',
    create: 'Créer une clé',
    createConfirm: 'Créer la clé',
    name: 'Nom',
    readUsers: 'Lire les utilisateurs',
    readOnly: 'Lecture seule',
    changeUsers: 'Modifier les utilisateurs',
    secret: 'Clé d’API',
    stored: 'J’ai conservé la clé',
    done: 'Terminer',
    select: 'Sélectionner une action pour Payroll',
    revoke: 'Révoquer',
    revokeConfirm: 'Révoquer la clé',
    typeName: 'Saisir «\u00a0Payroll\u00a0» pour confirmer',
    empty: 'Aucun programme n’a encore accès',
    explorer: 'Explorateur d’API',
    open: 'Ouvrir l’explorateur',
    allow: 'Autoriser les mutations',
    refused: 'Les mutations sont désactivées',
  },
} as const;

/** How GraphiQL is built and what no setting of it changes: a button inside a tab, an editor that scrolls around its field. */
const graphiqls = ['nested-interactive', 'scrollable-region-focusable'];

const expectAccessible = async (page: Page, butFor: string[] = []): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { violations } = await new AxeBuilder({ page }).disableRules(butFor).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
};

/** Everything that a page may not do while somebody looks; a breach of the security policy is an error on the console. */
const watch = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on(
    'request',
    (request) =>
      /^(blob|data):/.test(request.url()) ||
      request.url().startsWith(app.url) ||
      faults.push(`foreign: ${request.url()}`),
  );
  return faults;
};

const openSignedIn = async (language: 'en' | 'fr', theme: 'light' | 'dark'): Promise<Page> => {
  const { cookie = '' } = await signInAdministrator(app);
  const page = await browser.openPage({ baseURL: app.url, language, theme });
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: app.url }]);
  return page;
};

/** Presses a key until the focus is where it is wanted: nothing here is pointed at. */
const reach = async (page: Page, wanted: Locator, key = 'Tab'): Promise<void> => {
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${wanted}.`);
};

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('in %s, %s, by keyboard alone', (language, theme) => {
  const w = words[language];

  it('leads from nothing to the first answer within two minutes, and takes the key away again', async () => {
    await app.database.query('delete from api_keys');
    const page = await openSignedIn(language, theme);
    const faults = watch(page);
    const started = performance.now();
    const press = async (wanted: Locator, key = 'Enter') => {
      await reach(page, wanted);
      await page.keyboard.press(key);
    };

    await page.goto('/');
    await press(page.getByRole('link', { name: w.keys }));
    await page.getByText(w.empty).waitFor();
    await expectAccessible(page);

    await press(page.getByRole('button', { name: w.create }));
    const dialog = page.getByRole('dialog');
    await reach(page, dialog.getByLabel(w.name));
    await page.keyboard.type('Payroll');
    await press(dialog.getByRole('checkbox', { name: w.changeUsers }), 'Space');
    await expectAccessible(page);
    await press(dialog.getByRole('button', { name: w.createConfirm }));

    const secret = await page.getByLabel(w.secret, { exact: true }).inputValue();
    expect(secret).toMatch(/^rollcall_key_/);
    const command = (await page.getByRole('region', { name: 'cURL' }).textContent()) ?? '';
    await expectAccessible(page);
    const { stdout } = await run('bash', ['-c', command]);
    expect(JSON.parse(stdout).data.users.totalCount).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(120_000);

    await reach(page, page.getByRole('tab', { name: 'cURL' }));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'TypeScript' }).waitFor();
    await expectAccessible(page);
    await reach(page, page.getByLabel(w.stored), 'Shift+Tab');
    await page.keyboard.press('Space');
    await press(page.getByRole('button', { name: w.done }));

    const menu = page.getByRole('button', { name: w.select });
    await press(menu);
    await reach(page, page.getByRole('menuitem', { name: w.revoke }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await reach(page, dialog.getByLabel(w.typeName));
    await page.keyboard.type('Payroll');
    await expectAccessible(page);
    await press(dialog.getByRole('button', { name: w.revokeConfirm }));
    await page.getByText(w.empty).waitFor();
    expect((await apiOf(app, { key: secret }).send('{ viewer { id } }')).status).toBe(401);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('shows the keys that there are, in plain words', async () => {
    await app.database.query('delete from api_keys');
    await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_READ'] });
    await buildApiKey(app, { scopes: ['USERS_WRITE'] });
    await app.database.query(
      "update api_keys set created_at = now() - interval '100 days' where scopes[1] = 'users:write'",
    );
    const page = await openSignedIn(language, theme);
    await page.goto('/admin/system/api-keys');
    await page.getByRole('cell', { name: w.readUsers }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('explores the API, and changes nothing until that is allowed', async () => {
    const page = await openSignedIn(language, theme);
    const faults = watch(page);
    await page.goto('/admin/system/api-explorer');
    await expectAccessible(page);
    await reach(page, page.getByRole('button', { name: w.open }));
    const loaded: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!request.url().includes('/assets/')) return;
      loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor .CodeMirror').first().waitFor();
    await page.getByLabel('Execute query').focus();
    await page.keyboard.press('Enter');
    await page.locator('.result-window').getByText('totalCount').waitFor();
    const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    expect(Math.abs(bytes / 1_000 / explorerKilobytes - 1)).toBeLessThan(0.15);
    await page.getByLabel('Show Documentation Explorer').press('Enter');
    await page.getByText('All Schema Types').waitFor();
    await expectAccessible(page, graphiqls);
    await page.getByLabel('Hide Documentation Explorer').press('Enter');

    const replaceQuery = async (text: string) => {
      await page.locator('.graphiql-query-editor textarea').first().focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    };
    await replaceQuery(
      'mutation { createUser(input: { attributes: { userName: "explored@example.com" } }) { outcome } }',
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.result-window').getByText(w.refused).waitFor();
    await page.keyboard.press('Escape');
    await reach(page, page.getByLabel(w.allow), 'Shift+Tab');
    await page.keyboard.press('Space');
    await page.getByLabel('Execute query').focus();
    await page.keyboard.press('Enter');
    await page
      .locator('.result-window')
      .getByText(/CREATED|CONFLICT/)
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
