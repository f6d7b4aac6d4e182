import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, buildToken } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { type ScimAnswer, type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let scim: ScimEndpoint;
let users: string[];
let groups: string[];

beforeAll(async () => {
  app = await makeTestApp();
  const { secret } = await buildToken(app);
  scim = scimOf(app, secret);
  users = [];
  groups = [];
  for (const displayName of ['delta', 'Bravo', 'echo']) {
    users.push((await buildScimUser(app, secret, { displayName, title: displayName })).id);
  }
  for (const displayName of ['Charlie', 'alfa']) {
    const { id } = await buildScimGroup(app, secret, users.slice(0, 1));
    await scim.put(`/Groups/${id}`, { displayName, members: [{ value: users[0] }] });
    groups.push(id);
  }
});

afterAll(() => app.close());

const search = (parameters: Record<string, unknown>) =>
  scim.post('/.search', { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], ...parameters });

const idsOf = ({ body }: ScimAnswer): string[] => body.Resources.map(({ id }: { id: string }) => id);

const namesOf = ({ body }: ScimAnswer): string[] =>
  body.Resources.map(({ displayName }: { displayName: string }) => displayName);

describe('a search over users and groups (RFC 7644 §3.4.2.1, §3.4.3)', () => {
  it('answers users first, then groups, in the order of creation', async () => {
    const answer = await search({});
    expect(answer.status).toBe(200);
    expect(idsOf(answer)).toEqual([...users, ...groups]);
    expect(answer.body).toMatchObject({ totalResults: 5, startIndex: 1, itemsPerPage: 5 });
  });

  it('answers GET at the root in the same way', async () => {
    expect((await scim.get('?filter=displayName%20sw%20%22a%22')).body.Resources).toMatchObject([{ id: groups[1] }]);
    expect(idsOf(await scim.get('/?startIndex=4'))).toEqual(groups);
  });

  it('pages across both types', async () => {
    const pages = [];
    for (const startIndex of [1, 3, 5, 7]) pages.push(idsOf(await search({ startIndex, count: 2 })));
    expect(pages).toEqual([users.slice(0, 2), [users[2], groups[0]], [groups[1]], []]);
  });

  it('counts both types where no resource is asked for', async () => {
    expect((await search({ count: 0 })).body).toMatchObject({ totalResults: 5, itemsPerPage: 0, Resources: [] });
  });

  it.each([
    ['meta.resourceType eq "Group"', () => groups],
    ['title pr', () => users],
    ['title ne "delta"', () => [...users.slice(1), ...groups]],
    ['not (title pr)', () => groups],
    ['members pr or title eq "echo"', () => [...users.slice(2), ...groups]],
    ['emails[type eq "work"] and displayName eq "BRAVO"', () => users.slice(1, 2)],
    ['members.value eq "USER" or userName eq "x"', () => groups],
  ])('finds by %s', async (filter, expected) => {
    expect(idsOf(await search({ filter: filter.replace('USER', users[0] ?? '') }))).toEqual(expected());
  });

  it.each([
    ['shoeSize eq 43', () => []],
    ['shoeSize pr or title eq "echo"', () => users.slice(2)],
    ['not (boots[type eq "left"]) and title eq "echo"', () => users.slice(2)],
  ])('counts an attribute that neither type has as one without a value: %s (§3.4.2.1)', async (filter, expected) => {
    expect(idsOf(await search({ filter }))).toEqual(expected());
  });

  it('sorts both types by an attribute that both have', async () => {
    const sorted = ['alfa', 'Bravo', 'Charlie', 'delta', 'echo'];
    expect(namesOf(await search({ sortBy: 'displayName' }))).toEqual(sorted);
    expect(namesOf(await search({ sortBy: 'displayName', sortOrder: 'descending' }))).toEqual([...sorted].reverse());
    expect(namesOf(await search({ sortBy: 'displayName', startIndex: 2, count: 2 }))).toEqual(['Bravo', 'Charlie']);
  });

  it('sorts by what the projection leaves out', async () => {
    const answer = await search({ sortBy: 'displayName', attributes: ['meta.resourceType'], count: 2 });
    expect(idsOf(answer)).toEqual([groups[1], users[1]]);
    expect(Object.keys(answer.body.Resources[0])).toEqual(['schemas', 'id', 'meta']);
  });

  it('has resources without the attribute last going up and first going down', async () => {
    const byTitle = [users[1], users[0], users[2]];
    expect(idsOf(await search({ sortBy: 'title' }))).toEqual([...byTitle, ...groups]);
    expect(idsOf(await search({ sortBy: 'title', sortOrder: 'descending' }))).toEqual([
      ...groups,
      ...byTitle.reverse(),
    ]);
  });

  it('pages by cursor in both directions', async () => {
    const first = await search({ cursor: '', count: 3, sortBy: 'displayName' });
    const second = await search({ cursor: first.body.nextCursor, count: 3, sortBy: 'displayName' });
    expect([...namesOf(first), ...namesOf(second)]).toEqual(['alfa', 'Bravo', 'Charlie', 'delta', 'echo']);
    expect(first.body).not.toHaveProperty('previousCursor');
    expect(second.body).not.toHaveProperty('nextCursor');
    const back = await search({ cursor: second.body.previousCursor, count: 3, sortBy: 'displayName' });
    expect(namesOf(back)).toEqual(namesOf(first));
  });

  it('refuses a cursor of another list', async () => {
    const { body } = await search({ cursor: '', count: 1 });
    const answer = await search({ cursor: body.nextCursor, count: 1, filter: 'title pr' });
    expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidCursor' } });
  });
});
