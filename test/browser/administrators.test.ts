import type { Page } from 'playwright-core';
import { messages as english } from '../../client/src/locales/en/index.js';
import { messages as french } from '../../client/src/locales/fr/index.js';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch, write } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, confirmSession, signInAdministrator, unique } from '../support/builders.js';

startBrowserApp();

const linkOf = (dialog: ReturnType<Page['getByRole']>, label: string): Promise<string> =>
  dialog.getByRole('textbox', { name: label }).inputValue();

const said = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe.each(looksOf('administrators'))('administrators in %s, without a mouse', (language, theme) => {
  const m = language === 'en' ? english : french;
  const email = `${unique('invited')}@example.com`;
  const name = unique('Grace');
  const password = unique('a long password');
  let owner: BuiltAdministrator;
  let page: Page;
  let guest: Page;
  let faults: string[];
  let link: string;
  beforeAll(async () => {
    owner = await confirmSession(app, await signInAdministrator(app));
    page = await openSignedIn(app, browser, { language, theme }, owner);
    guest = await browser.openPage({ baseURL: app.url, language, theme });
    faults = watch(page, app);
  });
  afterAll(async () => {
    await page.context().close();
    await guest.context().close();
  });

  const rowOf = (text: string) => page.getByRole('row').filter({ hasText: text });
  const choose = async (act: string) => {
    await press(page, rowOf(email).getByRole('button', { expanded: false }));
    await reach(page, page.getByRole('menuitem', { name: act }), 'ArrowDown');
    await page.keyboard.press('Enter');
  };

  it('are invited by a link that is shown once where no mail is set', async () => {
    await page.goto('/admin/system/administrators');
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: m['administrators.invite'] }));
    const dialog = page.getByRole('dialog');
    await write(page, dialog.getByRole('textbox', { name: m['signIn.email'] }), email);
    await page.keyboard.press('Enter');
    await dialog.getByText(said(m['administrators.linkTitle'], { email })).waitFor();
    link = await linkOf(dialog, m['administrators.link']);
    await press(page, dialog.getByRole('button', { name: m['action.close'] }).last());
    await rowOf(email).getByText(m['administrators.state.INVITED'], { exact: true }).waitFor();
  });

  it('accept the invitation and see what their role includes', async () => {
    await guest.goto(link);
    await expectAccessible(guest);
    expect(guest.url()).not.toContain('#');
    await write(guest, guest.getByRole('textbox', { name: m['administrators.name'] }), name);
    await write(guest, guest.getByLabel(m['password.label'], { exact: true }), password);
    await guest.keyboard.press('Enter');
    await guest.getByRole('heading', { level: 1, name: m['overview.title'] }).waitFor();
    await guest.getByRole('link', { name: m['users.title'], exact: true }).first().waitFor();
    expect(await guest.getByRole('link', { name: m['apiKeys.title'] }).count()).toBe(0);
    await rowOf(name).getByText(m['administrators.state.ACTIVE'], { exact: true }).waitFor();
  });

  it('look after their profile', async () => {
    await guest.goto('/profile');
    await guest.getByRole('table', { name: m['sessions.title'] }).waitFor();
    await expectAccessible(guest);
    await write(guest, guest.getByLabel(m['ownProfile.currentPassword'], { exact: true }), password);
    await write(guest, guest.getByLabel(m['ownProfile.newPassword'], { exact: true }), unique('another long one'));
    await press(guest, guest.getByRole('button', { name: m['ownProfile.changePassword'] }));
    await guest.getByText(m['ownProfile.passwordChanged']).waitFor();
  });

  it('are deactivated, which ends what they have open', async () => {
    await choose(m['administrators.act.deactivate']);
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: m['administrators.act.deactivate'] }));
    await rowOf(email).getByText(m['administrators.state.DEACTIVATED'], { exact: true }).waitFor();
    await guest.getByRole('dialog', { name: m['session.signInTitle'] }).waitFor();
  });

  it('puts no error on the console', () => {
    expect(faults).toEqual([]);
  });
});

describe.each(looksOf('recovery'))('a forgotten password in %s', (language, theme) => {
  const m = language === 'en' ? english : french;

  it('asks for a link, and says the same whoever has an account', async () => {
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await page.goto('/sign-in');
    await press(page, page.getByRole('link', { name: m['signIn.forgot'] }));
    await expectAccessible(page);
    await write(page, page.getByRole('textbox', { name: m['signIn.email'] }), 'nobody@example.com');
    await page.keyboard.press('Enter');
    await page.getByText(m['recovery.sent']).waitFor();
    await page.context().close();
  });

  it.each([
    ['/password/reset', 'recovery.gone.PASSWORD_RESET'],
    ['/administrators/accept', 'recovery.gone.INVITATION'],
    ['/profile/confirm-email', 'recovery.gone.EMAIL_CHANGE'],
  ] as const)('%s says what to do where the link does not work', async (path, words) => {
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    await page.goto(`${path}#none`);
    await page.getByText(m[words]).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
