import { buildLocalUser, signInAdministrator, unique } from '../../support/builders.js';
import { type ConfigurationsApi, configurationsApi, department } from '../../support/configurations.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const custom = 'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User';

let app: TestApp;
let endpoint: ConfigurationsApi;
beforeAll(async () => {
  app = await makeTestApp();
  endpoint = configurationsApi(app, await signInAdministrator(app));
});
afterAll(() => app.close());

const field = (key: string, template: string) => ({ key, template, secret: false });
const user = (given: Record<string, unknown> = {}) => buildLocalUser(app, given, endpoint.caller);

interface Coverage {
  users: number;
  missing: number;
  variables: { name: string; unknown: boolean; missing: number; fields: string[] }[];
}

const coverageOf = async (id: string): Promise<Coverage> => {
  const query = `query ($id: ID!) {
    configuration(id: $id) { coverage { users missing variables { name unknown missing fields } } }
  }`;
  return (await endpoint.api.run<{ configuration: { coverage: Coverage } }>(query, { id })).configuration.coverage;
};

const configure = async (templates: Record<string, string>, memberIds: string[]) => {
  const fields = Object.entries(templates).map(([key, template]) => field(key, template));
  const { id } = await endpoint.create({ fields, groupIds: [await endpoint.group(memberIds)], acceptWarnings: true });
  return id;
};

describe('coverage', () => {
  it('counts users and variables, nested groups and each user once, inactive ones not', async () => {
    const has = await user({ title: 'x', [enterprise]: { department: 'R&D' } });
    const lacks = await user({ title: 'x' });
    const lacksBoth = await user();
    const gone = await user({ active: false });
    const inner = await endpoint.group([lacks.id, lacksBoth.id, has.id]);
    const id = await configure({ a: department, b: `\${title} ${department}`, c: `\${division:-none}` }, [
      has.id,
      gone.id,
      inner,
    ]);
    expect(await coverageOf(id)).toEqual({
      users: 3,
      missing: 2,
      variables: [
        { name: 'department', unknown: false, missing: 2, fields: ['a', 'b'] },
        { name: 'title', unknown: false, missing: 1, fields: ['b'] },
      ],
    });
  });

  it.each([
    [`\${email}`, { emails: [{ value: 'a@example.com', type: 'home' }] }, 0],
    [`\${email}`, { emails: [{ type: 'home', display: 'x' }] }, 1],
    [`\${email}`, { emails: [{ value: 'a@example.com' }, { display: 'x', primary: true }] }, 1],
    [`\${email}`, {}, 1],
    [`\${givenName}`, { name: { givenName: 'Grace' } }, 0],
    [`\${givenName}`, { name: { familyName: 'Hopper' } }, 1],
    [`\${manager}`, { [enterprise]: { manager: { value: 'm1' } } }, 0],
    [`\${active}\${id}\${userName}`, {}, 0],
    [`\${addresses.locality}`, { addresses: [{ locality: 'Arlington' }] }, 0],
    [`\${externalId}`, {}, 1],
  ])('agrees with what is resolved: %s of %j', async (template, given, missing) => {
    const { id: userId } = await user(given);
    const id = await configure({ a: template }, [userId]);
    expect(await coverageOf(id)).toMatchObject({ users: 1, missing });
    const query = 'query ($id: ID!) { resolvedConfigurations(userId: $id) { configurations { withheld { key } } } }';
    const { resolvedConfigurations } = await endpoint.api.run<{
      resolvedConfigurations: { configurations: { withheld: unknown[] }[] };
    }>(query, { id: userId });
    expect(resolvedConfigurations.configurations[0]?.withheld).toHaveLength(missing);
  });

  it('follows a change of one user at once', async () => {
    const { id: userId } = await user();
    const id = await configure({ a: department }, [userId]);
    const update = 'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { outcome } }';
    const changes = [{ op: 'ADD', path: `${enterprise}:department`, value: 'R&D' }];
    await endpoint.api.run(update, { id: userId, input: { changes } });
    expect(await coverageOf(id)).toMatchObject({ users: 1, missing: 0 });
  });

  it('knows a custom attribute, which cannot be deleted while it is used', async () => {
    const name = unique('badge');
    const { addCustomAttribute } = await endpoint.api.run<{ addCustomAttribute: { id: string } }>(
      'mutation ($input: AddCustomAttributeInput!) { addCustomAttribute(input: $input) { id } }',
      { input: { name, type: 'NUMBER' } },
    );
    const { id: userId } = await user({ [custom]: { [name]: 7 } });
    const id = await configure({ a: `\${${name.toUpperCase()}}` }, [userId]);
    expect(await coverageOf(id)).toMatchObject({ missing: 0, variables: [{ name, unknown: false }] });
    const uses = 'query ($names: [String!]!) { attributeUses(names: $names) { name configurationId fields } }';
    expect(await endpoint.api.run(uses, { names: [name, 'nickName'] })).toEqual({
      attributeUses: [{ name, configurationId: id, fields: ['a'] }],
    });
    const remove = 'mutation ($id: ID!) { deleteCustomAttribute(id: $id) }';
    expect(await endpoint.api.codeOf(remove, { id: addCustomAttribute.id })).toBe('CONFLICT');
  });
});

