import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { app, browser, startBrowserApp } from '../support/apps/browser-app.js';
import { looksOf } from '../support/browser/journey-looks.js';
import { expectAccessible, openSignedIn, press, reach, watch, write } from '../support/browser/portal-page.js';
import { buildApiKey, buildLocalUser } from '../support/builders.js';
import { apiOf } from '../support/graphql-client.js';

const run = promisify(execFile);

startBrowserApp();
beforeAll(async () => {
  await buildLocalUser(app);
});

const words = {
  en: {
    keys: 'API keys',
    create: 'Create a key',
    createConfirm: 'Create key',
    name: 'Name',
    readUsers: 'Read users',
    changeUsers: 'Change users',
    secret: 'API key',
    stored: 'I have stored the key',
    done: 'Done',
    select: 'Select an action for Payroll',
    revoke: 'Revoke',
    revokeConfirm: 'Revoke key',
    typeName: 'Type “Payroll” to confirm',
    empty: 'No program has access yet',
  },
  fr: {
    keys: 'Clés d’API',
    create: 'Créer une clé',
    createConfirm: 'Créer la clé',
    name: 'Nom',
    readUsers: 'Lire les utilisateurs',
    changeUsers: 'Modifier les utilisateurs',
    secret: 'Clé d’API',
    stored: 'J’ai conservé la clé',
    done: 'Terminer',
    select: 'Sélectionner une action pour Payroll',
    revoke: 'Révoquer',
    revokeConfirm: 'Révoquer la clé',
    typeName: 'Saisir «\u00a0Payroll\u00a0» pour confirmer',
    empty: 'Aucun programme n’a encore accès',
  },
} as const;

describe.each(looksOf('api-keys'))('in %s, %s, by keyboard alone', (language, theme) => {
  const w = words[language];

  it('leads from nothing to the first answer, and takes the key away again', async () => {
    await app.database.query('delete from api_keys');
    const page = await openSignedIn(app, browser, { language, theme });
    const faults = watch(page, app);

    await page.goto('/');
    await press(page, page.getByRole('link', { name: w.keys }));
    await page.getByText(w.empty).waitFor();
    await expectAccessible(page);

    await press(page, page.getByRole('button', { name: w.create }));
    const dialog = page.getByRole('dialog');
    await write(page, dialog.getByLabel(w.name), 'Payroll');
    await press(page, dialog.getByRole('checkbox', { name: w.changeUsers }), 'Space');
    await expectAccessible(page);
    await press(page, dialog.getByRole('button', { name: w.createConfirm }));

    const secret = await page.getByLabel(w.secret, { exact: true }).inputValue();
    expect(secret).toMatch(/^rollcall_key_/);
    const command = (await page.getByRole('region', { name: 'cURL' }).textContent()) ?? '';
    await expectAccessible(page);
    const { stdout } = await run('bash', ['-c', command]);
    expect(JSON.parse(stdout).data.users.totalCount).toBeGreaterThan(0);

    await reach(page, page.getByRole('tab', { name: 'cURL' }));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'TypeScript' }).waitFor();
    await expectAccessible(page);
    await reach(page, page.getByLabel(w.stored), 'Shift+Tab');
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: w.done }));

    const menu = page.getByRole('button', { name: w.select });
    await press(page, menu);
    await reach(page, page.getByRole('menuitem', { name: w.revoke }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await reach(page, dialog.getByLabel(w.typeName));
    await page.keyboard.type('Payroll');
    await expectAccessible(page);
    await press(page, dialog.getByRole('button', { name: w.revokeConfirm }));
    await page.getByText(w.empty).waitFor();
    expect((await apiOf(app, { key: secret }).send('{ viewer { id } }')).status).toBe(401);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows the keys that there are, in plain words', async () => {
    await app.database.query('delete from api_keys');
    await buildApiKey(app, { scopes: ['USERS_READ', 'GROUPS_READ'] });
    await buildApiKey(app, { scopes: ['USERS_WRITE'] });
    await app.database.query(
      "update api_keys set created_at = now() - interval '100 days' where scopes[1] = 'users:write'",
    );
    const page = await openSignedIn(app, browser, { language, theme });
    await page.goto('/admin/system/api-keys');
    await page.getByRole('cell', { name: w.readUsers }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
