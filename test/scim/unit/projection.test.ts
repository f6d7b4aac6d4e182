import { describe, expect, it } from '@jest/globals';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { createProjection } from '../../../server/scim/protocol/projection.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

const user = {
  id: '1',
  userName: 'bjensen',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  emails: [{ value: 'b@example.com', type: 'work' }, { value: 'home@example.com' }],
  groups: [],
  [enterprise]: { department: 'Sales', manager: { value: '2', displayName: 'Ann' } },
  meta: { resourceType: 'User', version: 'W/"1"' },
};

const only = (...paths: string[]): unknown => createProjection(userResource, paths, []).apply(user);
const without = (...paths: string[]): unknown => createProjection(userResource, [], paths).apply(user);

describe('projection (RFC 7644 §3.9)', () => {
  it('keeps everything by default', () => {
    expect(only()).toEqual(user);
  });

  it('keeps what attributes names, and the id', () => {
    expect(only('userName', 'NAME.familyname')).toEqual({
      id: '1',
      userName: 'bjensen',
      name: { familyName: 'Jensen' },
    });
  });

  it('narrows every value of a list', () => {
    expect(only('emails.type')).toEqual({ id: '1', emails: [{ type: 'work' }] });
  });

  it('reads names that a URN qualifies', () => {
    expect(only(`${core}:userName`, `${enterprise}:manager.value`)).toEqual({
      id: '1',
      userName: 'bjensen',
      [enterprise]: { manager: { value: '2' } },
    });
  });

  it('keeps a whole extension', () => {
    expect(only(enterprise.toLowerCase())).toEqual({ id: '1', [enterprise]: user[enterprise] });
  });

  it('takes an attribute as a whole when it is also named in part', () => {
    expect(only('name.givenName', 'name')).toEqual({ id: '1', name: user.name });
  });

  it('passes over names that nobody has', () => {
    expect(only('constructor', 'toString.x', 'name.nothing')).toEqual({ id: '1' });
  });

  it('leaves out what excludedAttributes names', () => {
    expect(without('emails', 'name.givenName', enterprise, 'meta', 'groups')).toEqual({
      id: '1',
      userName: 'bjensen',
      name: { familyName: 'Jensen' },
    });
  });

  it('cannot exclude the id', () => {
    expect(without('id')).toEqual(user);
  });

  it('drops what has become empty', () => {
    expect(without('name.givenName', 'name.familyName')).not.toHaveProperty('name');
  });

  it('never returns a password, not even when it is asked for', () => {
    const projection = createProjection(userResource, ['password', 'userName'], []);
    expect(projection.apply({ ...user, password: 'x' })).toEqual({ id: '1', userName: 'bjensen' });
  });

  it.each([
    [[], [], true],
    [['userName'], [], false],
    [['groups.value'], [], true],
    [[], ['groups'], false],
    [[], ['groups.display'], true],
  ])('knows whether groups are needed: attributes %j, excluded %j', (attributes, excluded, needed) => {
    expect(createProjection(userResource, attributes, excluded).includes('groups')).toBe(needed);
  });
});
