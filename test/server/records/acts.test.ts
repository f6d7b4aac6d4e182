import { randomUUID } from 'node:crypto';
import type { Context } from '../../../server/kernel/context.js';
import { Permission } from '../../../server/kernel/permissions.js';
import { Role } from '../../../server/kernel/roles.js';
import type { Exchange } from '../../../server/modules/provisioning-log/exchange.types.js';
import { findSubject } from '../../../server/modules/provisioning-log/exchange-subject.js';
import { until } from '../../support/apps/invitation-app.js';
import { buildScimUser, buildToken, oktaUser, signInAdministrator, unique } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';
import { patchOf } from '../../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../../support/scim-client.js';

let app: TestApp;
let api: Api;
let secret: string;
let scim: ScimEndpoint;
beforeAll(async () => {
  app = await makeTestApp();
  const by = await signInAdministrator(app);
  api = apiOf(app, by);
  ({ secret } = await buildToken(app, { by }));
  scim = scimOf(app, secret);
});
afterAll(() => app.close());

interface Told {
  act: { verb: string; membersAdded: number; membersRemoved: number; renamed: boolean };
  subject: { id: string | null; name: string | null; deleted: boolean } | null;
}

const acts = `query ($filter: ExchangeFilter) { exchanges(filter: $filter, first: 100) { nodes {
  act { verb membersAdded membersRemoved renamed } subject { id name deleted } } } }`;

/** Returns what the log says, the oldest first, once that many exchanges match. */
const told = async (filter: object, count: number, by: Api = api): Promise<Told[]> => {
  const nodes = await until(
    async () => (await by.run<{ exchanges: { nodes: Told[] } }>(acts, { filter })).exchanges.nodes,
    (found) => found.length >= count,
  );
  return nodes.reverse();
};

const verbs = (found: readonly Told[]): string[] => found.map(({ act }) => act.verb);

const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const buildGroup = async (displayName: string, members: readonly string[]): Promise<string> => {
  const body = { schemas: [groupSchema], displayName, members: members.map((value) => ({ value })) };
  return (await scim.post('/Groups', body)).body.id;
};

describe('what an exchange did', () => {
  it('is told of each write of a user, by its effect and with the name of the person', async () => {
    const { id } = await buildScimUser(app, secret, { displayName: 'Jeanne Moreau' });
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path: 'title', value: 'Actress' }));
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path: 'title', value: 'Actress' }));
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }));
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value: { active: true } }));
    await scim.patch(`/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: `${unique('moreau')}@x.test` }));
    await scim.get(`/Users/${id}`);
    const found = await told({ resourceId: id }, 7);
    expect(verbs(found)).toEqual(['CREATE', 'UPDATE', 'CHANGE_NOTHING', 'DEACTIVATE', 'REACTIVATE', 'RENAME', 'READ']);
    expect(new Set(found.map(({ subject }) => JSON.stringify(subject)))).toEqual(
      new Set([JSON.stringify({ id, name: 'Jeanne Moreau', deleted: false })]),
    );
  });

  it('counts the members that were really added and removed, also where more are named', async () => {
    const people = await Promise.all([buildScimUser(app, secret), buildScimUser(app, secret)]);
    const [first, second] = people.map(({ id }) => id) as [string, string];
    const name = unique('Finance');
    const id = await buildGroup(name, [first]);
    await scim.patch(
      `/Groups/${id}`,
      patchOf({ op: 'add', path: 'members', value: [{ value: first }, { value: second }] }),
    );
    await scim.patch(`/Groups/${id}`, patchOf({ op: 'remove', path: `members[value eq "${first}"]` }));
    await scim.put(`/Groups/${id}`, { schemas: [groupSchema], id, displayName: `${name} and more`, members: [] });
    const found = await told({ resourceId: id }, 4);
    expect(found.map(({ act }) => act)).toEqual([
      { verb: 'CREATE', membersAdded: 1, membersRemoved: 0, renamed: false },
      { verb: 'CHANGE_MEMBERS', membersAdded: 1, membersRemoved: 0, renamed: false },
      { verb: 'CHANGE_MEMBERS', membersAdded: 0, membersRemoved: 1, renamed: false },
      { verb: 'CHANGE_MEMBERS', membersAdded: 0, membersRemoved: 1, renamed: true },
    ]);
    expect(found[0]?.subject?.name).toBe(`${name} and more`);
  });

  it('keeps the last name of what was deleted', async () => {
    const name = unique('Legal');
    const id = await buildGroup(name, []);
    await scim.delete(`/Groups/${id}`);
    const [, deletion] = await told({ resourceId: id }, 2);
    expect(deletion).toMatchObject({ act: { verb: 'DELETE' }, subject: { id, name, deleted: true } });
  });

  it('names whom a refusal was about, who has no id', async () => {
    const user = oktaUser();
    await scim.post('/Users', user);
    await scim.post('/Users', user);
    const [refusal] = await told({ status: 409 }, 1);
    expect(refusal).toMatchObject({
      act: { verb: 'CREATE' },
      subject: { id: null, name: user.userName, deleted: false },
    });
  });

  it('tells the test of the credentials from a search and from a question for the schemas', async () => {
    const agent = unique('agent');
    const get = (path: string) => scim.get(path, { 'User-Agent': agent });
    await get('/Users?startIndex=1&count=2');
    await get('/Users?filter=userName%20eq%20%22x%22&startIndex=1&count=100');
    await get('/Schemas');
    const found = await told({ method: 'GET', text: '/' }, 3);
    expect(verbs(found)).toEqual(expect.arrayContaining(['TEST', 'SEARCH', 'DISCOVER']));
    expect(found.find(({ act }) => act.verb === 'TEST')?.subject).toBeNull();
  });

  it('names nobody to a role that may not read personal values', async () => {
    const { id } = await buildScimUser(app, secret, { displayName: 'Zenobia Quux' });
    const auditor = apiOf(app, await signInAdministrator(app, { role: Role.AUDITOR }));
    const [creation] = await told({ resourceId: id }, 1, auditor);
    expect(creation).toMatchObject({ act: { verb: 'CREATE' }, subject: { id, name: null } });
  });

  it('reads all names of a page with one statement', async () => {
    let statements = 0;
    const context = {
      actor: { permissions: new Set([Permission.LogReadPersonal]) },
      statement: () => {
        statements += 1;
        return Promise.resolve([]);
      },
    } as unknown as Context;
    const rows = Array.from({ length: 50 }, () => ({ resourceId: randomUUID(), facts: null }) as Exchange);
    await Promise.all(rows.map((row) => findSubject(context, row)));
    expect(statements).toBe(1);
  });
});
