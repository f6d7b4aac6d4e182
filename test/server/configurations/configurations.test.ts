import { createTextCipher } from '../../../server/kernel/access/sealed-text.js';
import type { Configuration as StoredConfiguration } from '../../../server/modules/configurations/configuration.entity.js';
import { openFields } from '../../../server/modules/configurations/stored-fields.js';
import { buildLocalUser, signInAdministrator, unique } from '../../support/builders.js';
import {
  type Configuration,
  type ConfigurationsApi,
  configurationsApi,
  department,
} from '../../support/configurations.js';
import { nobody } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp, testKeys } from '../../support/make-test-app.js';
import { minutes } from '../../support/test-clock.js';

let app: TestApp;
let endpoint: ConfigurationsApi;
beforeAll(async () => {
  app = await makeTestApp();
  endpoint = configurationsApi(app, await signInAdministrator(app));
});
afterAll(() => app.close());

const field = (key: string, template: string, secret = false) => ({ key, template, secret });
const user = (given: Record<string, unknown> = {}) => buildLocalUser(app, given, endpoint.caller);

describe('a configuration', () => {
  it('shares its place in the order with none that is created at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => endpoint.create({ fields: [field('ssid', 'Office')] })),
    );
    expect(new Set(made.map(({ position }) => position)).size).toBe(made.length);
  });

  it('is created, read, changed and deleted', async () => {
    const group = await endpoint.group([]);
    const made = await endpoint.create({ fields: [field('ssid', 'Office')], groupIds: [group] });
    expect(made).toMatchObject({
      version: 1,
      fields: [{ key: 'ssid', template: 'Office', secret: false }],
      groups: [{ id: group }],
    });
    const changed = await endpoint.update(made.id, { name: unique('Renamed'), expectedVersion: 1 });
    expect(changed).toMatchObject({ version: 2, fields: made.fields, groups: [{ id: group }] });
    await endpoint.api.run('mutation ($id: ID!) { deleteConfiguration(id: $id) }', { id: made.id });
    expect(await endpoint.read(made.id)).toBeNull();
  });

  it('stays as it is when another version was expected', async () => {
    const { id } = await endpoint.create({});
    expect(await endpoint.codeOf('update', { id, input: { name: 'x', expectedVersion: 7 } })).toBe('STALE_VERSION');
  });

  it('moves its version only when something changed', async () => {
    const { id, fields } = await endpoint.create({ fields: [field('ssid', 'Office')] });
    expect(await endpoint.update(id, { fields })).toMatchObject({ version: 1 });
  });

  it('has a name of its own, whatever its case', async () => {
    const { name } = await endpoint.create({});
    const { errors } = await endpoint.send('create', { input: { name: name.toUpperCase() } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'name' });
  });

  it.each([
    ['1st', 'x', 'fields[0].key'],
    ['a b', 'x', 'fields[0].key'],
    ['key', '$' + '{userName', 'fields[0].template'],
    ['key', '$' + '{7*7}', 'fields[0].template'],
    ['key', 'x'.repeat(4001), 'fields[0].template'],
  ])('refuses the field %j with %#', async (key, template, blamed) => {
    const input = { name: unique('c'), fields: [field(key, template)], acceptWarnings: true };
    const { errors } = await endpoint.send('create', { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: blamed });
  });

  it('refuses a group that is not there', async () => {
    const input = { name: unique('c'), groupIds: ['018f0000-0000-7000-8000-000000000001'] };
    const { errors } = await endpoint.send('create', { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'groupIds' });
  });

  it('loses a group that is deleted', async () => {
    const group = await endpoint.group([]);
    const { id } = await endpoint.create({ groupIds: [group] });
    await endpoint.api.run('mutation ($id: ID!) { deleteGroup(id: $id) }', { id: group });
    expect(await endpoint.read(id)).toMatchObject({ groups: [] });
  });

  it('takes groups as differences too', async () => {
    const [one, two] = [await endpoint.group([]), await endpoint.group([])];
    const { id } = await endpoint.create({ groupIds: [one] });
    const { groups } = await endpoint.update(id, { addGroupIds: [two], removeGroupIds: [one] });
    expect(groups.map((group) => group.id)).toEqual([two]);
  });

  it('is for those who may', async () => {
    expect(await configurationsApi(app, nobody).codeOf('create', { input: { name: 'x' } })).toBe('UNAUTHENTICATED');
  });
});

