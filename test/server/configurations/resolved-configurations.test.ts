import { buildLocalUser, signInAdministrator, unique } from '../../support/builders.js';
import { type ConfigurationsApi, configurationsApi, department } from '../../support/configurations.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

let app: TestApp;
let endpoint: ConfigurationsApi;
beforeAll(async () => {
  app = await makeTestApp();
  endpoint = configurationsApi(app, await signInAdministrator(app));
});
afterAll(() => app.close());
beforeEach(() => app.database.query('delete from configurations'));

interface Resolved {
  userId: string;
  active: boolean;
  missing: string[];
  configurations: {
    name: string;
    fields: { key: string; value: string | null }[];
    withheld: { key: string; reason: string; missing: string[] }[];
    overridden: { key: string; byConfigurationName: string }[];
  }[];
}

const shape = `{ userId active missing configurations {
  name fields { key value } withheld { key reason missing } overridden { key byConfigurationName }
} }`;
const field = (key: string, template: string, secret = false) => ({ key, template, secret });
const user = async (given: Record<string, unknown> = {}) => (await buildLocalUser(app, given, endpoint.caller)).id;
const inDepartment = (name: string) => user({ [enterprise]: { department: name } });

const resolve = async (userId: string, query = 'resolvedConfigurations'): Promise<Resolved> =>
  (
    await endpoint.api.run<Record<string, Resolved>>(`query ($id: ID!) { ${query}(userId: $id) ${shape} }`, {
      id: userId,
    })
  )[query] as Resolved;

describe('resolvedConfigurations', () => {
  it('fills the fields from the user', async () => {
    const id = await inDepartment('R&D');
    const fields = [field('team', `[${department}]`), field('plain', 'x'), field('password', 'hunter2', true)];
    const { name } = await endpoint.create({ fields, groupIds: [await endpoint.group([id])] });
    expect(await resolve(id)).toEqual({
      userId: id,
      active: true,
      missing: [],
      configurations: [
        {
          name,
          fields: [
            { key: 'team', value: '[R&D]' },
            { key: 'plain', value: 'x' },
            { key: 'password', value: 'hunter2' },
          ],
          withheld: [],
          overridden: [],
        },
      ],
    });
  });

  it('withholds a field without a value and reports it, after the check showed it before saving', async () => {
    const id = await user();
    const draft = {
      fields: [field('team', `a ${department}`), field('plain', 'x')],
      groupIds: [await endpoint.group([id])],
    };
    const check = `query ($input: ConfigurationDraftInput!) {
      checkConfiguration(input: $input) { coverage { users missing variables { name missing fields } } }
    }`;
    expect(await endpoint.api.run(check, { input: draft })).toEqual({
      checkConfiguration: {
        coverage: { users: 1, missing: 1, variables: [{ name: 'department', missing: 1, fields: ['team'] }] },
      },
    });
    await endpoint.create({ ...draft, acceptWarnings: true });
    expect(await resolve(id)).toMatchObject({
      missing: ['department'],
      configurations: [
        { fields: [{ key: 'plain', value: 'x' }], withheld: [{ key: 'team', missing: ['department'] }] },
      ],
    });
  });

  it('withholds a field that would be too long, by itself or with those before it', async () => {
    const id = await user({ title: 't'.repeat(60_000) });
    const title = '$' + '{title}';
    const filled = Array.from({ length: 18 }, (_, index) => field(`k${index}`, title));
    await endpoint.create({
      fields: [field('huge', title.repeat(480)), ...filled, field('plain', 'x')],
      groupIds: [await endpoint.group([id])],
    });
    const [configuration] = (await resolve(id)).configurations;
    expect(configuration?.withheld).toEqual([
      { key: 'huge', reason: 'TOO_LONG', missing: [] },
      { key: 'k17', reason: 'TOO_LONG', missing: [] },
    ]);
    expect(configuration?.fields.map(({ key }) => key)).toContain('plain');
  });

  it('reaches users through nested groups', async () => {
    const id = await user();
    const outer = await endpoint.group([await endpoint.group([id])]);
    await endpoint.create({ fields: [field('plain', 'x')], groupIds: [outer] });
    expect((await resolve(id)).configurations).toHaveLength(1);
  });

  it('gives an inactive user nothing', async () => {
    const id = await user({ active: false });
    await endpoint.create({ fields: [field('plain', 'x')], groupIds: [await endpoint.group([id])] });
    expect(await resolve(id)).toMatchObject({ active: false, configurations: [] });
  });

  it('lets the first configuration win a key, and says so of the other', async () => {
    const id = await user();
    const groupIds = [await endpoint.group([id])];
    const first = await endpoint.create({ fields: [field('ssid', 'one')], groupIds });
    await endpoint.create({ fields: [field('ssid', 'two'), field('b', 'b')], groupIds });
    expect((await resolve(id)).configurations).toMatchObject([
      { fields: [{ key: 'ssid', value: 'one' }] },
      { fields: [{ key: 'b', value: 'b' }], overridden: [{ key: 'ssid', byConfigurationName: first.name }] },
    ]);
  });

  it('does not fall back to another configuration where the winner lacks a value', async () => {
    const id = await user();
    const groupIds = [await endpoint.group([id])];
    await endpoint.create({ fields: [field('team', department)], groupIds, acceptWarnings: true });
    await endpoint.create({ fields: [field('team', 'everyone')], groupIds });
    expect((await resolve(id)).configurations.flatMap(({ fields }) => fields)).toEqual([]);
  });

  it('is null for a user who is not there', async () => {
    expect(await resolve('018f0000-0000-7000-8000-000000000001')).toBeNull();
  });
});

