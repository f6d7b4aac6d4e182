import { describe, expect, it } from '@jest/globals';
import { app, scim, secret, startScimApp } from '../support/apps/scim-app.js';
import { buildScimGroup, buildScimUser } from '../support/builders.js';
import { patchOf } from '../support/patch-of.js';
import type { ScimAnswer } from '../support/scim-client.js';

startScimApp();

/** Creates a group of two, applies the operation made from their ids, and returns the remaining members. */
const leave = async (make: (a: string, b: string) => object) => {
  const a = await buildScimUser(app, secret);
  const b = await buildScimUser(app, secret);
  const { id } = await buildScimGroup(app, secret, [a.id, b.id]);
  const { status, body: fault } = await scim.patch(`/Groups/${id}`, patchOf({ op: 'remove', ...make(a.id, b.id) }));
  const { members = [] } = (await scim.get(`/Groups/${id}`)).body as { members?: { value: string }[] };
  const names = { [a.id]: 'a', [b.id]: 'b' };
  return { status, left: members.map(({ value }) => names[value]).sort(), detail: fault?.detail };
};

describe('a removal of members by a filter and a value', () => {
  it.each([
    ['nobody where the value names another', (a: string, b: string) => [`value eq "${a}"`, [{ value: b }]], 'ab'],
    ['whom both mean', (a: string, b: string) => [`value eq "${a}" or value eq "${b}"`, [{ value: b }]], 'a'],
    ['whom both mean, by another filter', (a: string) => ['type eq "User"', [a]], 'b'],
    ['nobody where the filter finds another kind', (a: string) => ['type eq "Group"', [a]], 'ab'],
    ['nobody where the list is empty', () => ['type eq "User"', []], 'ab'],
  ] as const)('removes %s', async (_, make, left) => {
    const answer = await leave((a, b) => {
      const [filter, value] = (make as (a: string, b: string) => [string, unknown])(a, b);
      return { path: `members[${filter}]`, value };
    });
    expect(answer).toMatchObject({ status: 204, left: [...left] });
  });
});

describe('a removal of members by an id that is misspelled', () => {
  it.each([
    ['a filter, in capitals', (a: string) => ({ path: `members[value eq "${a.toUpperCase()}"]` })],
    [
      'a larger filter, in capitals',
      (a: string) => ({
        path: `members[type eq "User" and value eq "${a.toUpperCase()}"]`,
      }),
    ],
    ['a list, in capitals', (a: string) => ({ path: 'members', value: [{ value: a.toUpperCase() }] })],
    ['a filter, as JSON', (a: string) => ({ path: `members[value eq "{\\"value\\":\\"${a}\\"}"]` })],
    ['a filter, as a list in JSON', (a: string) => ({ path: `members[value eq "[\\"${a}\\"]"]` })],
  ])('is refused: %s', async (_, make) => {
    const answer = await leave(make);
    expect(answer).toMatchObject({
      status: 400,
      left: ['a', 'b'],
      detail: expect.stringContaining('Nothing was changed'),
    });
  });

  it('succeeds where it is no id of this server at all', async () => {
    expect(await leave(() => ({ path: 'members[value eq "elsewhere-7"]' }))).toMatchObject({ status: 204 });
  });
});

describe('one attribute by two names', () => {
  const urn = 'urn:ietf:params:scim:schemas:core:2.0:User';
  const change = async (value: object): Promise<ScimAnswer> => {
    const { id } = await buildScimUser(app, secret);
    return scim.patch(`/Users/${id}`, patchOf({ op: 'replace', value }));
  };

  it.each([
    { 'urn:scim:schemas:core:2.0:User:active': false, active: true },
    { 'urn:scim:schemas:core:2.0:User:active': false, Active: true },
    { 'urn:scim:schemas:core:1.0:active': false, 'urn:scim:schemas:core:2.0:User:active': true },
    { 'urn:scim:schemas:core:2.0:User:active': false, [`${urn}:active`]: true },
    { 'urn:scim:schemas:core:2.0:User': { active: false }, [urn]: { active: true } },
    { 'urn:scim:schemas:core:2.0:User': { active: false }, active: true },
  ])('is refused, old URNs included: %j', async (value) => {
    const { status, body: fault } = await change(value);
    expect([status, fault.detail]).toEqual([400, expect.stringContaining('twice')]);
  });

  it('is refused in a whole user', async () => {
    const { status } = await scim.post('/Users', {
      schemas: [urn],
      userName: `twice-${crypto.randomUUID()}@example.com`,
      'urn:scim:schemas:core:2.0:User:active': false,
      active: true,
    });
    expect(status).toBe(400);
  });
});
