import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, press, watch, write } from '../support/browser/portal-page.js';
import { type BuiltAdministrator, buildLocalUser, signInAdministrator, unique } from '../support/builders.js';
import { configurationsApi } from '../support/configurations.js';
import { apiOf } from '../support/graphql-client.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

startBrowserApp();

const words = {
  en: {
    email: 'Email address',
    password: 'Password',
    add: 'Add configuration',
    name: 'Name',
    key: 'Key',
    template: 'Template',
    didYouMean: 'Did you mean department?',
    missing: 'Missing for 1 of 2 users',
    accept: 'Save although values are missing',
    save: 'Save changes',
    show: 'Show the users without department',
    export: 'Export CSV',
    moveDown: (name: string) => `Move ${name} down`,
    withheld: 'Withheld, missing: department',
    header: '"userName","displayName","id","missing"',
  },
  fr: {
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    add: 'Ajouter une configuration',
    name: 'Nom',
    key: 'Clé',
    template: 'Modèle',
    didYouMean: 'Vouliez-vous dire department\u202f?',
    missing: 'Manque à 1 utilisateur sur 2',
    accept: 'Enregistrer malgré les valeurs manquantes',
    save: 'Enregistrer les modifications',
    show: 'Afficher les utilisateurs sans department',
    export: 'Exporter en CSV',
    moveDown: (name: string) => `Descendre ${name}`,
    withheld: 'Retenu, il manque\u00a0: department',
    header: '"userName";"displayName";"id";"missing"',
  },
} as const;

/** Two users in a group, one without a department. */
const buildPeople = async (by: BuiltAdministrator) => {
  const has = await buildLocalUser(app, { [enterprise]: { department: 'R&D' } }, by);
  const lacks = await buildLocalUser(app, { displayName: '=1+1' }, by);
  const group = await configurationsApi(app, by).group([has.id, lacks.id]);
  const { group: read } = await apiOf(app, by).run<{ group: { displayName: string } }>(
    'query ($id: ID!) { group(id: $id) { displayName } }',
    { id: group },
  );
  return { lacks, groupName: read.displayName };
};

describe.each(looksOf('configurations'))('configurations in %s, %s', (language, theme) => {
  const w = words[language];

  it('are made, checked and looked at with the keyboard alone', async () => {
    await app.database.query('delete from configurations');
    const administrator = await signInAdministrator(app);
    const { lacks, groupName } = await buildPeople(administrator);
    const page = await browser.openPage({ baseURL: app.url, language, theme });
    const faults = watch(page, app);

    await page.goto('/configurations');
    await write(page, page.getByLabel(w.email), administrator.email);
    await write(page, page.getByLabel(w.password, { exact: true }), administrator.password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: w.add }).waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole('link', { name: w.add }));

    const name = unique('Wi-Fi');
    const template = page.getByLabel(w.template);
    await write(page, page.getByRole('textbox', { name: w.name, exact: true }), name);
    await write(page, page.getByLabel(w.key), 'team');
    await write(page, template, 'Team $' + '{dep');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    expect(await template.inputValue()).toBe('Team $' + '{department}');
    await page.keyboard.type(' $' + '{departmnet}');
    await page.getByRole('button', { name: w.didYouMean }).waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: w.didYouMean }));
    expect(await template.inputValue()).toBe('Team $' + '{department} $' + '{department}');

    await press(page, page.getByRole('checkbox', { name: groupName }), 'Space');
    await page.getByRole('status').getByText(w.missing).waitFor();
    await press(page, page.getByLabel(w.accept), 'Space');
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: w.save }));
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await press(page, page.getByRole('link', { name: w.show }));
    await page.getByRole('row').getByText(lacks.userName).waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('button', { name: w.export })),
    ]);
    const file: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) file.push(chunk as Buffer);
    expect(Buffer.concat(file).toString()).toContain(w.header);
    expect(Buffer.concat(file).toString()).toContain(`'=1+1`);

    await press(page, page.getByRole('link', { name: lacks.userName }));
    await page.getByText(w.withheld).waitFor();
    await expectAccessible(page);
    await configurationsApi(app, administrator).create({});
    await page.goto('/configurations');
    await page.getByRole('row').getByText(w.missing).waitFor();
    const down = page.getByRole('button', { name: w.moveDown(name) });
    await press(page, down);
    await page.getByRole('row', { name: `2 ${name}` }).waitFor();
    expect(await down.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
