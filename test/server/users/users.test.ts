import { api, app, secret, startApiApp } from '../../support/apps/api-app.js';
import { buildLocalUser, buildScimUser, unique } from '../../support/builders.js';

startApiApp();

const create =
  'mutation ($input: CreateUserInput!) { createUser(input: $input) { outcome user { id userName attributes } notes { code attribute } } }';
const replace =
  'mutation ($id: ID!, $input: ReplaceUserInput!) { replaceUser(id: $id, input: $input) { outcome user { attributes version } } }';
const update =
  'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { outcome deactivated user { attributes version active } } }';
const remove = 'mutation ($id: ID!) { deleteUser(id: $id) }';
const one =
  'query ($id: ID!) { user(id: $id) { id userName displayName name { givenName } emails { value primary } active source status externalId attributes version } }';
const list = `query ($filter: UserFilter, $orderBy: UserOrder, $first: Int, $after: String, $last: Int, $before: String) {
  users(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { userName } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Listed {
  users: {
    totalCount: number;
    nodes: { userName: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}
const namesOf = ({ users }: Listed) => users.nodes.map(({ userName }) => userName);

describe('createUser', () => {
  it('adds a local user and names what it ignored', async () => {
    const userName = unique('ada');
    const { createUser } = await api.run<{ createUser: object }>(create, {
      input: { attributes: { userName, shoeSize: 43, password: 'not kept' } },
    });
    expect(createUser).toMatchObject({
      outcome: 'CREATED',
      user: { userName, attributes: { userName, active: true } },
      notes: [{ code: 'IGNORED_ATTRIBUTE', attribute: 'shoeSize' }],
    });
    expect(JSON.stringify(createUser)).not.toContain('not kept');
  });

  it.each(['upper case', 'full width', 'the Kelvin sign'])('refuses a userName that is taken, in %s', async (form) => {
    const userName = unique('kim');
    await api.run(create, { input: { attributes: { userName } } });
    const variants: Record<string, string> = {
      'upper case': userName.toUpperCase(),
      'full width': userName.replace('kim', 'ｋｉｍ'),
      'the Kelvin sign': userName.replace('k', '\u212A'),
    };
    expect(await api.codeOf(create, { input: { attributes: { userName: variants[form] } } })).toBe('CONFLICT');
  });

  it('lets exactly one of a hundred at once through', async () => {
    const userName = unique('race');
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => api.send(create, { input: { attributes: { userName } } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('says which field is wrong', async () => {
    const { errors } = await api.send(create, { input: { attributes: { userName: ' ' } } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'userName',
      reason: 'invalidValue',
    });
  });
});

describe('user', () => {
  it('shows every attribute, the enterprise extension too', async () => {
    const enterprise = { 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Maths' } };
    const { id } = await buildLocalUser(app, {
      name: { givenName: 'Emmy' },
      emails: [{ value: 'e@example.com' }],
      ...enterprise,
    });
    expect(await api.run(one, { id })).toMatchObject({
      user: {
        name: { givenName: 'Emmy' },
        emails: [{ value: 'e@example.com', primary: false }],
        source: 'LOCAL',
        status: 'ACTIVE',
        version: 1,
        attributes: enterprise,
      },
    });
  });

  it('is null for an id that does not exist, or is none', async () => {
    expect(await api.run(one, { id: 'none' })).toEqual({ user: null });
  });

  it('shows the source of what Okta created', async () => {
    const { id } = await buildScimUser(app, secret);
    expect(await api.run(one, { id })).toMatchObject({ user: { source: 'SCIM_OKTA' } });
  });
});

describe('replaceUser', () => {
  it('clears what is left out, and keeps the state when active is', async () => {
    const { id, userName } = await buildLocalUser(app, { displayName: 'Before', active: false });
    const { replaceUser } = await api.run<{ replaceUser: object }>(replace, {
      id,
      input: { attributes: { userName } },
    });
    expect(replaceUser).toEqual({ outcome: 'UPDATED', user: { attributes: { userName, active: false }, version: 2 } });
  });

  it('fails with STALE_VERSION on another version', async () => {
    const { id, userName } = await buildLocalUser(app);
    const input = { attributes: { userName }, expectedVersion: 7 };
    expect(await api.codeOf(replace, { id, input })).toBe('STALE_VERSION');
  });

  it('renames: the row stays, the old name is free', async () => {
    const { id, userName } = await buildLocalUser(app);
    await api.run(replace, { id, input: { attributes: { userName: unique('new') } } });
    expect(await api.codeOf(create, { input: { attributes: { userName } } })).toBeUndefined();
  });

  it('refuses a name that another user has', async () => {
    const other = await buildLocalUser(app);
    const { id } = await buildLocalUser(app);
    expect(await api.codeOf(replace, { id, input: { attributes: { userName: other.userName } } })).toBe('CONFLICT');
  });
});

describe('updateUser', () => {
  const deactivate = { changes: [{ op: 'REPLACE', path: 'active', value: false }] };

  it('applies changes and moves the version', async () => {
    const { id } = await buildLocalUser(app);
    expect(await api.run(update, { id, input: deactivate })).toMatchObject({
      updateUser: { outcome: 'UPDATED', deactivated: true, user: { active: false, version: 2 } },
    });
  });

  it('moves nothing when nothing changes', async () => {
    const { id } = await buildLocalUser(app, { active: false });
    expect(await api.run(update, { id, input: deactivate })).toMatchObject({
      updateUser: { outcome: 'UNCHANGED', deactivated: false, user: { version: 1 } },
    });
  });

  it('applies all changes or none', async () => {
    const { id } = await buildLocalUser(app);
    const changes = [...deactivate.changes, { op: 'REMOVE', path: 'userName' }];
    expect(await api.codeOf(update, { id, input: { changes } })).toBe('BAD_USER_INPUT');
    expect(await api.run(one, { id })).toMatchObject({ user: { active: true, version: 1 } });
  });

  it('leaves the profile of an Okta user to Okta', async () => {
    const { id } = await buildScimUser(app, secret);
    const changes = [{ op: 'REPLACE', path: 'displayName', value: 'Mine' }];
    const { errors } = await api.send(update, { id, input: { changes } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'managedElsewhere' });
  });

  it('switches an Okta user off', async () => {
    const { id } = await buildScimUser(app, secret);
    expect(await api.run(update, { id, input: deactivate })).toMatchObject({ updateUser: { user: { active: false } } });
  });

  it('loses none of fifty changes at once', async () => {
    const { id } = await buildLocalUser(app);
    const add = (index: number) => ({
      changes: [{ op: 'ADD', path: 'phoneNumbers', value: [{ value: `+33 ${index}` }] }],
    });
    await Promise.all(Array.from({ length: 50 }, (_, index) => api.run(update, { id, input: add(index) })));
    const { user } = await api.run<{ user: { attributes: { phoneNumbers: object[] } } }>(one, { id });
    expect(user.attributes.phoneNumbers).toHaveLength(50);
  });
});

describe('deleteUser', () => {
  it('removes the user', async () => {
    const { id } = await buildLocalUser(app);
    expect(await api.run(remove, { id })).toEqual({ deleteUser: id });
    expect(await api.run(one, { id })).toEqual({ user: null });
  });

  it('answers NOT_FOUND the second time', async () => {
    const { id } = await buildLocalUser(app);
    await api.run(remove, { id });
    expect(await api.codeOf(remove, { id })).toBe('NOT_FOUND');
  });
});

describe('users', () => {
  it('walks pages forward and back without a gap', async () => {
    const mark = unique('walk');
    const names = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${mark}-${letter}`);
    for (const userName of names) await buildLocalUser(app, { userName });
    const filter = { search: mark };
    const first = await api.run<Listed>(list, { filter, first: 2 });
    expect(first.users).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await api.run<Listed>(list, { filter, first: 2, after: first.users.pageInfo.endCursor });
    const back = await api.run<Listed>(list, { filter, last: 2, before: second.users.pageInfo.startCursor });
    expect([namesOf(first), namesOf(second), namesOf(back)]).toEqual([
      names.slice(0, 2),
      names.slice(2, 4),
      names.slice(0, 2),
    ]);
  });

  it.each(['userName', 'displayName', 'createdAt', 'updatedAt'])('orders by %s, down', async (field) => {
    const mark = unique('order');
    for (const letter of ['a', 'b']) await buildLocalUser(app, { userName: `${mark}-${letter}`, displayName: letter });
    const answer = await api.run<Listed>(list, { filter: { search: mark }, orderBy: { [field]: 'DESC' }, first: 1 });
    expect(namesOf(answer)).toEqual([`${mark}-b`]);
    const next = await api.run<Listed>(list, {
      filter: { search: mark },
      orderBy: { [field]: 'DESC' },
      first: 1,
      after: answer.users.pageInfo.endCursor,
    });
    expect(namesOf(next)).toEqual([`${mark}-a`]);
  });

  it('finds by source and status', async () => {
    const mark = unique('state');
    await buildLocalUser(app, { userName: `${mark}-1`, active: false });
    await buildScimUser(app, secret, { userName: `${mark}-2` });
    const found = async (filter: object) =>
      namesOf(await api.run<Listed>(list, { filter: { search: mark, ...filter } }));
    expect(await found({ source: 'SCIM_OKTA' })).toEqual([`${mark}-2`]);
    expect(await found({ status: 'INACTIVE' })).toEqual([`${mark}-1`]);
  });

  it('takes the SCIM filter language as a tree', async () => {
    const mark = unique('tree');
    await buildLocalUser(app, { userName: mark, emails: [{ type: 'work', value: `${mark}@work.example` }] });
    const attributes = {
      and: [
        { where: { path: 'userName', operator: 'SW', value: 'TREE' } },
        {
          element: {
            path: 'emails',
            matches: {
              and: [
                { where: { path: 'type', operator: 'EQ', value: 'work' } },
                { where: { path: 'value', operator: 'CO', value: mark } },
              ],
            },
          },
        },
      ],
    };
    expect(namesOf(await api.run<Listed>(list, { filter: { attributes } }))).toEqual([mark]);
  });

  it('refuses a cursor of another order', async () => {
    const { users } = await api.run<Listed>(list, { first: 1 });
    const variables = { first: 1, after: users.pageInfo.endCursor, orderBy: { createdAt: 'ASC' } };
    expect(await api.codeOf(list, variables)).toBe('BAD_USER_INPUT');
  });

  it.each(['%_%', '%', '_'])('takes %s in a search as it is', async (search) => {
    expect(namesOf(await api.run<Listed>(list, { filter: { search } }))).toEqual([]);
  });

  it('looks for a text of two characters where a name, an address or an externalId begins', async () => {
    const mark = unique('short');
    await buildLocalUser(app, { userName: `${mark}-1`, name: { givenName: 'Žoë', familyName: mark } });
    await buildLocalUser(app, { userName: `${mark}-2`, emails: [{ type: 'work', value: `žo-${mark}@work.example` }] });
    await buildLocalUser(app, { userName: `${mark}-3`, name: { givenName: 'Inžora', familyName: mark } });
    const { users } = await api.run<Listed>(list, { filter: { search: 'ŽO' } });
    expect(users.totalCount).toBe(2);
    expect(users.nodes.map(({ userName }) => userName)).toEqual([`${mark}-1`, `${mark}-2`]);
  });

  it('walks a search that other conditions narrow', async () => {
    const mark = unique('narrow');
    for (const letter of ['a', 'b', 'c']) {
      await buildLocalUser(app, { userName: `${mark}-${letter}`, active: letter !== 'b' });
    }
    const variables = { filter: { search: mark, status: 'ACTIVE' }, first: 1 };
    const first = await api.run<Listed>(list, variables);
    const second = await api.run<Listed>(list, { ...variables, after: first.users.pageInfo.endCursor });
    expect(first.users.totalCount).toBe(2);
    expect([namesOf(first), namesOf(second)]).toEqual([[`${mark}-a`], [`${mark}-c`]]);
    expect(second.users.pageInfo.hasNextPage).toBe(false);
  });

  it('counts without a filter as many as there are', async () => {
    const { rows } = await app.database.query('select count(*)::int as count from users');
    expect((await api.run<Listed>(list)).users.totalCount).toBe(rows[0].count);
  });
});
