import { describe, expect, it } from '@jest/globals';
import {
  createdEntraGroup,
  membershipEntraPatches,
  renameEntraPatch,
} from '../../server/simulator/bodies/entra-group.js';

describe('Entra’s bodies of groups', () => {
  it('create with an external id and without members', () => {
    const body = createdEntraGroup('Sales');
    expect(body).toMatchObject({ displayName: 'Sales', externalId: expect.any(String) });
    expect(body).not.toHaveProperty('members');
  });

  it('rename by a path', () => {
    expect(renameEntraPatch('New').Operations).toEqual([{ op: 'Replace', path: 'displayName', value: 'New' }]);
  });

  it('name the members to add and to remove in the value', () => {
    const bodies = membershipEntraPatches(['gone'], [{ value: 'new', display: 'new@example.com' }]);
    expect(bodies.map(({ Operations }) => Operations)).toEqual([
      [{ op: 'Add', path: 'members', value: [{ $ref: null, value: 'new' }] }],
      [{ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'gone' }] }],
    ]);
  });

  it('carry a hundred members at most', () => {
    const ids = Array.from({ length: 101 }, (_, index) => `u-${index}`);
    expect(membershipEntraPatches(ids, [])).toHaveLength(2);
  });
});
