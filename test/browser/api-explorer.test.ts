import { explorerKilobytes } from '../../client/src/features/api-explorer/explorer-size.js';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, reach, watch } from '../support/browser/portal-page.js';
import { buildLocalUser } from '../support/builders.js';

startBrowserApp();
beforeAll(async () => {
  await buildLocalUser(app);
});

const words = {
  en: {
    open: 'Open the explorer',
    allow: 'Allow mutations',
    refused: 'Mutations are switched off',
  },
  fr: {
    open: 'Ouvrir l’explorateur',
    allow: 'Autoriser les mutations',
    refused: 'Les mutations sont désactivées',
  },
} as const;

/**
 * Rules that GraphiQL breaks whatever its settings: it has a button inside a tab, and an editor that scrolls around its
 * field.
 */
const graphiqls = ['nested-interactive', 'scrollable-region-focusable'];

describe.each(looksOf('api-explorer'))('in %s, %s, by keyboard alone', (language, theme) => {
  const w = words[language];

  it('explores the API, and changes nothing until that is allowed', async () => {
    const page = await openSignedIn(app, browser, { language, theme });
    const faults = watch(page, app);
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
    await expectAccessible(page, { butFor: graphiqls });
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
  });
});
