import { describe, expect, it } from '@jest/globals';
import { differences } from '../../server/simulator/check/compare.js';
import { DirectoryModel } from '../../server/simulator/check/model.js';
import { verify } from '../../server/simulator/check/verify.js';
import { listOf, scriptedClient } from './scripted-client.js';

function modelOf(): DirectoryModel {
  const model = new DirectoryModel();
  model.users.set('00u1', { id: 'u-1', active: true, profile: { userName: 'a@example.com', title: 'Driver' } });
  model.groups.set('Sales', { id: 'g-1', displayName: 'Sales', members: new Set(['u-1']) });
  return model;
}

const user = { id: 'u-1', userName: 'a@example.com', title: 'Driver', active: true };
const group = { id: 'g-1', displayName: 'Sales', members: [{ value: 'u-1' }] };
const directory = { 'GET /Users?': listOf(user), 'GET /Groups?': listOf(group), 'GET /Groups/g-1': group };

const found = async (script: object, model = modelOf()) =>
  (await verify(model, scriptedClient({ ...directory, ...script } as never))).differences;

describe('the comparison with the directory', () => {
  it('finds nothing when all is as pushed', async () => {
    expect(await found({})).toEqual([]);
  });

  it('names a missing user', async () => {
    expect(await found({ 'GET /Users?': listOf() })).toEqual(['User a@example.com (u-1) is missing']);
  });

  it('names a wrong attribute', async () => {
    expect(await found({ 'GET /Users?': listOf({ ...user, title: 'Clerk' }) })).toEqual([
      'User a@example.com: title should be "Driver", is "Clerk"',
    ]);
  });

  it('names a returned password', async () => {
    expect(await found({ 'GET /Users?': listOf({ ...user, password: 'x' }) })).toEqual([
      'User a@example.com: password was returned',
    ]);
  });

  it('names lost and unexpected members', async () => {
    expect(await found({ 'GET /Groups/g-1': { ...group, members: [{ value: 'u-7' }] } })).toEqual([
      'Group Sales: a@example.com is missing',
      'Group Sales: u-7 should not be there',
    ]);
  });

  it('names a member listed twice', async () => {
    expect(await found({ 'GET /Groups/g-1': { ...group, members: [{ value: 'u-1' }, { value: 'u-1' }] } })).toEqual([
      'Group Sales: a member is listed twice',
    ]);
  });

  it('names a deleted group that is still listed', async () => {
    const model = modelOf();
    model.groups.clear();
    model.deletedGroups.add('g-1');
    expect(await found({}, model)).toEqual(['Group g-1 was deleted and is listed']);
  });

  it('names numbers sent as strings, because Okta stops at them', async () => {
    expect(await found({ 'GET /Users?': { ...listOf(user), startIndex: '1' } })).toEqual([
      '/Users: startIndex is not an integer',
    ]);
  });

  it('leaves out what got no clear answer, and says so', async () => {
    const model = modelOf();
    model.unsettled.add('user:00u1');
    const result = await verify(
      model,
      scriptedClient({ ...directory, 'GET /Users?': listOf({ ...user, title: 'Clerk' }) }),
    );
    expect(result).toMatchObject({ differences: [], unsettled: ['a@example.com'] });
  });

  it('counts what the run knows nothing of', async () => {
    const result = await verify(
      modelOf(),
      scriptedClient({ ...directory, 'GET /Users?': listOf(user, { ...user, id: 'local' }) }),
    );
    expect(result).toMatchObject({ differences: [], others: { users: 1, groups: 0 } });
  });

  it('reads page after page', async () => {
    const model = new DirectoryModel();
    const users = Array.from({ length: 150 }, (_, index) => ({ ...user, id: `u-${index}` }));
    const page = (start: number, end: number) => ({
      ...listOf(...users.slice(start, end)),
      totalResults: 150,
      startIndex: start + 1,
    });
    const client = scriptedClient({
      'GET /Users?startIndex=1&': page(0, 100),
      'GET /Users?startIndex=101&': page(100, 150),
      'GET /Groups?': listOf(),
    });
    expect(await verify(model, client)).toMatchObject({ differences: [], others: { users: 150 } });
    expect(client.sent[1]?.path).toBe('/Users?startIndex=101&count=100');
  });
});

describe('differences', () => {
  it.each(['', null, []])('takes a pushed %p for gone', (empty) => {
    expect(differences({ title: empty }, {})).toEqual([]);
    expect(differences({ title: empty }, { title: 'Driver' })).toEqual(['title should be gone, is "Driver"']);
  });

  it('passes over what the server adds', () => {
    expect(differences({ name: { givenName: 'A' } }, { name: { givenName: 'A', formatted: 'A B' }, meta: {} })).toEqual(
      [],
    );
  });

  it('names the path of a nested value', () => {
    expect(differences({ emails: [{ value: 'a' }] }, { emails: [{ value: 'b' }] })).toEqual([
      'emails[0].value should be "a", is "b"',
    ]);
  });
});

it('gives a snapshot by name', () => {
  expect(modelOf().snapshot()).toEqual({
    users: { 'a@example.com': { id: 'u-1', active: true, profile: { userName: 'a@example.com', title: 'Driver' } } },
    groups: { Sales: { id: 'g-1', members: ['a@example.com'] } },
  });
});