describe('previews', () => {
  it('mask secrets', async () => {
    const id = await user();
    await endpoint.create({ fields: [field('password', 'hunter2', true)], groupIds: [await endpoint.group([id])] });
    const [configuration] = (await resolve(id, 'previewConfigurations')).configurations;
    expect(configuration?.fields).toEqual([{ key: 'password', value: null }]);
  });

  it('show a draft for any user, a kept secret included', async () => {
    const made = await endpoint.create({ fields: [field('password', department, true)] });
    const [secret] = made.fields;
    const preview = `query ($input: ConfigurationDraftInput!, $id: ID!) {
      previewConfiguration(input: $input, userId: $id) { fields { key value } withheld { key missing } }
    }`;
    const fields = [{ id: secret?.id, key: 'password', secret: true }, field('name', `\${userName}!`), field('', 'x')];
    const id = await user({ userName: unique('grace') });
    const { user: read } = await endpoint.api.run<{ user: { userName: string } }>(
      'query ($id: ID!) { user(id: $id) { userName } }',
      { id },
    );
    expect(await endpoint.api.run(preview, { input: { id: made.id, fields, groupIds: [] }, id })).toEqual({
      previewConfiguration: {
        fields: [{ key: 'name', value: `${read.userName}!` }],
        withheld: [{ key: 'password', missing: ['department'] }],
      },
    });
  });
});

describe('resolvedConfigurationsByGroup', () => {
  it('pages through the active users of a group and of the groups inside it', async () => {
    const ids = [await user(), await user(), await user()];
    await user({ active: false });
    const inner = await endpoint.group(ids.slice(1));
    const outer = await endpoint.group([...ids.slice(0, 1), inner]);
    await endpoint.create({ fields: [field('plain', 'x')], groupIds: [inner] });
    const query = `query ($id: ID!, $after: String) {
      resolvedConfigurationsByGroup(groupId: $id, first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { userId configurations { fields { value } } }
      }
    }`;
    interface Page {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { userId: string; configurations: unknown[] }[];
    }
    const read = async (after: string | null): Promise<Page> =>
      (await endpoint.api.run<{ resolvedConfigurationsByGroup: Page }>(query, { id: outer, after }))
        .resolvedConfigurationsByGroup;
    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    const nodes = [...first.nodes, ...second.nodes];
    expect(nodes.map(({ userId }) => userId).sort()).toEqual(ids.toSorted());
    expect(nodes.map(({ configurations }) => configurations.length).sort()).toEqual([0, 1, 1]);
  });

  it('answers NOT_FOUND for a group that is not there', async () => {
    const query = '{ resolvedConfigurationsByGroup(groupId: "gone") { totalCount } }';
    expect(await endpoint.api.codeOf(query)).toBe('NOT_FOUND');
  });
});
