import type { Page } from 'playwright-core';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch, write } from '../support/browser/portal-page.js';
import {
  type BuiltAdministrator,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
} from '../support/builders.js';
import { scimOf } from '../support/scim-client.js';

startBrowserApp();
let administrator: BuiltAdministrator;
let group: { id: string; displayName: string };
const members: { id: string; userName: string }[] = [];
beforeAll(async () => {
  administrator = await signInAdministrator(app);
  const { secret } = await buildToken(app, { by: administrator });
  for (let n = 0; n < 60; n += 1) {
    const userName = `list-${String(n).padStart(2, '0')}@example.com`;
    members.push(await buildScimUser(app, secret, { userName }));
  }
  await buildScimUser(app, secret, { userName: 'list-0-alone@example.com' });
  group = await buildScimGroup(
    app,
    secret,
    members.map(({ id }) => id),
  );
  await scimOf(app, secret).patch(`/Users/${members[7]?.id}`, { schemas: ['urn:x'], Operations: [] });
});

const words = {
  en: {
    group: 'Group',
    searchGroups: 'Search groups',
    remove: 'Remove the filter Group: ',
    errors: 'With errors',
    select: 'Select ',
    export: 'Export 3 as JSON',
    columns: 'Columns',
    email: 'Email address',
    up: 'Move Status up',
    status: 'Status',
    close: 'Close',
    searchMembers: 'Search members',
    timeline: 'Timeline',
    change: 'Change',
    created: 'User created',
    next: 'Next',
  },
  fr: {
    group: 'Groupe',
    searchGroups: 'Rechercher des groupes',
    remove: 'Retirer le filtre Groupe\u00a0: ',
    errors: 'Avec des erreurs',
    select: 'Sélectionner ',
    export: 'Exporter 3 en JSON',
    columns: 'Colonnes',
    email: 'Adresse e-mail',
    up: 'Monter État',
    status: 'État',
    close: 'Fermer',
    searchMembers: 'Rechercher des membres',
    timeline: 'Chronologie',
    change: 'Modification',
    created: 'Utilisateur créé',
    next: 'Suivant',
  },
} as const;

describe.each(looksOf('lists'))('the lists in %s, without a mouse', (language, theme) => {
  const w = words[language];
  let page: Page;
  let faults: string[];
  const rowOf = (n: number) => page.getByRole('link', { name: members[n]?.userName ?? '', exact: true });

  beforeAll(async () => {
    page = await openSignedIn(app, browser, { language, theme }, administrator);
    faults = watch(page, app);
  });
  afterAll(() => page.context().close());

  it('the users are narrowed to a group that is found by name, and to those with errors', async () => {
    await page.goto('/users?q=list-0');
    await page.getByRole('link', { name: 'list-0-alone@example.com' }).waitFor();
    await press(page, page.getByRole('button', { name: w.group, exact: true }));
    await write(page, page.getByRole('searchbox', { name: w.searchGroups }), group.displayName);
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: group.displayName, exact: true }));
    await page.waitForURL(`**/users?q=list-0&group=${group.id}`);
    await page.getByRole('link', { name: 'list-0-alone@example.com' }).waitFor({ state: 'detached' });
    await press(page, page.getByRole('checkbox', { name: w.errors }), 'Space');
    await rowOf(6).waitFor({ state: 'detached' });
    await rowOf(7).waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: w.remove + group.displayName }));
    await page.waitForURL('**/users?q=list-0&errors=1');
  });

  it('a range is ticked with the shift key and exported alone', async () => {
    await page.goto('/users?q=list-0');
    await press(page, page.getByRole('checkbox', { name: `${w.select}list-01` }), 'Space');
    await press(page, page.getByRole('checkbox', { name: `${w.select}list-03` }), 'Shift+Space');
    const link = page.getByRole('link', { name: w.export });
    // Forward, the whole table lies between.
    await reach(page, link, 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const stream = await download.createReadStream();
    const text = (await stream.toArray()).join('');
    expect(JSON.parse(text).map(({ id }: { id: string }) => id)).toEqual(members.slice(1, 4).map(({ id }) => id));
    await expectAccessible(page);
  });

  it('columns are hidden and moved, and stay so after a reload', async () => {
    await page.goto('/users?q=list-1');
    await press(page, page.getByRole('button', { name: w.columns }));
    await press(page, page.getByRole('checkbox', { name: w.email }), 'Space');
    await press(page, page.getByRole('button', { name: w.up }));
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.reload();
    await rowOf(10).waitFor();
    const headings = (await page.getByRole('columnheader').allTextContents()).filter((text) => text !== '');
    expect(headings).not.toContain(w.email);
    expect(headings.indexOf(w.status)).toBe(1);
  });

  it('Back returns to the place in the list that was left', async () => {
    await page.goto('/users');
    // A hundred presses of Tab away.
    await rowOf(40).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/users/${members[40]?.id}`);
    await page.getByRole('tab', { selected: true }).waitFor();
    await page.goBack();
    await rowOf(40).waitFor();
    await page.waitForFunction(() => scrollY > 0);
    expect(await rowOf(40).evaluate((row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it('a search among the members of a group survives the visit of one', async () => {
    await page.goto(`/groups/${group.id}`);
    await write(page, page.getByRole('searchbox', { name: w.searchMembers }), 'list-3');
    await page.waitForURL('**?q=list-3');
    await rowOf(1).waitFor({ state: 'detached' });
    await press(page, rowOf(31));
    await page.waitForURL(`**/users/${members[31]?.id}`);
    await reach(page, page.getByRole('tab', { selected: true }));
    await reach(page, page.getByRole('tab', { name: w.timeline }), 'ArrowRight');
    await page.getByText(w.created).waitFor();
    const change = page.getByRole('combobox', { name: w.change });
    await reach(page, change);
    await page.keyboard.press('ArrowDown');
    await page.waitForURL('**tab=timeline&change=LIFECYCLE');
    await expectAccessible(page);
    await page.goBack();
    await page.goBack();
    await rowOf(31).waitFor();
    expect(await page.getByRole('searchbox', { name: w.searchMembers }).inputValue()).toBe('list-3');
    expect(faults).toEqual([]);
  });
});