describe('users who miss a value', () => {
  const build = async () => {
    const words = ['a', 'b', 'c'].map((letter) => `${letter}-${unique('user')}`);
    const users = [];
    for (const userName of words) users.push(await user({ userName, displayName: `=cmd|' /C calc'!A0;"` }));
    const id = await configure({ a: department, b: `\${title}` }, [
      ...users.map((member) => member.id),
      (await user({ title: 'x', [enterprise]: { department: 'R&D' } })).id,
    ]);
    return { id, words, ids: users.map((member) => member.id) };
  };

  it('are paged by userName', async () => {
    const { id, words } = await build();
    const query = `query ($id: ID!, $after: String) { configuration(id: $id) {
      missingUsers(variable: "title", first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { userName missing }
      }
    } }`;
    interface Page {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { userName: string; missing: string[] }[];
    }
    const read = async (after: string | null) =>
      (await endpoint.api.run<{ configuration: { missingUsers: Page } }>(query, { id, after })).configuration
        .missingUsers;
    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);
    expect([first.totalCount, second.totalCount]).toEqual([3, 3]);
    expect([...first.nodes, ...second.nodes].map(({ userName }) => userName)).toEqual(words);
    expect(first.nodes[0]?.missing).toEqual(['department', 'title']);
  });

  it('are exported as CSV in which no cell is a formula', async () => {
    const { id, words, ids } = await build();
    const query = 'query ($id: ID!) { configuration(id: $id) { missingUsersCsv(separator: ";") } }';
    const { configuration } = await endpoint.api.run<{ configuration: { missingUsersCsv: string } }>(query, { id });
    expect(configuration.missingUsersCsv.split('\r\n')).toEqual([
      '\ufeff"userName";"displayName";"id";"missing"',
      ...words.map((word, index) => `"${word}";"'=cmd|' /C calc'!A0;""";"${ids[index]}";"department title"`),
      '',
    ]);
  });

  it('are nobody for an unknown variable that has a default', async () => {
    const id = await configure({ a: `\${zzz:-x}` }, [(await user()).id]);
    const query = 'query ($id: ID!) { configuration(id: $id) { missingUsers(variable: "zzz") { totalCount } } }';
    expect(await endpoint.api.run(query, { id })).toEqual({ configuration: { missingUsers: { totalCount: 0 } } });
  });

  it('cannot be asked for by a variable that the configuration does not need', async () => {
    const { id } = await build();
    const query = 'query ($id: ID!) { configuration(id: $id) { missingUsers(variable: "zzz") { totalCount } } }';
    expect(await endpoint.api.codeOf(query, { id })).toBe('BAD_USER_INPUT');
  });
});

