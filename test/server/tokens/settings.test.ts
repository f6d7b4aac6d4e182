import type { RunStatement } from '../../../server/kernel/ports.js';
import { createAuthenticate } from '../../../server/modules/tokens/index.js';
import { buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { statementOf } from '../../support/database/statement.js';
import { type Api, apiOf, nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let ann: Api;
let annEmail: string;
let ben: Api;
let benEmail: string;
beforeAll(async () => {
  app = await makeTestApp();
  const [first, second] = [await signInAdministrator(app), await signInAdministrator(app)];
  [ann, annEmail, ben, benEmail] = [apiOf(app, first), first.email, apiOf(app, second), second.email];
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.query('delete from provisioning_settings');
  await app.database.query(
    'insert into provisioning_settings (connection_id) select id from identity_provider_connections',
  );
});

const fields = `version autoInvite inviteDelayMinutes inviteLanguage reminderDays senderName updatedAt updatedBy
  customAttributes { id name }`;
const read = `{ provisioning { settings { ${fields} } } }`;
const update = `mutation ($input: UpdateProvisioningSettingsInput!) { updateProvisioningSettings(input: $input) { ${fields} } }`;

interface Settings {
  version: number;
  customAttributes: { id: string; name: string }[];
}

const current = async (): Promise<Settings> =>
  (await ann.run<{ provisioning: { settings: Settings } }>(read)).provisioning.settings;

const save = async (api: Api, input: object): Promise<Settings> =>
  (await api.run<{ updateProvisioningSettings: Settings }>(update, { input })).updateProvisioningSettings;

const names = async (): Promise<string[]> => (await current()).customAttributes.map(({ name }) => name);

describe('the settings of a connection', () => {
  it('invite nobody until somebody wants it', async () => {
    expect(await current()).toMatchObject({
      version: 0,
      autoInvite: false,
      inviteDelayMinutes: 60,
      inviteLanguage: 'RECIPIENT',
      reminderDays: [3, 7],
      senderName: null,
      updatedAt: null,
      updatedBy: null,
    });
  });

  it('are for administrators', async () => {
    expect(await apiOf(app, nobody).codeOf(update, { input: { version: 0 } })).toBe('UNAUTHENTICATED');
  });
});

describe('updateProvisioningSettings', () => {
  it('saves what is given, and says who did', async () => {
    const given = {
      autoInvite: true,
      inviteDelayMinutes: 0,
      inviteLanguage: 'FR',
      reminderDays: [14, 2],
      senderName: ' IT ',
    };
    const saved = { ...given, reminderDays: [2, 14], senderName: 'IT', version: 1, updatedBy: annEmail };
    expect(await save(ann, { version: 0, ...given })).toMatchObject(saved);
    expect(await current()).toMatchObject(saved);
  });

  it('leaves what is absent as it was', async () => {
    await save(ann, { version: 0, senderName: 'IT', reminderDays: [] });
    expect(await save(ann, { version: 1, autoInvite: true })).toMatchObject({ senderName: 'IT', reminderDays: [] });
  });

  it('removes the sender with null', async () => {
    await save(ann, { version: 0, senderName: 'IT' });
    expect(await save(ann, { version: 1, senderName: null })).toMatchObject({ senderName: null });
  });

  it('does not count a save that changes nothing', async () => {
    expect(await save(ann, { version: 0, autoInvite: false })).toMatchObject({ version: 0, updatedBy: null });
  });

  it.each([
    ['inviteDelayMinutes', -1],
    ['inviteDelayMinutes', 43_201],
    ['reminderDays', [0]],
    ['reminderDays', [91]],
    ['reminderDays', [1, 2, 3, 4, 5, 6]],
    ['senderName', 'IT\r\nBcc: everyone@example.com'],
    ['senderName', 'x'.repeat(101)],
  ])('refuses %s of %j, naming the field', async (field, value) => {
    const { errors } = await ann.send(update, { input: { version: 0, [field]: value } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses a version that moved, and says whose save moved it', async () => {
    await save(ben, { version: 0, senderName: 'Ben' });
    const { errors } = await ann.send(update, { input: { version: 0, senderName: 'Ann' } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(benEmail),
      extensions: { code: 'STALE_VERSION', field: 'version' },
    });
    expect(await current()).toMatchObject({ senderName: 'Ben', version: 1 });
  });

  it('lets one of many win who save at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? ann : ben).send(update, { input: { version: 0, senderName: `Save ${index}` } }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect((await current()).version).toBe(1);
  });

  it('leaves one audit record with each field before and after', async () => {
    await save(ann, { version: 0, autoInvite: true, inviteDelayMinutes: 60, senderName: 'IT' });
    const { rows } = await app.database.query(
      "select actor_label, changes from audit_records where action = 'settings.updated' order by id desc limit 1",
    );
    expect(rows).toEqual([
      {
        actor_label: annEmail,
        changes: [
          { path: 'autoInvite', before: false, after: true },
          { path: 'senderName', before: null, after: 'IT' },
        ],
      },
    ]);
  });
});

describe('custom attributes in a save', () => {
  it('are added and removed with the settings', async () => {
    const [kept, added] = [unique('kept'), unique('added')];
    const first = await save(ann, { version: 0, addCustomAttributes: [{ name: kept }] });
    const ids = first.customAttributes.filter(({ name }) => name !== kept).map(({ id }) => id);
    await save(ann, {
      version: 1,
      removeCustomAttributeIds: ids,
      addCustomAttributes: [{ name: added, type: 'DATE' }],
    });
    expect(await names()).toEqual([kept, added]);
  });

  it('are all added or none, and the settings with them', async () => {
    const before = await names();
    const addCustomAttributes = [{ name: unique('first') }, { name: 'userName' }];
    expect(await ann.codeOf(update, { input: { version: 0, senderName: 'IT', addCustomAttributes } })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await names()).toEqual(before);
    expect(await current()).toMatchObject({ version: 0, senderName: null });
  });

  it('can be declared anew with another type in one save', async () => {
    const name = unique('retyped');
    const { customAttributes } = await save(ann, { version: 0, addCustomAttributes: [{ name }] });
    const id = customAttributes.find((attribute) => attribute.name === name)?.id;
    const input = { version: 1, removeCustomAttributeIds: [id], addCustomAttributes: [{ name, type: 'NUMBER' }] };
    expect(await ann.codeOf(update, { input })).toBeUndefined();
  });
});

describe("a SCIM token's actor", () => {
  const run: RunStatement = (statement) => statementOf(app)(statement);

  it('tells from the very next request on whether invitations are on', async () => {
    const { secret } = await buildToken(app);
    const authenticate = createAuthenticate({
      statement: run,
      lookUp: run,
      clock: app.clock,
      changed: () => undefined,
      noteRefusal: () => undefined,
    });
    const actor = { kind: 'scimToken', autoInvite: false };
    expect(await authenticate(secret, { requestId: 'r' })).toMatchObject({ ok: true, actor });
    await save(ann, { version: 0, autoInvite: true });
    expect(await authenticate(secret, { requestId: 'r' })).toMatchObject({ actor: { autoInvite: true } });
  });
});
