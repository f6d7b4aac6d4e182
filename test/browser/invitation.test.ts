import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { buildAdministrator, buildScimUser } from '../support/builders.js';
import { app, becomes, mailsTo, secret, setSettings, startInvitationApp } from '../support/invitation-app.js';
import { linkIn } from '../support/mail-server.js';

startInvitationApp();

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const words = {
  en: {
    password: 'Password',
    create: 'Create the account',
    groups: 'Your groups',
    signOut: 'Sign out',
    email: 'E-mail address',
    signIn: 'Sign in',
    used: 'The link has been used',
    registered: 'Registered',
    outbox: 'Outbox',
    texts: 'Texts',
    open: /^Open the mail/,
  },
  fr: {
    password: 'Mot de passe',
    create: 'Créer le compte',
    groups: 'Vos groupes',
    signOut: 'Se déconnecter',
    email: 'Adresse e-mail',
    signIn: 'Se connecter',
    used: 'Le lien a été utilisé',
    registered: 'Inscrit',
    outbox: 'Boîte d’envoi',
    texts: 'Textes',
    open: /^Ouvrir l’e-mail/,
  },
} as const;

const expectAccessible = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The mail's own frame runs no script, not even axe's.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([]);
};

const password = 'a long enough password';

const signIn = async (page: Page, text: (typeof words)['en' | 'fr'], email: string, secretWord: string) => {
  await page.goto('/sign-in');
  await page.getByLabel(text.email).fill(email);
  await page.getByRole('textbox', { name: text.password }).fill(secretWord);
  await page.getByRole('button', { name: text.signIn }).click();
};

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('from the mail to the profile, in %s and %s', (language, theme) => {
  const text = words[language];

  it('works once, and again by the sign-in page', async () => {
    const user = await buildScimUser(app, secret, { preferredLanguage: language });
    await becomes(user.id, 'SENT');
    const link = linkIn(mailsTo(user.userName)[0]);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await page.goto(link);
    await page.getByRole('button', { name: text.create }).waitFor();
    expect(page.url()).not.toContain('rollcall_invite');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: text.password }).fill(password);
    await page.getByRole('button', { name: text.create }).click();
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: text.signOut }).click();
    await page.getByRole('button', { name: text.signIn }).waitFor();

    await page.goto(link);
    await page.getByRole('heading', { name: text.used }).waitFor();
    await expectAccessible(page);
    await signIn(page, text, user.userName, password);
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await page.goto('/users');
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await page.context().close();
  }, 60_000);

  it('is seen by the administrator', async () => {
    const administrator = await buildAdministrator(app);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await signIn(page, text, administrator.email, administrator.password);
    await page.getByRole('link', { name: text.outbox }).click();
    await page.getByRole('button', { name: text.open }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: text.open }).first().click();
    await page.getByRole('dialog').locator('iframe').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: text.texts }).click();
    await page.locator('iframe').waitFor();
    await expectAccessible(page);
    await page.goto('/users?invitation=ACCEPTED');
    await page.getByRole('row').getByText(text.registered).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('row').getByRole('link').first().click();
    await page.getByText(text.registered).first().waitFor();
    await expectAccessible(page);
    await page.context().close();
  }, 60_000);
});

it('users are ticked and invited together, and those left out are named', async () => {
  await setSettings({ auto_invite: false });
  const userName = `together-${crypto.randomUUID()}@example.com`;
  const user = await buildScimUser(app, secret, { userName });
  await buildScimUser(app, secret, { userName: `x-${userName}`, active: false });
  const administrator = await buildAdministrator(app);
  const page = await browser.openPage({ baseURL: app.url });
  await signIn(page, words.en, administrator.email, administrator.password);
  await page.getByRole('link', { name: words.en.outbox }).waitFor();
  await page.goto(`/users?q=${userName}`);
  await page.getByRole('checkbox', { name: `Select ${userName}` }).check();
  await page.getByRole('checkbox', { name: `Select x-${userName}` }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Invite 2 users' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Each of them is sent a mail').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Invite 2 users' }).click();
  await dialog.getByText('1 user invited').waitFor();
  await dialog.getByText(/deactivated; reactivate it/).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await becomes(user.id, 'SENT');
  await page.getByRole('row').getByText('Sent').waitFor();
  await page.context().close();
}, 60_000);