describe('the check of a draft', () => {
  const check = `query ($input: ConfigurationDraftInput!) { checkConfiguration(input: $input) {
    faults { index code start end name suggestion } conflicts { key configurationId otherWins users }
  } }`;

  it('marks faults and unknown variables with what was probably meant', async () => {
    const fields = [field('a', `x \${departmnet}`), field('a', 'y'), field('b', `\${`)];
    expect(await endpoint.api.run(check, { input: { fields } })).toEqual({
      checkConfiguration: {
        faults: [
          { index: 0, code: 'UNKNOWN_VARIABLE', start: 2, end: 15, name: 'departmnet', suggestion: 'department' },
          { index: 1, code: 'DUPLICATE_KEY', start: null, end: null, name: null, suggestion: null },
          { index: 2, code: 'UNCLOSED', start: 0, end: 2, name: null, suggestion: null },
        ],
        conflicts: [],
      },
    });
  });

  it('names an unknown variable that has a default too, which nobody misses', async () => {
    const { id: userId } = await user();
    const draft = {
      fields: [
        field('a', `\${manager.displayName:-nobody}`),
        field('b', `\${unheardOf}`),
        field('c', `\${unheardOf:-x}`),
      ],
      groupIds: [await endpoint.group([userId])],
    };
    const query = `query ($input: ConfigurationDraftInput!) { checkConfiguration(input: $input) {
      coverage { missing variables { name unknown missing fields } }
    } }`;
    expect(await endpoint.api.run(query, { input: draft })).toEqual({
      checkConfiguration: {
        coverage: {
          missing: 1,
          variables: [
            { name: 'unheardOf', unknown: true, missing: 1, fields: ['b'] },
            { name: 'manager.displayName', unknown: true, missing: 0, fields: ['a'] },
          ],
        },
      },
    });
  });

  it('names one of the users whom it is for, one who misses nothing where there is one', async () => {
    const lacking = await user();
    const whole = await user({ title: 'x' });
    const query = `query ($input: ConfigurationDraftInput!) { checkConfiguration(input: $input) {
      coverage { exampleUserId sampleUserId }
    } }`;
    const ask = async (members: string[]) => {
      const draft = {
        fields: [field('a', `\${title}`)],
        groupIds: [await endpoint.group([await endpoint.group(members)])],
      };
      return (await endpoint.api.run<{ checkConfiguration: { coverage: object } }>(query, { input: draft }))
        .checkConfiguration.coverage;
    };
    expect(await ask([lacking.id, whole.id])).toEqual({ exampleUserId: lacking.id, sampleUserId: whole.id });
    expect(await ask([lacking.id])).toEqual({ exampleUserId: lacking.id, sampleUserId: lacking.id });
    expect(await ask([])).toEqual({ exampleUserId: null, sampleUserId: null });
  });

  it('names other configurations that give the same users the same key', async () => {
    const { id: userId } = await user();
    const groupIds = [await endpoint.group([userId])];
    const other = await endpoint.create({ fields: [field('ssid', 'one')], groupIds: [await endpoint.group([userId])] });
    await endpoint.create({ fields: [field('ssid', 'elsewhere')] });
    expect(await endpoint.api.run(check, { input: { fields: [field('ssid', 'two')], groupIds } })).toEqual({
      checkConfiguration: {
        faults: [],
        conflicts: [{ key: 'ssid', configurationId: other.id, otherWins: true, users: 1 }],
      },
    });
  });
});

describe('templateVariables', () => {
  it('lists names with a sample and how many have a value', async () => {
    await user({ title: 'Rear admiral' });
    const query = '{ templateVariables { name aliases sample percent custom } }';
    const { templateVariables } = await endpoint.api.run<{ templateVariables: { name: string }[] }>(query);
    expect(templateVariables.find(({ name }) => name === 'userName')).toMatchObject({ percent: 100, custom: false });
    expect(templateVariables.find(({ name }) => name === 'email')).toMatchObject({
      aliases: ['emails', 'emails.value'],
    });
  });
});
