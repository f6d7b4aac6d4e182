import { beforeAll, describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser, unique } from '../../support/builders.js';
import { patchOf } from '../../support/patch-of.js';

/* Clients that send an object or a list as a text that holds its JSON (Captain-P-Goldfish/SCIM-SDK#404, #201). */

startScimApp();

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patch = (path: string, ...operations: unknown[]) => scim.patch(path, patchOf(...operations));

const people: string[] = [];
beforeAll(async () => {
  for (let index = 0; index < 3; index += 1) people.push((await buildScimUser(app, secret)).id);
});
const person = (index: number): string => people[index] as string;

const membersOf = async (id: string): Promise<string[]> =>
  (await scim.get(`/Groups/${id}`)).body.members.map(({ value }: { value: string }) => value);

/** The ways to put members into texts. */
const inTexts = (...ids: string[]): unknown[] => [
  JSON.stringify(ids.map((value) => ({ value }))),
  ids.map((value) => JSON.stringify({ value })),
  JSON.stringify(ids),
];

describe('members in a text', () => {
  it('leave the group by remove', async () => {
    for (const value of inTexts(person(0), person(1))) {
      const { id } = await buildScimGroup(app, secret, people);
      expect((await patch(`/Groups/${id}`, { op: 'remove', path: 'members', value })).status).toBe(204);
      expect(await membersOf(id)).toEqual([person(2)]);
    }
  });

  it('are those of replace, add, PUT and POST', async () => {
    for (const members of inTexts(person(0))) {
      const { id, displayName } = await buildScimGroup(app, secret, [person(2)]);
      await patch(`/Groups/${id}`, { op: 'add', path: 'members', value: members });
      expect(await membersOf(id)).toEqual([person(0), person(2)]);
      await patch(`/Groups/${id}`, { op: 'replace', value: { members } });
      expect(await membersOf(id)).toEqual([person(0)]);
      const replaced = await scim.put(`/Groups/${id}`, { displayName, members });
      const created = await scim.post('/Groups', { displayName: unique('group'), members });
      for (const { body } of [replaced, created]) expect(body.members).toMatchObject([{ value: person(0) }]);
    }
  });

  it.each([['[{"value":'], [['{"value":']], ['[{}]'], [[{ value: '{"value":"x"}' }]]])(
    'are refused where %j holds none, and nobody leaves',
    async (value) => {
      const { id } = await buildScimGroup(app, secret, people);
      for (const op of ['add', 'replace', 'remove']) {
        const { status, body } = await patch(`/Groups/${id}`, { op, path: 'members', value });
        expect([status, body?.scimType, body?.detail]).toEqual([400, 'invalidValue', expect.stringMatching(/members/)]);
      }
      expect(await membersOf(id)).toEqual(people);
    },
  );
});

const work = { value: 'a@example.com', type: 'work' };
const home = { value: 'b@example.com', type: 'home' };

describe('values of a list in a text', () => {
  const build = async () => `/Users/${(await buildScimUser(app, secret, { emails: [work] })).id}`;

  it.each([JSON.stringify(home), JSON.stringify([home]), [JSON.stringify(home)]])('are read from %j', async (value) => {
    const path = await build();
    expect((await patch(path, { op: 'replace', path: 'emails', value })).body.emails).toEqual([home]);
    expect((await patch(path, { op: 'add', value: { emails: [work] } })).body.emails).toEqual([home, work]);
    expect((await patch(path, { op: 'remove', path: 'emails', value })).body.emails).toEqual([work]);
    const created = await scim.post('/Users', { userName: unique('user'), emails: value });
    expect(created.body.emails).toEqual([home]);
  });

  it('take the place of the one that a filter selects', async () => {
    const path = await build();
    const operation = { op: 'replace', path: 'emails[value eq "a@example.com"]', value: JSON.stringify(home) };
    expect((await patch(path, operation)).body.emails).toEqual([home]);
  });

  it.each(['{"value":"b@example.com"', '[{"value":"b@example.com"}', '{broken}', '"{}"'])(
    'are refused where the text is %j',
    async (value) => {
      const path = await build();
      for (const where of ['emails', 'emails[type eq "work"]']) {
        const { status, body } = await patch(path, { op: 'replace', path: where, value });
        expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      }
      expect((await scim.get(path)).body.emails).toEqual([work]);
    },
  );
});

describe('one object in a text', () => {
  it.each([
    ['name', { givenName: 'Ann' }, 'name'],
    [`${enterprise}:manager`, { value: '42' }, enterprise],
  ])('is read for %s', async (path, held, key) => {
    const { id } = await buildScimUser(app, secret);
    const { body } = await patch(`/Users/${id}`, { op: 'add', path, value: JSON.stringify(held) });
    expect(body[key]).toMatchObject(key === 'name' ? held : { manager: held });
  });
});

