import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, write } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, buildToken, signInAdministrator, unique } from '../support/builders.js';

startBrowserApp();

const words = {
  en: {
    sender: 'Sender name',
    save: 'Save changes',
    saved: 'Settings saved',
    again: 'Sign in again',
    password: 'Password',
    signIn: 'Sign in',
    ending: 'Your session is about to end',
    stay: 'Stay signed in',
  },
  fr: {
    sender: 'Nom de l’expéditeur',
    save: 'Enregistrer les modifications',
    saved: 'Paramètres enregistrés',
    again: 'Se connecter de nouveau',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    ending: 'Votre session va se terminer',
    stay: 'Rester connecté',
  },
} as const;

describe.each(looksOf('session-end'))('the end of a session in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let administrator: BuiltAdministrator;
  const settings = '/admin/identity/okta-user-provisioning/settings';

  beforeAll(async () => {
    administrator = await signInAdministrator(app);
    await buildToken(app, { by: administrator });
    page = await openSignedIn(app, browser, { language, theme }, administrator);
  });
  afterAll(() => page.context().close());

  it('loses nothing of a form', async () => {
    await page.goto(settings);
    const sender = page.getByRole('textbox', { name: w.sender });
    await reach(page, sender);
    await page.keyboard.press('Control+a');
    const name = unique('Sender');
    await page.keyboard.type(name);
    // The button gets the focus first: a page that notices the end itself opens a dialog and keeps the focus in it.
    await reach(page, page.getByRole('button', { name: w.save }));
    await app.database.query('delete from sessions where administrator_id = $1', [administrator.id]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: w.again }).waitFor();
    await expectAccessible(page);
    await write(page, page.getByLabel(w.password, { exact: true }), administrator.password);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await sender.inputValue()).toBe(name);
    await page.keyboard.press('Control+s');
    await page.getByText(w.saved).waitFor();
    const { rows } = await app.database.query(
      'select count(*)::int as open from sessions where administrator_id = $1',
      [administrator.id],
    );
    expect(rows).toEqual([{ open: 1 }]);
  });

  it('is announced two minutes before, and put off', async () => {
    await app.database.query(
      `update sessions set last_seen_at = now() - interval '119 minutes' where administrator_id = $1`,
      [administrator.id],
    );
    await page.clock.install();
    await page.goto(settings);
    await page.getByRole('textbox', { name: w.sender }).waitFor();
    await app.database.query(
      `update sessions set last_seen_at = now() - interval '119 minutes' where administrator_id = $1`,
      [administrator.id],
    );
    await page.clock.fastForward('01:58:05');
    await page.getByRole('dialog', { name: w.ending }).waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: w.stay }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { rows } = await app.database.query(
      `select last_seen_at > now() - interval '1 minute' as seen from sessions where administrator_id = $1`,
      [administrator.id],
    );
    expect(rows).toEqual([{ seen: true }]);
  });
});
