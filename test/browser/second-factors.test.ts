import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { codeOf } from '../support/authenticator-app.js';
import { launchBrowser, type TestBrowser } from '../support/browser/browser.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, write } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, signInAdministrator } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';

let app: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  // A passkey belongs to a host name, never to an address of the network.
  [app, browser] = await Promise.all([makeTestApp({ host: 'localhost' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const words = {
  en: {
    email: 'Email address',
    password: 'Password',
    signIn: 'Sign in',
    signInByPasskey: 'Sign in with a passkey',
    usePasskey: 'Use a passkey',
    setUp: 'Set up',
    key: 'Key',
    code: 'Code',
    confirm: 'Confirm',
    codes: 'Recovery codes',
    kept: 'I have stored them',
    addPasskey: 'Add a passkey',
    name: 'Name',
    go: 'Continue',
    useRecoveryCode: 'Use a recovery code',
    recoveryCode: 'Recovery code',
  },
  fr: {
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    signInByPasskey: 'Se connecter avec une clé d’accès',
    usePasskey: 'Utiliser une clé d’accès',
    setUp: 'Configurer',
    key: 'Clé',
    code: 'Code',
    confirm: 'Confirmer',
    codes: 'Codes de secours',
    kept: 'Je les ai conservés',
    addPasskey: 'Ajouter une clé d’accès',
    name: 'Nom',
    go: 'Continuer',
    useRecoveryCode: 'Utiliser un code de secours',
    recoveryCode: 'Code de secours',
  },
} as const;

/** Gives the browser an authenticator that verifies its owner and keeps passkeys (CDP, WebAuthn domain). */
const addAuthenticator = async (page: Page): Promise<CDPSession> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
};

describe.each(looksOf('second-factors'))('second factors in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let administrator: BuiltAdministrator;
  let key: string;
  let codes: string[];

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const giveCode = () => page.getByRole('textbox', { name: w.code, exact: true });
  const leave = async () => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
  };
  const givePassword = async () => {
    await write(page, page.getByLabel(w.email), administrator.email);
    await write(page, page.getByLabel(w.password, { exact: true }), administrator.password);
    await press(page, button(w.signIn));
  };
  const isIn = () => page.getByRole('heading', { level: 1 }).waitFor();

  beforeAll(async () => {
    administrator = await signInAdministrator(app);
    page = await openSignedIn(app, browser, { language, theme }, administrator);
    await addAuthenticator(page);
  });
  afterAll(() => page.context().close());

  it('sets up an authenticator app and shows recovery codes once', async () => {
    await page.goto('/profile');
    await expectAccessible(page);
    await press(page, button(w.setUp));
    const field = page.getByRole('textbox', { name: w.key });
    await field.waitFor();
    await expectAccessible(page);
    key = (await field.inputValue()).replaceAll(' ', '');
    await write(page, giveCode(), codeOf(app, key));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: w.codes }).waitFor();
    await expectAccessible(page);
    codes = await page.getByRole('dialog').getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    await press(page, button(w.kept));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('adds a passkey with a name', async () => {
    await press(page, button(w.addPasskey));
    await write(page, page.getByRole('dialog').getByRole('textbox', { name: w.name }), 'Laptop');
    await press(page, button(w.go));
    await page.getByText('Laptop', { exact: true }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expectAccessible(page);
  });

  it('signs in by the password and a code', async () => {
    await leave();
    app.clock.advance(90_000);
    await givePassword();
    await giveCode().waitFor();
    await expectAccessible(page);
    await write(page, giveCode(), codeOf(app, key));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await isIn();
  });

  it('signs in by a passkey alone', async () => {
    await leave();
    await press(page, button(w.signInByPasskey));
    await page.waitForURL((url) => url.pathname === '/');
    await isIn();
  });

  it('signs in by the password and a passkey, or a recovery code', async () => {
    await leave();
    await givePassword();
    await press(page, button(w.usePasskey));
    await page.waitForURL((url) => url.pathname === '/');
    await leave();
    await givePassword();
    await press(page, button(w.useRecoveryCode));
    await write(page, page.getByRole('textbox', { name: w.recoveryCode }), codes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await isIn();
  });

  it('confirms by a passkey who is there', async () => {
    app.clock.advance(6 * 60_000);
    await page.goto('/profile');
    const renew = page.locator('section', { hasText: w.codes }).getByRole('button').last();
    await renew.waitFor();
    await press(page, renew);
    await press(page, page.getByRole('dialog').getByRole('button').last());
    await press(page, button(w.usePasskey));
    await button(w.kept).waitFor();
  });

  it('leads an account without a factor to where one is added', async () => {
    await app.database.query("update sign_in_policy set second_factor = 'EVERYONE'");
    const bare = await openSignedIn(app, browser, { language, theme });
    await bare.goto('/users');
    await bare.waitForURL((url) => url.pathname === '/profile');
    await bare.getByRole('button', { name: w.setUp, exact: true }).waitFor();
    await expectAccessible(bare);
    await bare.context().close();
    await app.database.query("update sign_in_policy set second_factor = 'NOBODY'");
  });
});
