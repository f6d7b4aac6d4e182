import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScimGroup, buildScimUser, buildToken, unique } from '../support/builders.js';
import { makeTestApp, type TestApp } from '../support/make-test-app.js';
import { patchOf } from '../support/patch-of.js';
import { type ScimEndpoint, scimOf } from '../support/scim-client.js';

let app: TestApp;
let secret: string;
let scim: ScimEndpoint;
let people: string[];

beforeAll(async () => {
  app = await makeTestApp();
  ({ secret } = await buildToken(app));
  scim = scimOf(app, secret);
  people = [];
  for (let count = 0; count < 3; count += 1) people.push((await buildScimUser(app, secret)).id);
});

afterAll(() => app.close());

const person = (index: number): string => people[index] as string;

const patch = (id: string, ...operations: unknown[]) => scim.patch(`/Groups/${id}`, patchOf(...operations));

const membersOf = async (id: string): Promise<string[]> => {
  const { body } = await scim.get(`/Groups/${id}`);
  return body.members.map(({ value }: { value: string }) => value).sort();
};

const removal = (id: string) => ({ op: 'remove', path: `members[value eq "${id}"]` });

describe('groups', () => {
  it('carry their members as RFC 7643 §4.2 says', async () => {
    const { body } = await scim.post('/Groups', {
      displayName: unique('group'),
      members: [{ value: person(0), display: null, $ref: null }],
    });
    const $ref = `${app.url}/scim/v2/Users/${person(0)}`;
    expect(body.members).toEqual([{ value: person(0), display: 'Grace Hopper', type: 'User', $ref }]);
  });

  it('name their members themselves, and say so in /Schemas', async () => {
    const members = [{ value: person(0), display: 'Someone else' }];
    const { body } = await scim.post('/Groups', { displayName: unique('group'), members });
    expect(body.members).toMatchObject([{ value: person(0), display: 'Grace Hopper' }]);
    const { body: schema } = await scim.get('/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group');
    const { subAttributes } = schema.attributes.find(({ name }: { name: string }) => name === 'members');
    expect(subAttributes).toContainEqual(expect.objectContaining({ name: 'display', mutability: 'readOnly' }));
  });

  it('carry members in lists too, unless they are excluded', async () => {
    const { id, displayName } = await buildScimGroup(app, secret, people);
    const filter = encodeURIComponent(`displayName eq "${displayName}"`);
    const full = await scim.get(`/Groups?filter=${filter}`);
    const bare = await scim.get(`/Groups?filter=${filter}&excludedAttributes=members`);
    expect(full.body.Resources[0].id).toBe(id);
    expect(full.body.Resources[0].members).toHaveLength(3);
    expect(bare.body.Resources[0]).not.toHaveProperty('members');
  });

  it('answer 404 after DELETE', async () => {
    const { id } = await buildScimGroup(app, secret);
    const answers = [await scim.delete(`/Groups/${id}`), await scim.delete(`/Groups/${id}`)];
    expect(answers.map(({ status }) => status)).toEqual([204, 404]);
  });

  it('take the full list of a PUT, and none when it is absent', async () => {
    const { id, displayName } = await buildScimGroup(app, secret, people);
    const put = (members: unknown) => scim.put(`/Groups/${id}`, { displayName, members });
    expect((await put([{ value: person(1) }])).body.members).toMatchObject([{ value: person(1) }]);
    expect((await put(undefined)).body.members).toEqual([]);
  });
});

describe('members in a body', () => {
  const qualified = 'urn:ietf:params:scim:schemas:core:2.0:Group:members';

  it.each(['', null, []])('are none where they are %j (RFC 7643 §2.5)', async (members) => {
    const { status, body } = await scim.post('/Groups', { displayName: unique('group'), members });
    expect([status, body.members]).toEqual([201, []]);
  });

  it('may be bare ids, one or many, each counted once', async () => {
    const { body } = await scim.post('/Groups', { displayName: unique('group'), members: [person(0), person(0)] });
    expect(body.members).toMatchObject([{ value: person(0) }]);
  });

  it('may be qualified by the schema (RFC 7644 §3.10)', async () => {
    const { body } = await scim.post('/Groups', {
      displayName: unique('group'),
      [qualified]: [{ value: person(0) }],
    });
    expect(body.members).toMatchObject([{ value: person(0) }]);
  });

  it.each([[[{ display: 'Ann' }]], [[5]], [[{ value: 5 }]], 5])('cannot be %j', async (members) => {
    const { status, body } = await scim.post('/Groups', { displayName: unique('group'), members });
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
  });
});

describe('PATCH of a group', () => {
  it('answers 204, or the resource when attributes are asked for', async () => {
    const { id } = await buildScimGroup(app, secret);
    const operation = { op: 'add', path: 'members', value: [{ value: person(0) }] };
    expect((await patch(id, operation)).status).toBe(204);
    const asked = await scim.patch(`/Groups/${id}?attributes=members.value`, patchOf(operation));
    expect([asked.status, asked.body.members]).toEqual([200, [{ value: person(0) }]]);
  });

  it('removes and adds in one request', async () => {
    const { id } = await buildScimGroup(app, secret, [person(0), person(1)]);
    await patch(id, removal(person(0)), removal(person(1)), {
      op: 'add',
      path: 'members',
      value: [{ value: person(2) }],
    });
    expect(await membersOf(id)).toEqual([person(2)]);
  });

  it('renames with a superfluous id and leaves the members alone (Okta)', async () => {
    const { id } = await buildScimGroup(app, secret, [person(0)]);
    const displayName = unique('renamed');
    await patch(id, { op: 'replace', value: { id: randomUUID(), displayName } });
    expect((await scim.get(`/Groups/${id}`)).body).toMatchObject({ id, displayName, members: [{ value: person(0) }] });
  });

  it('empties a group by an empty list (Okta)', async () => {
    const { id } = await buildScimGroup(app, secret, people);
    await patch(id, { op: 'replace', path: 'members', value: [] });
    expect(await membersOf(id)).toEqual([]);
  });

  it('removes the members that the value names (Entra)', async () => {
    const { id } = await buildScimGroup(app, secret, [person(0), person(1)]);
    await patch(id, { op: 'Remove', path: 'members', value: [{ value: person(0) }] });
    expect(await membersOf(id)).toEqual([person(1)]);
  });

  it('changes nothing when a member is there already, or is not', async () => {
    const { id, meta } = await buildScimGroup(app, secret, [person(0)]);
    const operations = [{ op: 'add', path: 'members', value: [{ value: person(0) }] }, removal(person(1))];
    expect((await patch(id, ...operations)).status).toBe(204);
    expect((await scim.get(`/Groups/${id}`)).body.meta.version).toBe(meta.version);
  });

  it('applies nothing when a member was never issued (hostile-input 51)', async () => {
    const { id, displayName } = await buildScimGroup(app, secret, [person(0)]);
    const stranger = randomUUID();
    const { status, body } = await patch(
      id,
      { op: 'replace', value: { displayName: unique('other') } },
      { op: 'add', path: 'members', value: [{ value: stranger }] },
    );
    expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    expect(body.detail).toContain(stranger);
    expect((await scim.get(`/Groups/${id}`)).body.displayName).toBe(displayName);
  });
});
