import type { Page } from 'playwright-core';
import { app, becomes, mailsTo, secret, setSettings, startInvitationApp } from '../support/apps/invitation-app.js';
import { launchBrowser, type TestBrowser } from '../support/browser/browser.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, press, write } from '../support/browser/portal-page.js';
import { buildAdministrator, buildScimUser } from '../support/builders.js';
import { linkIn } from '../support/mail-server.js';

startInvitationApp();

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = {
  en: {
    password: 'Password',
    create: 'Create the account',
    groups: 'Your groups',
    signOut: 'Sign out',
    email: 'Email address',
    signIn: 'Sign in',
    used: 'The link has been used',
    registered: 'Registered',
    outbox: 'Outbox',
    texts: 'Texts',
    open: /^Open the email/,
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

const password = 'a long enough password';

const signIn = async (page: Page, text: (typeof words)['en' | 'fr'], email: string, secretWord: string) => {
  await page.goto('/sign-in');
  await write(page, page.getByLabel(text.email), email);
  await write(page, page.getByRole('textbox', { name: text.password }), secretWord);
  await page.keyboard.press('Enter');
};

describe.each(looksOf('invitation'))('from the mail to the profile, in %s and %s', (language, theme) => {
  const text = words[language];

  it('works once, and again by the sign-in page', async () => {
    const user = await buildScimUser(app, secret, { preferredLanguage: language });
    await becomes(user.id, 'SENT');
    const link = linkIn(mailsTo(user.userName)[0]);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await page.goto(link);
    await page.getByRole('button', { name: text.create }).waitFor();
    expect(page.url()).not.toContain('rollcall_invite');
    await expectAccessible(page, { iframes: false });
    await write(page, page.getByRole('textbox', { name: text.password }), password);
    await press(page, page.getByRole('button', { name: text.create }));
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await expectAccessible(page, { iframes: false });
    await press(page, page.getByRole('button', { name: text.signOut }));
    await page.getByRole('button', { name: text.signIn }).waitFor();

    await page.goto(link);
    await page.getByRole('heading', { name: text.used }).waitFor();
    await expectAccessible(page, { iframes: false });
    await signIn(page, text, user.userName, password);
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await page.goto('/users');
    await page.getByRole('heading', { name: text.groups }).waitFor();
    await page.context().close();
  });

  it('is seen by the administrator', async () => {
    const administrator = await buildAdministrator(app);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await signIn(page, text, administrator.email, administrator.password);
    await press(page, page.getByRole('link', { name: text.outbox }));
    await page.getByRole('button', { name: text.open }).first().waitFor();
    await expectAccessible(page, { iframes: false });
    await press(page, page.getByRole('button', { name: text.open }).first());
    await page.getByRole('dialog').locator('iframe').waitFor();
    await expectAccessible(page, { iframes: false });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, page.getByRole('tab', { selected: true }), 'ArrowRight');
    await page.locator('iframe').waitFor();
    await expectAccessible(page, { iframes: false });
    await page.goto('/users?invitation=ACCEPTED');
    await page.getByRole('row').getByText(text.registered).first().waitFor();
    await expectAccessible(page, { iframes: false });
    await press(page, page.getByRole('row').getByRole('link').first());
    await page.getByText(text.registered).first().waitFor();
    await expectAccessible(page, { iframes: false });
    await page.context().close();
  });
});

it('users are ticked and invited together, and those left out are named', async () => {
  await setSettings({ autoInvite: false });
  const userName = `together-${crypto.randomUUID()}@example.com`;
  const user = await buildScimUser(app, secret, { userName });
  await buildScimUser(app, secret, { userName: `x-${userName}`, active: false });
  const administrator = await buildAdministrator(app);
  const page = await browser.openPage({ baseURL: app.url });
  await signIn(page, words.en, administrator.email, administrator.password);
  await page.getByRole('link', { name: words.en.outbox }).waitFor();
  await page.goto(`/users?q=${userName}`);
  await press(page, page.getByRole('checkbox', { name: `Select ${userName}` }), 'Space');
  await press(page, page.getByRole('checkbox', { name: `Select x-${userName}` }), 'Space');
  await expectAccessible(page, { iframes: false });
  await press(page, page.getByRole('button', { name: 'Invite 2 users' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Each of them is sent an email').waitFor();
  await expectAccessible(page, { iframes: false });
  await press(page, dialog.getByRole('button', { name: 'Invite 2 users' }));
  await dialog.getByText('1 user invited').waitFor();
  await dialog.getByText(/deactivated; reactivate it/).waitFor();
  await expectAccessible(page, { iframes: false });
  await page.keyboard.press('Escape');
  await becomes(user.id, 'SENT');
  await page.getByRole('row').getByText('Sent').waitFor();
  await page.context().close();
});
