import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch } from '../support/browser/portal-page.js';

startBrowserApp();

const words = {
  en: {
    title: 'Try without Okta',
    people: 'People in the organisation',
    start: /^(Start the simulator|Run the simulator again)$/,
    done: 'Done',
    toUsers: 'Simulated users',
    simulated: 'Simulated',
    stepsVerified: '0 of 6 steps verified',
    remove: 'Remove everything simulated',
    confirm: 'Remove',
    removed: /^Removed: \d+ users and \d+ groups\.$/,
    nothing: '0 users and 0 groups',
  },
  fr: {
    title: 'Essayer sans Okta',
    people: 'Personnes dans l’organisation',
    start: /^(Lancer|Relancer) le simulateur$/,
    done: 'Terminé',
    toUsers: 'Utilisateurs simulés',
    simulated: 'Simulé',
    stepsVerified: /^0 étape vérifiée sur 6$/,
    remove: 'Supprimer tout ce qui est simulé',
    confirm: 'Supprimer',
    removed: /^Supprimé\s: \d+ utilisateurs et \d+ groupes\.$/,
    nothing: '0 utilisateur et 0 groupe',
  },
} as const;

describe.each(looksOf('simulation'))('trying without Okta in %s, %s, without a mouse', (language, theme) => {
  const w = words[language];

  it('leads from the guide to simulated users, and back to an empty directory', async () => {
    const page = await openSignedIn(app, browser, { language, theme });
    const faults = watch(page, app);
    await page.goto('/admin/identity/user-provisioning/guide');
    await page.getByRole('heading', { level: 2, name: w.title }).waitFor();
    await reach(page, page.getByLabel(w.people));
    await page.keyboard.press('2');
    expect(await page.getByLabel(w.people).inputValue()).toBe('20');
    await expectAccessible(page);

    await press(page, page.getByRole('button', { name: w.start }));
    await page.getByText(w.done, { exact: true }).waitFor();
    await page.getByText(w.stepsVerified).waitFor();
    await expectAccessible(page);

    await press(page, page.getByRole('link', { name: w.toUsers }));
    await page.getByRole('cell', { name: w.simulated, exact: true }).first().waitFor();
    await expectAccessible(page);

    await page.goBack();
    await press(page, page.getByRole('button', { name: w.remove }));
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await press(page, page.getByRole('dialog').getByRole('button', { name: w.confirm, exact: true }));
    await page.getByText(w.removed).waitFor();
    await page.getByText(w.nothing).waitFor();
    const { rows } = await app.database.query(
      'select (select count(*) from users) + (select count(*) from groups) as n',
    );
    expect([Number(rows[0].n), faults]).toEqual([0, []]);
    await page.context().close();
  });
});
