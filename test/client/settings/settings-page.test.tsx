import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';
import { provisioningAnswers, sampleSettings, sampleToken, settingsAnswer } from '../support/samples.js';

const page = '/admin/identity/okta-user-provisioning/settings';
const badge = { id: 'a1', name: 'badge', type: 'STRING', urn: 'urn:x:badge', userCount: 12 } as const;
const idle = { ...badge, id: 'a2', name: 'idle', urn: 'urn:x:idle', userCount: 0 };

const open = async (given: Parameters<typeof sampleSettings>[0] = {}, answers = {}) => {
  const portal = await openPortal(page, {
    answers: { SettingsPage_settings: settingsAnswer(sampleSettings(given)), ...answers },
  });
  await screen.findByRole('switch');
  return portal;
};

const sender = () => screen.getByRole('textbox', { name: 'Sender name' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const pressSave = () => fireEvent.keyDown(window, { key: 's', ctrlKey: true });

describe('the invitations', () => {
  it('say so where there is no mail server', async () => {
    await open({}, { SettingsPage_settings: { ...settingsAnswer(sampleSettings({})), sendsMail: false } });
    expect(screen.getByText(/Invitations stay in the outbox/)).toBeTruthy();
  });

  it('say nothing of a mail server that is there', async () => {
    await open();
    expect(screen.queryByText(/Invitations stay in the outbox/)).toBeNull();
  });
});

describe('the save bar', () => {
  it('is there only while something is changed, with the number of changes', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    fireEvent.click(screen.getByRole('switch'));
    type(sender(), 'IT');
    expect(screen.getByText('2 unsaved changes')).toBeTruthy();
    screen.getByRole('button', { name: 'Discard' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    expect(sender()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('saves what changed, and nothing else, on Ctrl-S', async () => {
    const updateProvisioningSettings = sampleSettings({ version: 5, senderName: 'IT' });
    const { server } = await open({}, { SettingsForm_save: { updateProvisioningSettings } });
    type(sender(), 'IT');
    pressSave();
    await screen.findByText('Settings saved');
    expect(server.variablesOf('SettingsForm_save')).toEqual([{ input: { version: 4, senderName: 'IT' } }]);
    expect(sender()).toHaveProperty('value', 'IT');
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });

  it('does nothing on Ctrl-S while there is nothing to save', async () => {
    const { server } = await open();
    pressSave();
    expect(server.variablesOf('SettingsForm_save')).toEqual([]);
  });

  it('keeps the changes and says why when a save fails', async () => {
    const answers = { SettingsForm_save: fails('BAD_USER_INPUT', { field: 'senderName' }, 'Too long.') };
    await open({}, answers);
    type(sender(), 'IT');
    pressSave();
    await screen.findByText('Too long.');
    expect(sender()).toHaveProperty('value', 'IT');
  });

  it('asks before the page is left', async () => {
    const { router } = await open();
    type(sender(), 'IT');
    fireEvent.click(screen.getByRole('link', { name: 'Attributes' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('1 change is not saved and will be lost.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(router.state.location.pathname).toBe(page);
    expect(sender()).toHaveProperty('value', 'IT');
  });
});

describe('a custom attribute that is typed and not added yet', () => {
  const nameField = () => screen.getByRole('textbox', { name: 'Name' });
  const typeName = async (name: string, answers = {}) => {
    const portal = await open({}, answers);
    fireEvent.click(screen.getByRole('button', { name: 'Add a custom attribute' }));
    type(nameField(), name);
    return portal;
  };

  it('is a change that a save takes', async () => {
    const updateProvisioningSettings = sampleSettings({ version: 5, customAttributes: [badge] });
    const { server } = await typeName('badge', { SettingsForm_save: { updateProvisioningSettings } });
    expect(screen.getByText('1 unsaved change')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await screen.findByText('Settings saved');
    const input = { version: 4, addCustomAttributes: [{ name: 'badge', type: 'STRING' }] };
    expect(server.variablesOf('SettingsForm_save')).toEqual([{ input }]);
    expect(nameField()).toHaveProperty('value', '');
  });

  it('is asked about before the page is left', async () => {
    await typeName('badge');
    fireEvent.click(screen.getByRole('link', { name: 'Attributes' }));
    expect(await screen.findByText('1 change is not saved and will be lost.')).toBeTruthy();
  });

  it('leads a save back to a name that none may have', async () => {
    const { server } = await typeName('userName');
    fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(document.activeElement).toBe(nameField());
    expect(screen.getByText(/Correct or clear the name of the new attribute first/)).toBeTruthy();
    expect(server.variablesOf('SettingsForm_save')).toEqual([]);
  });

  it('goes with Discard', async () => {
    await typeName('badge');
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(nameField()).toHaveProperty('value', '');
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
  });
});

describe('the first mail', () => {
  it('may wait for as long as the settings guide says', async () => {
    await open();
    const offered = within(screen.getByRole('combobox', { name: /^First / })).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toContain('after 30 days');
  });
});

describe('a conflict with another administrator', () => {
  const theirs = sampleSettings({ version: 5, senderName: 'Theirs', updatedBy: 'bob@example.com' });

  it('is shown as soon as they saved, theirs beside yours', async () => {
    const { server } = await open();
    type(sender(), 'Mine');
    server.answers['SettingsPage_settings'] = settingsAnswer(theirs);
    server.changed('PROVISIONING');
    const notice = within(await screen.findByRole('alert'));
    expect(notice.getByText('bob@example.com saved these settings while you were editing them')).toBeTruthy();
    expect(notice.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Theirs', 'Mine']);
    expect(screen.getByRole('button', { name: 'Save changes' })).toHaveProperty('disabled', true);
  });

  it('is found by the save at the latest, and overwrites nothing', async () => {
    const { server } = await open({}, { SettingsForm_save: fails('STALE_VERSION') });
    type(sender(), 'Mine');
    server.answers['SettingsPage_settings'] = settingsAnswer(theirs);
    pressSave();
    await screen.findByText(/bob@example.com saved/);
    pressSave();
    expect(server.variablesOf('SettingsForm_save')).toHaveLength(1);
    expect(sender()).toHaveProperty('value', 'Mine');
  });

  it('can be settled by keeping yours, on top of theirs', async () => {
    const saved = { updateProvisioningSettings: { ...theirs, version: 6, senderName: 'Mine' } };
    const { server } = await open({}, { SettingsForm_save: saved });
    type(sender(), 'Mine');
    server.answers['SettingsPage_settings'] = settingsAnswer(theirs);
    server.changed('PROVISIONING');
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my changes' }));
    pressSave();
    await screen.findByText('Settings saved');
    expect(server.variablesOf('SettingsForm_save')).toEqual([{ input: { version: 5, senderName: 'Mine' } }]);
  });

  it('can be settled by taking theirs', async () => {
    const { server } = await open();
    type(sender(), 'Mine');
    server.answers['SettingsPage_settings'] = settingsAnswer(theirs);
    server.changed('PROVISIONING');
    fireEvent.click(await screen.findByRole('button', { name: 'Discard my changes' }));
    await waitFor(() => expect(sender()).toHaveProperty('value', 'Theirs'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is none while nothing is being edited: the page follows', async () => {
    const { server } = await open();
    server.answers['SettingsPage_settings'] = settingsAnswer(theirs);
    server.changed('PROVISIONING');
    await waitFor(() => expect(sender()).toHaveProperty('value', 'Theirs'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('custom attributes', () => {
  const add = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Add a custom attribute' }));
    type(await screen.findByRole('textbox', { name: 'Name' }), name);
  };

  it.each([
    ['1st', 'Begins with a letter'],
    ['a b', 'Only letters without accents, digits, hyphens and underscores'],
    ['x'.repeat(65), 'At most 64 characters'],
    ['USERNAME', 'Is not a standard attribute or a reserved word'],
    ['Badge', 'Is not in use yet, in upper or lower case'],
  ])('may not be called %s: %s', async (name, rule) => {
    await open({ customAttributes: [badge] });
    await add(name);
    expect(screen.getByText(rule).textContent).toContain('(not met)');
    expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
  });

  it('are added by the save, with their type', async () => {
    const saved = { updateProvisioningSettings: sampleSettings({ version: 5 }) };
    const { server } = await open({}, { SettingsForm_save: saved });
    await add('desk');
    type(screen.getByRole('combobox', { name: 'Type' }), 'NUMBER');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Added on save')).toBeTruthy();
    expect(screen.getByText('urn:x:desk')).toBeTruthy();
    pressSave();
    await screen.findByText('Settings saved');
    expect(server.variablesOf('SettingsForm_save')).toEqual([
      { input: { version: 4, addCustomAttributes: [{ name: 'desk', type: 'NUMBER' }] } },
    ]);
  });

  it('can be taken back before the save', async () => {
    await open();
    await add('desk');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo the change of desk' }));
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a custom attribute' }));
  });

  it('that nobody has a value of go without asking, until the save', async () => {
    await open({ customAttributes: [idle] });
    const button = screen.getByRole('button', { name: 'Remove idle' });
    button.focus();
    fireEvent.click(button);
    expect(screen.getByText('Deleted on save')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo the change of idle' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo the change of idle' }));
    expect(screen.queryByText('Deleted on save')).toBeNull();
  });

  it('that users have values of ask for their name', async () => {
    await open({ customAttributes: [badge] });
    fireEvent.click(screen.getByRole('button', { name: 'Remove badge' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('12 users have a value, and all of them are deleted too.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Mark for deletion' })).toHaveProperty('disabled', true);
    type(dialog.getByRole('textbox'), 'badge');
    fireEvent.click(dialog.getByRole('button', { name: 'Mark for deletion' }));
    await screen.findByText('Deleted on save');
  });
});

describe('Edit settings', () => {
  const provisioning = '/admin/identity/okta-user-provisioning';

  it.each([
    ['as soon as there is a token', [sampleToken()]],
    ['before there is one', []],
  ])('leads here %s', async (_when, tokens) => {
    await openPortal(provisioning, { answers: provisioningAnswers(tokens) });
    expect((await screen.findByRole('link', { name: 'Edit settings' })).getAttribute('href')).toBe(page);
  });
});