describe('a text that is meant as one', () => {
  const json = '{"id":"1","value":"Admin","displayName":"Admin"}';

  it('stays as it is in roles[].value (Entra)', async () => {
    const { body } = await scim.post('/Users', { userName: unique('user'), roles: [{ value: json, primary: true }] });
    expect(body.roles).toEqual([{ value: json, primary: true }]);
    const path = 'roles[primary eq "True"].value';
    const patched = await patch(`/Users/${body.id}`, { op: 'replace', path, value: `${json} ` });
    expect(patched.body.roles).toMatchObject([{ value: `${json} ` }]);
  });

  it('stays as it is in a simple attribute, and in a list where it only begins with a bracket', async () => {
    const given = { userName: unique('user'), displayName: json, entitlements: ['[Print]'] };
    const { body } = await scim.post('/Users', given);
    expect([body.displayName, body.entitlements]).toEqual([json, [{ value: '[Print]' }]]);
  });
});

describe('a value of the wrong type', () => {
  it.each(['b@example.com', true, 5, [[home]], [5]])('%j is not what emails take', async (value) => {
    const { id } = await buildScimUser(app, secret, { emails: [work] });
    for (const path of ['emails', 'emails[type eq "work"]', undefined]) {
      const operation = { op: 'replace', path, value: path ? value : { emails: value } };
      const { status, body } = await patch(`/Users/${id}`, operation);
      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
    }
    expect((await scim.get(`/Users/${id}`)).body.emails).toEqual([work]);
  });
});

describe('a name that comes twice inside JSON in a text', () => {
  const twice = '{"value":"b@example.com","value":"c@example.com"}';
  const member = (id: string) => `{"value":"${id}","value":"${person(1)}"}`;

  it('is refused like in a body, and nothing is applied', async () => {
    const user = await buildScimUser(app, secret, { emails: [work] });
    const path = `/Users/${user.id}`;
    const manager = `${enterprise}:manager`;
    const answers = [
      await patch(path, { op: 'replace', path: 'emails', value: twice }),
      await patch(path, { op: 'add', path: 'emails', value: [twice] }),
      await patch(path, { op: 'add', path: 'emails', value: `[${twice}]` }),
      await patch(path, { op: 'remove', path: 'emails', value: `[${twice}]` }),
      await patch(path, { op: 'replace', path: 'emails[type eq "work"]', value: twice }),
      await patch(path, { op: 'replace', path: 'name', value: '{"givenName":"A","GivenName":"B"}' }),
      await patch(path, { op: 'replace', path: manager, value: twice }),
      await patch(path, { op: 'replace', value: { [enterprise]: { manager: twice } } }),
      await scim.put(path, { userName: user.userName, emails: twice }),
      await scim.post('/Users', { userName: unique('user'), emails: [twice] }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.scimType, body.detail]).toEqual([
        400,
        'invalidSyntax',
        expect.stringMatching(/^(?:emails|emails\[0\]|name|urn\S+manager) holds JSON.*(?:value|givenname)/i),
      ]);
    }
    expect((await scim.get(path)).body).toMatchObject({ emails: [work], meta: { version: 'W/"1"' } });
  });

  it('is refused of a member, and nobody leaves', async () => {
    const { id, displayName } = await buildScimGroup(app, secret, people);
    const values = [member(person(0)), [member(person(0))], `[${member(person(0))}]`];
    for (const value of values) {
      const answers = [
        ...(await Promise.all(
          ['add', 'replace', 'remove'].map((op) => patch(`/Groups/${id}`, { op, path: 'members', value })),
        )),
        await scim.put(`/Groups/${id}`, { displayName, members: value }),
      ];
      for (const { status, body } of answers) expect([status, body?.scimType]).toEqual([400, 'invalidSyntax']);
    }
    expect(await membersOf(id)).toEqual(people);
  });

  it.each(['{"value":"a\\u0000b@example.com"}', '{"value":"\\ud800"}', '{"__proto__":{"value":"x@example.com"}}'])(
    'and so is what a body may not hold: %s',
    async (value) => {
      const { id } = await buildScimUser(app, secret, { emails: [work] });
      const group = await buildScimGroup(app, secret, people);
      expect((await patch(`/Users/${id}`, { op: 'replace', path: 'emails', value })).status).toBe(400);
      expect((await patch(`/Groups/${group.id}`, { op: 'replace', path: 'members', value })).status).toBe(400);
      expect((await scim.get(`/Users/${id}`)).body.emails).toEqual([work]);
      expect(await membersOf(group.id)).toEqual(people);
    },
  );
});
