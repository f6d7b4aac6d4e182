import { app, startApiApp } from '../../support/apps/api-app.js';
import { buildApiKey } from '../../support/builders.js';
import { apiOf } from '../../support/graphql-client.js';

startApiApp();

const send = async (scopes: readonly string[], query: string) => {
  const { status, errors } = await apiOf(app, await buildApiKey(app, { scopes })).send(query);
  return { status, code: errors?.[0]?.extensions['code'] };
};

/** docs/api.md, Failures: clients that read the code can ignore the status. */
describe('what a key may not do', () => {
  it.each([
    ['a field', ['USERS_READ'], '{ users(first: 1) { nodes { groups(first: 1) { totalCount } } } }'],
    ['a mutation', ['USERS_READ'], 'mutation { deleteUser(id: "x") }'],
  ])('is status 403 where the operation itself shows it: %s', async (_name, scopes, query) => {
    expect(await send(scopes, query)).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  it.each([
    ['a filter by groups', ['USERS_READ'], '{ users(filter: { groupId: "x" }) { totalCount } }'],
    ['a filter by errors', ['USERS_READ'], '{ users(filter: { withErrors: true }) { totalCount } }'],
    [
      'inviteUsers by filter',
      ['INVITATIONS_WRITE'],
      'mutation { inviteUsers(input: { filter: { search: "x" } }) { userId } }',
    ],
  ])('is status 200 where it depends on the values of arguments: %s', async (_name, scopes, query) => {
    expect(await send(scopes, query)).toEqual({ status: 200, code: 'FORBIDDEN' });
  });
});
