import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  type CheckSample,
  cleanCheck,
  editorAnswers,
  lackingCheck,
  opening,
  storedConfiguration,
} from '../support/configuration-samples.js';
import { fails } from '../support/graphql-server.js';
import { openPortal } from '../support/portal.js';

const open = (check?: CheckSample, address = '/configurations/c1') =>
  openPortal(address, { answers: editorAnswers(check) });

const template = async () =>
  (await screen.findAllByRole<HTMLTextAreaElement>('textbox', { name: 'Template' }))[0] as HTMLTextAreaElement;

const write = (element: HTMLTextAreaElement, text: string, caret = text.length) => {
  fireEvent.change(element, { target: { value: text, selectionStart: caret } });
};

const save = async () => {
  const button = await screen.findByRole('button', { name: 'Save changes' });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  fireEvent.click(button);
};

describe('the editor of a configuration', () => {
  it('lists attributes with a sample and how many users have one, and takes the chosen one by the keyboard', async () => {
    await open();
    const area = await template();
    await screen.findByText('grace');
    write(area, `x ${opening}d`);
    const list = await screen.findByRole('listbox', { name: 'Attributes' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['departmentR&D97% of users', 'displayNameR&D97% of users']);
    fireEvent.keyDown(area, { key: 'ArrowDown' });
    expect(area.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option')[1]?.id);
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(area.value).toBe(`x ${opening}displayName}`);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('puts the caret behind the chosen name at once, so that the next key goes there', async () => {
    await open();
    const area = await template();
    await screen.findByText('grace');
    write(area, `${opening}d and more`, `${opening}d`.length);
    await screen.findByRole('listbox', { name: 'Attributes' });
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(area.value).toBe(`${opening}department} and more`);
    expect(area.selectionStart).toBe(`${opening}department}`.length);
  });

  it('closes the list with Escape', async () => {
    await open();
    const area = await template();
    await screen.findByText('grace');
    write(area, `${opening}d`);
    await screen.findByRole('listbox');
    fireEvent.keyDown(area, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('marks an unknown variable and corrects it on request', async () => {
    const fault = {
      index: 0,
      code: 'UNKNOWN_VARIABLE',
      start: 2,
      end: 15,
      name: 'departmnet',
      suggestion: 'department',
    } as const;
    await open(({ input }) =>
      JSON.stringify(input).includes('departmnet') ? { ...cleanCheck, faults: [fault] } : cleanCheck,
    );
    const area = await template();
    write(area, `x ${opening}departmnet}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Did you mean department?' }));
    expect(area.value).toBe(`x ${opening}department}`);
    expect(document.activeElement).toBe(area);
  });

  it('asks for an explicit choice where users would miss a value', async () => {
    const { server } = await open(lackingCheck);
    server.answers['SaveBar_update'] = { updateConfiguration: { ...storedConfiguration, version: 4 } };
    expect((await screen.findAllByText('Missing for 12 of 480 users')).length).toBeGreaterThan(0);
    write(await template(), 'y');
    const accept = await screen.findByRole('checkbox', { name: 'Save although values are missing' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save changes' }).disabled).toBe(true);
    fireEvent.click(accept);
    await save();
    await waitFor(() => expect(server.variablesOf('SaveBar_update')).toHaveLength(1));
    expect(server.variablesOf('SaveBar_update')[0]).toEqual({
      id: 'c1',
      input: {
        name: 'Wi-Fi',
        expectedVersion: 3,
        acceptWarnings: true,
        groupIds: ['g1'],
        fields: [
          { id: 'f1', key: 'team', template: 'y', secret: false },
          { id: 'f2', key: 'password', template: null, secret: true },
        ],
      },
    });
  });

  it('links to the users who miss a value', async () => {
    await open(lackingCheck);
    const link = await screen.findByRole('link', { name: 'Show the users without department' });
    expect(link.getAttribute('href')).toBe('/configurations/c1/missing?variable=department');
  });

  it('names an unknown variable in the check too, although its default withholds nothing', async () => {
    const variables = [{ name: 'manager.displayName', unknown: true, missing: 0, fields: ['team'] }];
    await open({ ...cleanCheck, coverage: { ...cleanCheck.coverage, variables } });
    expect(await screen.findByText('1 name is that of no attribute')).toBeTruthy();
    expect(screen.getByText('manager.displayName')).toBeTruthy();
    expect(screen.getByText('No attribute has this name, so every user gets the default.')).toBeTruthy();
    expect(screen.queryByText(/Complete for/)).toBeNull();
  });

  it('previews first somebody whom the configuration is for', async () => {
    const { server } = await open({ ...cleanCheck, coverage: { ...cleanCheck.coverage, sampleUserId: 'u9' } });
    await waitFor(() => expect(server.variablesOf('PreviewPanel_preview').at(-1)).toMatchObject({ userId: 'u9' }));
    expect(screen.getByRole('combobox', { name: 'User of the preview' })).toHaveProperty('value', 'u9');
  });

  it('previews a user who lacks a value', async () => {
    const { server } = await open(lackingCheck);
    fireEvent.click(await screen.findByRole('button', { name: 'A user who lacks a value' }));
    await waitFor(() => expect(server.variablesOf('PreviewPanel_preview').at(-1)).toMatchObject({ userId: 'u9' }));
  });

  it('masks secrets in the preview and says what is withheld', async () => {
    await open();
    const table = within(await screen.findByRole('table', { name: 'Fields of the user' }));
    expect(table.getByText('•••••••• (secret)')).toBeTruthy();
    expect(table.getByText('Withheld, missing: title')).toBeTruthy();
  });

  it('keeps what was typed when somebody else saved meanwhile, and says so', async () => {
    const { server } = await open();
    const area = await template();
    write(area, 'mine');
    server.answers['ConfigurationPage_configuration'] = {
      configuration: {
        ...storedConfiguration,
        version: 4,
        fields: [{ ...storedConfiguration.fields[0], template: 'theirs' }],
      },
    };
    await waitFor(
      () => {
        server.changed('CONFIGURATION');
        expect(screen.queryByText('Somebody else has saved this configuration meanwhile')).not.toBeNull();
      },
      { timeout: 4000 },
    );
    expect((await template()).value).toBe('mine');
    fireEvent.click(screen.getByRole('button', { name: 'Load the newer state' }));
    expect((await template()).value).toBe('theirs');
  });

  it('shows why saving failed and keeps the draft', async () => {
    const { server } = await open();
    server.answers['SaveBar_update'] = fails(
      'CONFLICT',
      { field: 'name' },
      'There is a configuration of this name already.',
    );
    write(await template(), 'y');
    await save();
    expect(await screen.findByText('There is a configuration of this name already.')).toBeTruthy();
    expect((await template()).value).toBe('y');
  });

  it('asks before unsaved changes are left', async () => {
    const { router } = await open();
    write(await template(), 'y');
    fireEvent.click(screen.getByRole('link', { name: 'User groups' }));
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    expect(router.state.location.pathname).toBe('/configurations/c1');
  });

  it('adds a configuration and opens it without asking', async () => {
    const { server, router } = await open(cleanCheck, '/configurations/new');
    server.answers['SaveBar_create'] = { createConfiguration: { id: 'c1' } };
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), { target: { value: 'Wi-Fi' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Key' }), { target: { value: 'ssid' } });
    write(await template(), 'Office');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Everyone' }));
    await save();
    await waitFor(() => expect(router.state.location.pathname).toBe('/configurations/c1'));
    expect(server.variablesOf('SaveBar_create')).toEqual([
      {
        input: {
          name: 'Wi-Fi',
          acceptWarnings: false,
          groupIds: ['g1'],
          fields: [{ id: null, key: 'ssid', template: 'Office', secret: false }],
        },
      },
    ]);
  });
});
