import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, write } from '../support/browser/portal-page.js';
import { buildScimUser, buildToken, signInAdministrator, unique } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';

startBrowserApp();

const urn = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

const words = {
  en: {
    editSettings: 'Edit settings',
    invite: 'Automatically invite users imported from Okta',
    add: 'Add a custom attribute',
    name: 'Name',
    addToList: 'Add',
    save: 'Save changes',
    saved: 'Settings saved',
    sender: 'Sender name',
    lastChanged: /^Last changed by /,
    keep: 'Keep my changes',
    attributes: 'Attributes',
  },
  fr: {
    editSettings: 'Modifier les paramètres',
    invite: 'Inviter automatiquement les utilisateurs importés depuis Okta',
    add: 'Ajouter un attribut personnalisé',
    name: 'Nom',
    addToList: 'Ajouter',
    save: 'Enregistrer les modifications',
    saved: 'Paramètres enregistrés',
    sender: 'Nom de l’expéditeur',
    lastChanged: /^Dernière modification par /,
    keep: 'Garder mes modifications',
    attributes: 'Attributs',
  },
} as const;

const update = `mutation ($input: UpdateProvisioningSettingsInput!) {
  updateProvisioningSettings(input: $input) { version }
}`;

const versionOf = async (api: ReturnType<typeof apiOf>): Promise<number> =>
  (await api.run<{ provisioning: { settings: { version: number } } }>('{ provisioning { settings { version } } }'))
    .provisioning.settings.version;

describe.each(looksOf('settings'))('the settings in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let other: ReturnType<typeof apiOf>;

  beforeAll(async () => {
    const [administrator, colleague] = [await signInAdministrator(app), await signInAdministrator(app)];
    other = apiOf(app, colleague);
    await buildToken(app, { by: administrator });
    page = await openSignedIn(app, browser, { language, theme }, administrator);
    await page.goto('/admin/identity/user-provisioning?provider=okta');
    await press(page, page.getByRole('link', { name: w.editSettings }));
    await page.waitForURL('**/admin/identity/okta-user-provisioning/settings');
  });
  afterAll(() => page.context().close());

  it('are saved by Ctrl-S', async () => {
    const invite = page.getByRole('switch', { name: w.invite });
    await reach(page, invite);
    const before = await invite.isChecked();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: w.save }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+s');
    await page.getByText(w.saved).waitFor();
    await page.getByText(w.lastChanged).waitFor();
    expect(await invite.isChecked()).toBe(!before);
    expect(await page.getByRole('button', { name: w.save }).count()).toBe(0);
  });

  it('take a custom attribute whose name keeps the rules', async () => {
    await press(page, page.getByRole('button', { name: w.add }));
    await write(page, page.getByRole('textbox', { name: w.name, exact: true }), 'userName');
    expect(await page.getByRole('button', { name: w.addToList, exact: true }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    const name = unique('badge');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByText(`${urn}:${name}`).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('cell', { name, exact: true }).waitFor();
    await expectAccessible(page);
    const { customAttributes } = await other.run<{ customAttributes: { name: string }[] }>(
      '{ customAttributes { name } }',
    );
    expect(customAttributes).toContainEqual({ name });
  });

  it('show what another administrator saved and overwrite nothing', async () => {
    await reach(page, page.getByRole('textbox', { name: w.sender }));
    await page.keyboard.press('Control+a');
    const mine = unique('Mine');
    await page.keyboard.type(mine);
    await other.run(update, { input: { version: await versionOf(other), senderName: unique('Theirs') } });
    await page.getByRole('cell', { name: /^Theirs/ }).waitFor();
    expect(await page.getByRole('button', { name: w.save }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: w.keep }));
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: w.save }).waitFor({ state: 'hidden' });
    const settings = await other.run('{ provisioning { settings { senderName } } }');
    expect(settings).toEqual({ provisioning: { settings: { senderName: mine } } });
  });

  it('have the attributes beside them', async () => {
    const name = unique('floor');
    await other.run(update, {
      input: { version: await versionOf(other), addCustomAttributes: [{ name }, { name: unique('silent') }] },
    });
    const { secret } = await buildToken(app);
    await buildScimUser(app, secret, { [urn]: { [name]: '3' } });
    await press(page, page.getByRole('link', { name: w.attributes, exact: true }));
    await page.getByText(name, { exact: true }).waitFor();
    await page.locator('.attribute-warning').first().waitFor();
    await expectAccessible(page);
  });
});
