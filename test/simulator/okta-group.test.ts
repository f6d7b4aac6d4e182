import { describe, expect, it } from '@jest/globals';
import {
  createdGroup,
  membershipPatches,
  renamePatch,
  replacedGroup,
  replaceMembersPatch,
} from '../../server/simulator/bodies/okta-group.js';

const members = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `id-${index}`, display: `user${index}@example.com` }));

const operations = (body: Record<string, unknown> | undefined) => body?.Operations as Record<string, unknown>[];

describe('a pushed group', () => {
  it('is created without members and without externalId', () => {
    expect(createdGroup('Sales')).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Sales',
      members: [],
    });
  });

  it('is renamed without a path and with its id inside the value', () => {
    expect(operations(renamePatch('g-1', 'Sales EMEA'))).toEqual([
      { op: 'replace', value: { id: 'g-1', displayName: 'Sales EMEA' } },
    ]);
  });

  it('is emptied by Push Now with an empty list', () => {
    expect(operations(replaceMembersPatch([]))).toEqual([{ op: 'replace', path: 'members', value: [] }]);
  });
});

describe('a membership change', () => {
  it('removes each member by a filter, then adds the others in one operation, all in one PATCH', () => {
    expect(membershipPatches(['gone-1', 'gone-2'], members(1)).map(operations)).toEqual([
      [
        { op: 'remove', path: 'members[value eq "gone-1"]' },
        { op: 'remove', path: 'members[value eq "gone-2"]' },
        { op: 'add', path: 'members', value: [{ value: 'id-0', display: 'user0@example.com' }] },
      ],
    ]);
  });

  it('is cut after a hundred changes', () => {
    const removed = Array.from({ length: 150 }, (_, index) => `gone-${index}`);
    const bodies = membershipPatches(removed, members(120)).map(operations);
    const sizes = bodies.map((ops) =>
      ops.reduce((total, op) => total + (op.op === 'add' ? (op.value as unknown[]).length : 1), 0),
    );
    expect(sizes).toEqual([100, 100, 70]);
  });

  it('loses and repeats nobody at the cuts', () => {
    const added = membershipPatches(['gone'], members(250))
      .flatMap(operations)
      .flatMap((op) => (op.op === 'add' ? (op.value as unknown[]) : []));
    expect(added).toEqual(members(250));
  });

  it('sends nothing when nothing changed', () => {
    expect(membershipPatches([], [])).toEqual([]);
  });
});

describe('the PUT of a wizard app', () => {
  it('sends back what the server returned of the members that stay', () => {
    const group = {
      id: 'g-1',
      displayName: 'Old',
      members: [{ value: 'id-0', $ref: '…/Users/id-0' }, { value: 'gone' }],
    };
    expect(replacedGroup(group, 'New', members(2))).toEqual({
      id: 'g-1',
      displayName: 'New',
      members: [
        { value: 'id-0', $ref: '…/Users/id-0' },
        { value: 'id-1', display: 'user1@example.com' },
      ],
    });
  });

  it('takes members: null for none', () => {
    expect(replacedGroup({ id: 'g-1', members: null }, 'Empty', [])).toMatchObject({ members: [] });
  });
});
