import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutPause } from '../../../server/kernel/load/in-steps.js';
import { parsePatch } from '../../../server/scim/protocol/patch-parser.js';
import { messageSchemas } from '../../../server/scim/protocol/urns.js';
import { type GroupPatch, reduceGroupPatch } from '../../../server/scim/resources/reduce-group-patch.js';

const fold = (...operations: unknown[]): GroupPatch => {
  const parsed = withoutPause(parsePatch({ schemas: [messageSchemas.patch], Operations: operations }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const folded = withoutPause(reduceGroupPatch(parsed.value));
  if (!folded.ok) throw new Error(`${folded.error.reason}: ${folded.error.message}`);
  return folded.value;
};

const add = (...ids: string[]): unknown => ({ op: 'add', path: 'members', value: ids.map((value) => ({ value })) });
const replace = (...ids: string[]): unknown => ({ op: 'replace', path: 'members', value: ids });
const remove = (id: string): unknown => ({ op: 'remove', path: `members[value eq "${id}"]` });
const clear = { op: 'remove', path: 'members' };

describe('membership changes of a group PATCH', () => {
  it('comes to differences', () => {
    expect(fold(remove('a'), remove('b'), add('c', 'd'))).toEqual({
      changes: [],
      addMemberIds: ['c', 'd'],
      removeMemberIds: ['a', 'b'],
    });
  });

  it('lets the later operation win', () => {
    expect(fold(add('a', 'b'), remove('a'))).toEqual({ changes: [], addMemberIds: ['b'], removeMemberIds: ['a'] });
  });

  it('replaces the whole list', () => {
    expect(fold(add('a'), replace('b'), add('c'), remove('b'))).toEqual({ changes: [], memberIds: ['c'] });
  });

  it('empties the group for an empty list', () => {
    expect(fold(replace())).toEqual({ changes: [], memberIds: [] });
  });

  it('removes all members for a bare path', () => {
    expect(fold(clear)).toEqual({ changes: [], memberIds: [] });
  });

  it('leaves the members alone when nothing names them', () => {
    expect(fold({ op: 'replace', value: { id: 'x', displayName: 'New' } })).toEqual({
      changes: [{ op: 'REPLACE', value: { id: 'x', displayName: 'New' } }],
    });
  });

  it('takes members out of a value without a path', () => {
    expect(fold({ op: 'add', value: { displayName: 'New', Members: [{ value: 'a' }] } })).toEqual({
      changes: [{ op: 'ADD', value: { displayName: 'New' } }],
      addMemberIds: ['a'],
    });
  });

  it('reads a single member that is not in a list', () => {
    expect(fold({ op: 'add', path: 'members', value: { value: 'a' } })).toEqual({ changes: [], addMemberIds: ['a'] });
  });

  it('ignores the case of the path and its URN', () => {
    const path = 'urn:ietf:params:scim:schemas:core:2.0:Group:MEMBERS';
    expect(fold({ op: 'add', path, value: ['a'] })).toEqual({ changes: [], addMemberIds: ['a'] });
  });

  it('selects several members by or', () => {
    expect(fold({ op: 'remove', path: 'members[value eq "a" or Value eq "b"]' })).toEqual({
      changes: [],
      removeMemberIds: ['a', 'b'],
    });
  });

  it('keeps the order of steps once a filter has to look at the members', () => {
    const matches = { where: { path: 'display', operator: 'EQ', value: 'A' } };
    const everyone = { where: { path: 'value', operator: 'PR' } };
    const select = { op: 'remove', path: 'members[display eq "A"]' };
    expect(fold(add('a'), remove('b'), select, replace('c'))).toEqual({
      changes: [],
      memberSteps: [
        { addMemberIds: ['a'], removeMemberIds: ['b'] },
        { removeMatching: matches },
        { removeMatching: everyone, addMemberIds: ['c'] },
      ],
    });
  });

  it('joins selections in a row, so that the members are read once', () => {
    const where = (value: string) => ({ where: { path: 'display', operator: 'EQ', value } });
    const select = (value: string) => ({ op: 'remove', path: `members[display eq "${value}"]` });
    expect(fold(select('A'), select('B'), select('C'), add('d'), select('E'))).toEqual({
      changes: [],
      memberSteps: [
        { removeMatching: { or: [where('A'), where('B'), where('C')] } },
        { addMemberIds: ['d'] },
        { removeMatching: where('E') },
      ],
    });
  });

  it('joins no more selections than one filter may hold', () => {
    const selections = Array.from({ length: 150 }, (_, index) => ({
      op: 'remove',
      path: `members[display eq "${index}"]`,
    }));
    expect(fold(...selections).memberSteps?.map((step) => step.removeMatching?.or?.length)).toEqual([100, 50]);
  });

  it('asks for a match where others take the place of the selected', () => {
    expect(fold({ op: 'replace', path: 'members[value eq "a"]', value: { value: 'b' } })).toEqual({
      changes: [],
      memberSteps: [
        {
          removeMatching: { where: { path: 'value', operator: 'EQ', value: 'a' } },
          mustMatch: true,
          addMemberIds: ['b'],
        },
      ],
    });
  });

  it.each([
    ['a member without a value', { op: 'add', path: 'members', value: [{ display: 'A' }] }, 'invalidValue'],
    ['a member that is a number', { op: 'add', path: 'members', value: [1] }, 'invalidValue'],
    ['a part of a member', { op: 'replace', path: 'members[value eq "a"].display', value: 'B' }, 'mutability'],
    ['a part of all members', { op: 'replace', path: 'members.value', value: 'B' }, 'mutability'],
    ['a part that members do not have', { op: 'replace', path: 'members.name', value: 'B' }, 'invalidPath'],
    ['an addition behind a filter', { op: 'add', path: 'members[value eq "a"]', value: { value: 'b' } }, 'mutability'],
  ])('refuses %s', (_what, operation, expected) => {
    expect(() => fold(operation)).toThrow(expected);
  });

  it('comes to the same members as applying one operation after the other', () => {
    const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const ids = fc.array(id, { maxLength: 4 });
    const step = fc.oneof(
      ids.map((list) => ({ operation: add(...list), apply: (set: Set<string>) => new Set([...set, ...list]) })),
      ids.map((list) => ({ operation: replace(...list), apply: () => new Set(list) })),
      id.map((one) => ({
        operation: remove(one),
        apply: (set: Set<string>) => new Set([...set].filter((member) => member !== one)),
      })),
      ids.map((list) => ({
        operation: { op: 'Remove', path: 'members', value: list.map((value) => ({ value })) },
        apply: (set: Set<string>) => new Set([...set].filter((member) => !list.includes(member))),
      })),
      fc.constant({ operation: clear, apply: () => new Set<string>() }),
    );
    fc.assert(
      fc.property(ids, fc.array(step, { minLength: 1, maxLength: 8 }), (start, steps) => {
        const expected = steps.reduce((set, { apply }) => apply(set), new Set(start));
        const { memberIds, addMemberIds = [], removeMemberIds = [] } = fold(...steps.map(({ operation }) => operation));
        const kept = memberIds ?? [...start.filter((member) => !removeMemberIds.includes(member)), ...addMemberIds];
        expect(new Set(kept)).toEqual(expected);
        expect(addMemberIds.filter((member) => removeMemberIds.includes(member))).toEqual([]);
      }),
    );
  });
});