describe('a secret field', () => {
  const secretOf = async (id: string) => {
    const { rows } = await app.database.query<StoredConfiguration>('select * from configurations where id = $1', [id]);
    return openFields({ cipher: createTextCipher(testKeys) }, rows[0] as StoredConfiguration)[0]?.template;
  };

  it('is never shown again, and kept when it is not given again', async () => {
    const made = await endpoint.create({ fields: [field('password', 'hunter2', true)] });
    expect(made.fields).toEqual([{ id: expect.any(String), key: 'password', template: null, secret: true }]);
    const kept = made.fields.map(({ id }) => ({ id, key: 'passphrase', secret: true }));
    await endpoint.update(made.id, { fields: kept });
    expect(await secretOf(made.id)).toBe('hunter2');
  });

  it('does not become readable by unticking that it is one', async () => {
    const { id, fields } = await endpoint.create({ fields: [field('password', 'hunter2', true)] });
    const input = { fields: fields.map((kept) => ({ id: kept.id, key: kept.key, secret: false })) };
    expect(await endpoint.codeOf('update', { id, input })).toBe('BAD_USER_INPUT');
  });

  it('is shown to an administrator only a short while after the sign-in', async () => {
    const { api } = configurationsApi(app, await signInAdministrator(app));
    const query = '{ resolvedConfigurations(userId: "nobody") { userId } }';
    expect(await api.codeOf(query)).toBeUndefined();
    app.clock.advance(minutes(6));
    const { errors } = await api.send(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'reauthenticationRequired' });
  });

  it('leaves no trace in the audit trail', async () => {
    const made = await endpoint.create({ fields: [field('password', 'hunter2', true)] });
    const [kept] = made.fields;
    await endpoint.update(made.id, { fields: [{ id: kept?.id, ...field('password', 'correct horse', true) }] });
    const { rows } = await app.database.query('select changes from audit_records where target_id = $1 order by id', [
      made.id,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/hunter2|correct horse/);
    expect(rows[1].changes).toEqual([
      { path: 'fields.password', before: '(secret, changed)', after: '(secret, changed)' },
    ]);
  });
});

describe('saving with warnings', () => {
  const needsDepartment = async () => {
    const group = await endpoint.group([(await user()).id]);
    return { name: unique('c'), fields: [field('team', department)], groupIds: [group] };
  };

  it('asks for an explicit choice and says how many users miss a value', async () => {
    const { errors } = await endpoint.send('create', { input: await needsDepartment() });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('1 of 1 users would miss a value'),
      extensions: { code: 'BAD_USER_INPUT', field: 'acceptWarnings' },
    });
  });

  it('keeps the choice in the audit trail', async () => {
    const { id } = await endpoint.create({ ...(await needsDepartment()), acceptWarnings: true });
    const { rows } = await app.database.query('select action, changes from audit_records where target_id = $1', [id]);
    expect(rows[0].action).toBe('configuration.created');
    expect(rows[0].changes).toContainEqual({ path: 'acceptedWarnings', unknown: [], missing: 1, users: 1 });
  });

  it('asks for it because of an unknown variable too', async () => {
    const input = { name: unique('c'), fields: [field('team', '$' + '{departmnet:-x}')] };
    expect(await endpoint.codeOf('create', { input })).toBe('BAD_USER_INPUT');
    expect(await endpoint.codeOf('create', { input: { ...input, acceptWarnings: true } })).toBeUndefined();
  });
});

describe('the order', () => {
  const listIds = async () =>
    (await endpoint.api.run<{ configurations: Configuration[] }>('{ configurations { id } }')).configurations.map(
      ({ id }) => id,
    );
  const reorder = 'mutation ($ids: [ID!]!) { reorderConfigurations(ids: $ids) { id position } }';

  it('is that of creation until it is changed', async () => {
    const [first, second] = [await endpoint.create({}), await endpoint.create({})];
    const ids = await listIds();
    expect(ids.slice(-2)).toEqual([first.id, second.id]);
    await endpoint.api.run(reorder, { ids: ids.toReversed() });
    expect(await listIds()).toEqual(ids.toReversed());
  });

  it('closes up after a deletion', async () => {
    const [first, second] = [await endpoint.create({}), await endpoint.create({})];
    await endpoint.api.run('mutation ($id: ID!) { deleteConfiguration(id: $id) }', { id: first.id });
    const query = '{ configurations { id position } }';
    const { configurations } = await endpoint.api.run<{ configurations: { id: string; position: number }[] }>(query);
    expect(configurations.map(({ position }) => position)).toEqual(configurations.map((_, index) => index + 1));
    expect(configurations.at(-1)?.id).toBe(second.id);
  });

  it('is not changed by a list that misses one', async () => {
    await endpoint.create({});
    expect(await endpoint.api.codeOf(reorder, { ids: (await listIds()).slice(1) })).toBe('STALE_VERSION');
  });
});
