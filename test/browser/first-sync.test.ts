import { defaultOptions, isClean, runSimulation } from '../../server/simulator/index.js';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, watch } from '../support/browser/portal-page.js';
import { buildAdministrator } from '../support/builders.js';

startBrowserApp();

const words = {
  en: {
    email: 'Email address',
    password: 'Password',
    signIn: 'Sign in',
    provider: 'Choose an identity provider (IdP)',
    generate: 'Generate',
    token: 'Token',
    targetUrl: 'Target SCIM URL',
    stored: 'I have stored the token',
    done: 'Done',
    users: 'Users',
    connected: 'Connected',
    select: 'Select',
  },
  fr: {
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    provider: 'Choisir un fournisseur d’identité (IdP)',
    generate: 'Générer',
    token: 'Jeton',
    targetUrl: 'URL SCIM cible',
    stored: 'J’ai conservé le jeton',
    done: 'Terminer',
    users: 'Utilisateurs',
    connected: 'Connecté',
    select: 'Sélectionner',
  },
} as const;

describe.each(looksOf('first-sync'))('in %s, %s', (language, theme) => {
  const w = words[language];

  it('leads from sign-in to the first user that Okta sent', async () => {
    await app.database.query('delete from scim_tokens');
    const administrator = await buildAdministrator(app);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    const faults = watch(page, app);

    await page.goto('/admin/identity/user-provisioning');
    await expectAccessible(page);
    await page.getByLabel(w.email).fill(administrator.email);
    await page.getByLabel(w.password, { exact: true }).fill(administrator.password);
    await page.getByRole('button', { name: w.signIn }).click();

    await page.getByLabel(w.provider).selectOption('OKTA');
    await page.getByRole('button', { name: w.generate }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.generate }).click();
    const token = await page.getByLabel(w.token, { exact: true }).inputValue();
    const url = await page.getByLabel(w.targetUrl, { exact: true }).inputValue();
    expect([url, token]).toEqual([`${app.url}/scim/v2`, expect.stringMatching(/^rollcall_scim_/)]);
    await expectAccessible(page);
    await page.getByLabel(w.stored).check();
    await page.getByRole('button', { name: w.done }).click();
    await page.getByRole('button', { name: w.select }).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: w.users, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: w.users }).waitFor();
    const summary = await runSimulation({ ...defaultOptions, url, token, users: 3, groups: 1, keep: true });
    expect(isClean(summary)).toBe(true);
    await page.getByRole('row').getByText('SCIM Okta').first().waitFor();
    await expectAccessible(page);

    await page.getByRole('row').getByRole('link').first().click();
    await page.getByRole('tab').first().waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
