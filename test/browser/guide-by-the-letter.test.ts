import type { Locator, Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { openSignedIn } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, buildToken, signInAdministrator } from '../support/builders.js';

startBrowserApp();

let administrator: BuiltAdministrator;
beforeAll(async () => {
  administrator = await signInAdministrator(app);
  await buildToken(app, { by: administrator });
});

const words = {
  en: {
    choose: 'User provisioning',
    okta: 'Okta user provisioning',
    provider: 'Choose an identity provider (IdP)',
    status: 'Token status',
    select: 'Select',
    actions: ['Set to active', 'Set to inactive', 'Renew', 'Delete'],
    generate: 'Generate a token',
    confirm: 'Generate',
    settings: 'Edit settings',
    invite: 'Automatically invite users imported from Okta',
    addAttribute: 'Add a custom attribute',
    lastRequest: 'Last request from Okta',
    url: ['Target SCIM URL', 'In Okta: “SCIM 2.0 Base Url”'],
    token: ['Token', 'In Okta: “OAuth Bearer Token”'],
    copy: 'Copy',
  },
  fr: {
    choose: 'Provisionnement des utilisateurs',
    okta: 'Provisionnement d’utilisateurs Okta',
    provider: 'Choisir un fournisseur d’identité (IdP)',
    status: 'État du jeton',
    select: 'Sélectionner',
    actions: ['Définir sur Actif', 'Définir sur Inactif', 'Renouvellement', 'Supprimer'],
    generate: 'Générer un jeton',
    confirm: 'Générer',
    settings: 'Modifier les paramètres',
    invite: 'Inviter automatiquement les utilisateurs importés depuis Okta',
    addAttribute: 'Ajouter un attribut personnalisé',
    lastRequest: 'Dernière requête d’Okta',
    url: ['URL SCIM cible', 'Dans Okta\u00a0: «\u00a0SCIM 2.0 Base Url\u00a0» (URL de base SCIM 2.0)'],
    token: ['Jeton', 'Dans Okta\u00a0: «\u00a0OAuth Bearer Token\u00a0» (Jeton OAuth Bearer)'],
    copy: 'Copier',
  },
} as const;

/** The sentences of the guide about Okta's own pages: our step, and the labels in Okta that it quotes. */
const inOkta = {
  en: [
    ['APP', '“Applications and Resources”'],
    ['APP', '“Browse App Catalog”'],
    ['APP', '“SCIM 2.0 Test App (OAuth Bearer Token)”'],
    ['TEST', '“Provisioning > Integration > Edit”'],
    ['TEST', '“Test API Credentials”'],
    ['ASSIGN', '“Directory > People”'],
    ['ASSIGN', '“Add Person”'],
    ['ASSIGN', '“Directory > Groups”'],
    ['ASSIGN', '“Add Group”'],
    ['ASSIGN', '“Assign people”'],
    ['ASSIGN', '“Save and Go Back”'],
    ['PUSH', '“Push Groups”'],
    ['PUSH', '“Find groups by name”'],
    ['PUSH', '“Push group memberships immediately”'],
  ],
  fr: [
    ['APP', '«\u00a0Applications and Resources\u00a0» (Applications et ressources)'],
    ['APP', '«\u00a0Browse App Catalog\u00a0» (Parcourir le catalogue d’applis)'],
    ['APP', '«\u00a0SCIM 2.0 Test App (OAuth Bearer Token)\u00a0» (Appli SCIM 2.0 Test App (jeton OAuth Bearer))'],
    ['TEST', '«\u00a0Provisioning > Integration > Edit\u00a0» (Provisionnement > Intégration > Modifier)'],
    ['TEST', '«\u00a0Test API Credentials\u00a0» (Tester les identifiants API)'],
    ['ASSIGN', '«\u00a0Directory > People\u00a0» (Annuaire > Personnes)'],
    ['ASSIGN', '«\u00a0Add Person\u00a0» (Ajouter une personne)'],
    ['ASSIGN', '«\u00a0Directory > Groups\u00a0» (Annuaire > Groupes)'],
    ['ASSIGN', '«\u00a0Add Group\u00a0» (Ajouter un groupe)'],
    ['ASSIGN', '«\u00a0Assign people\u00a0» (Affecter des personnes)'],
    ['ASSIGN', '«\u00a0Save and Go Back\u00a0» (Enregistrer et retour)'],
    ['PUSH', '«\u00a0Push Groups\u00a0» (Transférer (Push) des groupes)'],
    ['PUSH', '«\u00a0Find groups by name\u00a0» (Rechercher des groupes par nom)'],
    [
      'PUSH',
      '«\u00a0Push group memberships immediately\u00a0» (Transférer (Push) immédiatement l’appartenance aux groupes)',
    ],
  ],
} as const;

