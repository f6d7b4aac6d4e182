import { defaultOptions, isClean, runSimulation } from '../../server/simulator/index.js';
import { launchBrowser, type TestBrowser } from '../support/browser/browser.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, watch } from '../support/browser/portal-page.js';
import { buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { scimOf } from '../support/scim-client.js';

let app: TestApp;
let browser: TestBrowser;
beforeEach(async () => {
  [app, browser] = await Promise.all([makeTestApp(), launchBrowser()]);
});
afterEach(async () => {
  await browser.close();
  await app.close();
});

const words = {
  en: {
    generate: 'Generate',
    token: 'Token',
    stored: 'I have stored the token',
    next: 'Continue to Okta set-up',
    start: '1 of 6 steps verified',
    tested: '3 of 6 steps verified',
    done: '6 of 6 steps verified',
    summary: 'Okta is connected',
    rotation: 'Change the token without interruption',
    notYet: /Not yet/,
    seen: /^We saw “Second” used/,
    retire: 'Set “First” to inactive',
    confirm: 'Set to inactive',
    retired: /“First” is out of use/,
  },
  fr: {
    generate: 'Générer',
    token: 'Jeton',
    stored: 'J’ai conservé le jeton',
    next: 'Continuer vers la configuration d’Okta',
    start: '1 étape vérifiée sur 6',
    tested: '3 étapes vérifiées sur 6',
    done: '6 étapes vérifiées sur 6',
    summary: 'Okta est connecté',
    rotation: 'Changer de jeton sans interruption',
    notYet: /Pas encore/,
    seen: /^«\u00a0Second\u00a0» a été utilisé/,
    retire: 'Définir «\u00a0First\u00a0» sur Inactif',
    confirm: 'Définir sur Inactif',
    retired: /«\u00a0First\u00a0» n’est plus utilisé/,
  },
} as const;

describe.each(looksOf('connect-okta'))('in %s, %s, by keyboard alone', (language, theme) => {
  const w = words[language];

  it('every step of connecting Okta ticks itself', async () => {
    const page = await openSignedIn(app, browser, { language, theme });
    const faults = watch(page, app);
    await page.goto('/admin/identity/user-provisioning?provider=okta');
    await press(page, page.getByRole('button', { name: w.generate, exact: true }));
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: w.generate, exact: true }));
    await press(page, page.getByLabel(w.stored), 'Space');
    await press(page, page.getByRole('button', { name: w.next }));

    await page.getByText(w.start).waitFor();
    await expectAccessible(page);
    const token = await page.getByLabel(w.token, { exact: true }).inputValue();
    await scimOf(app, token).get('/Users?startIndex=1&count=2');
    await page.getByText(w.tested).waitFor();

    const url = `${app.url}/scim/v2`;
    const summary = await runSimulation({ ...defaultOptions, url, token, users: 20, groups: 3 });
    expect(isClean(summary)).toBe(true);
    await page.getByText(w.done).waitFor();
    await page.getByText(w.summary).waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  it('the old token is switched off only after the new one was seen', async () => {
    const first = await buildToken(app);
    const second = await buildToken(app);
    const name = 'update scim_tokens set name = $1 where id = $2';
    await app.database.query(name, ['First', first.id]);
    await app.database.query(name, ['Second', second.id]);
    await scimOf(app, first.secret).get('/Users?startIndex=1&count=2');
    const page = await openSignedIn(app, browser, { language, theme });
    const faults = watch(page, app);
    await page.goto('/admin/identity/user-provisioning');
    await page.getByText(w.rotation).waitFor();
    await page.getByText(w.notYet).waitFor();
    expect(await page.getByRole('button', { name: w.retire }).count()).toBe(0);
    await expectAccessible(page);

    await scimOf(app, second.secret).get('/Users?startIndex=1&count=2');
    await page.getByText(w.seen).waitFor();
    await press(page, page.getByRole('button', { name: w.retire }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: w.confirm }));
    await page.getByText(w.retired).waitFor({ state: 'attached' });
    expect((await scimOf(app, first.secret).get('/Users')).status).toBe(401);
    expect((await scimOf(app, second.secret).get('/Users')).status).toBe(200);
    expect(faults).toEqual([]);
  });
});
