import { buildLocalUser, buildToken, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

let app: TestApp;
let api: Api;
beforeAll(async () => {
  app = await makeTestApp();
  api = apiOf(app, await signInAdministrator(app));
});
afterAll(() => app.close());

const ghost = '0198a000-0000-7000-8000-000000000000';

const extensionsOf = async (query: string, variables: object = {}) =>
  (await api.send(query, variables)).errors?.[0]?.extensions;

describe('an error of GraphQL', () => {
  it('tells its cause and what it is about', async () => {
    const create = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { outcome } }';
    const input = { attributes: { displayName: unique('group') }, memberIds: [ghost] };
    expect(await extensionsOf(create, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'members',
      reason: 'invalidValue',
      cause: 'member.unknown',
      facts: { ids: [ghost], more: 0 },
    });
  });

  it('tells nothing personal: the name that was taken is for the log alone', async () => {
    const { userName } = await buildLocalUser(app);
    const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { outcome } }';
    const extensions = await extensionsOf(create, { input: { attributes: { userName } } });
    expect(extensions).toMatchObject({ code: 'CONFLICT', cause: 'user.taken-by-local' });
    expect(extensions).not.toHaveProperty('facts');
  });

  it('has a cause of its own for the limit of tokens', async () => {
    for (const _ of [1, 2]) await buildToken(app);
    const generate = 'mutation { generateScimToken(input: { name: "third" }) { targetUrl } }';
    expect(await extensionsOf(generate)).toMatchObject({ code: 'TOKEN_LIMIT_REACHED', cause: 'scim-token.limit' });
  });

  it('names the argument that is out of range', async () => {
    expect(await extensionsOf('{ users(first: 1000) { totalCount } }')).toMatchObject({
      cause: 'input.range',
      field: 'first',
      facts: { field: 'first', least: 1, most: 100 },
    });
  });
});