/** Texts that the printable guide contains word for word. */
const printed = {
  en: [
    'Directory > People',
    'Add Person',
    'Assign people',
    'Okta Integration Wizard',
    'Support PATCH for User',
    'Import User Schema',
    'Applications and Resources',
  ],
  fr: [
    'Annuaire > Personnes',
    'Ajouter une personne',
    'Affecter des personnes',
    'Assistant d’intégration Okta',
    'Importer le schéma des utilisateurs',
    'Tester les identifiants API',
    'Enregistrer et retour',
    'Transférer (Push) des groupes',
    'Rechercher des groupes par nom',
  ],
} as const;

const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });

describe.each(['en', 'fr'] as const)('the guide, followed by the letter in %s', (language) => {
  const w = words[language];
  let page: Page;
  beforeAll(async () => {
    page = await openSignedIn(app, browser, { language }, administrator);
    await page.goto('/');
  });
  afterAll(() => page.context().close());

  const follow = (entry: string) =>
    page.getByRole('navigation').getByRole('link', { name: entry, exact: true }).first().click();

  it.each(['choose', 'okta'] as const)('the menu entry “%s” opens the page with all of it', async (entry) => {
    await follow(w[entry]);
    await title(page, w.okta).waitFor();
    await page.getByLabel(w.provider, { exact: true }).waitFor();
    await page.getByRole('heading', { name: w.status, exact: true }).waitFor();
    await page.getByText(w.lastRequest, { exact: true }).waitFor();
    await page.getByRole('button', { name: w.generate, exact: true }).waitFor();
    await page.getByRole('button', { name: w.select }).first().click();
    for (const action of w.actions) await page.getByRole('menuitem', { name: action }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: w.settings, exact: true }).click();
    await title(page, w.settings).waitFor();
    await page.getByRole('switch', { name: w.invite }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: w.addAttribute }).waitFor();
  });

  it('the page of a new token names the fields that its values belong into', async () => {
    await follow(w.okta);
    await page.getByRole('button', { name: w.generate, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: w.confirm, exact: true }).click();
    for (const [label, field] of [w.url, w.token]) {
      await page.getByLabel(label, { exact: true }).waitFor();
      await page.getByText(field, { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: w.copy }).first().waitFor();
    // The second token is deleted for the run in the other language.
    await app.database.query(`delete from scim_tokens where created_at = (select max(created_at) from scim_tokens)`);
    await page.goto('/');
  });

  it('the guide names each click in Okta', async () => {
    await page.goto('/admin/identity/user-provisioning/guide');
    const text = async (step: string) =>
      (await page
        .getByRole('listitem')
        .filter({ has: page.locator(`#step-${step.toLowerCase()}`) })
        .textContent()) ?? '';
    await page.locator('#step-push').waitFor();
    const missing: string[] = [];
    for (const [step, sentence] of inOkta[language]) {
      if (!(await text(step)).includes(sentence)) missing.push(`${step}: ${sentence}`);
    }
    expect(missing).toEqual([]);
  });

  it('the printable guide has the same words', async () => {
    await page.goto(`/docs/okta-setup.${language}`);
    const text = (await page.locator('body').textContent()) ?? '';
    expect(printed[language].filter((sentence) => !text.includes(sentence))).toEqual([]);
  });
});
