import { describe, expect, it } from '@jest/globals';
import { jsonPieces } from '../../../server/scim/json-pieces.js';
import { MemberList } from '../../../server/scim/member-list.js';

const membersOf = (count: number) =>
  new MemberList(
    Array.from({ length: count }, (_, index) => index),
    (index) => ({ value: `member-${index}`, display: 'É"\\' }),
  );

describe('answers in pieces', () => {
  it.each([
    { a: 1, b: 'x', c: null, d: [1, [2, { e: [] }]], f: {}, g: [] },
    {
      schemas: ['a'],
      Resources: [
        { id: '1', members: membersOf(3) },
        { id: '2', members: membersOf(0), meta: {} },
      ],
    },
    { id: '1', gone: undefined, members: membersOf(2) },
    {},
  ])('say what JSON.stringify says: %#', (body) => {
    expect([...jsonPieces(body)].join('')).toBe(JSON.stringify(body));
  });

  it('are of some 64 kB each', () => {
    const pieces = [...jsonPieces({ members: membersOf(10_000) })];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every(({ length }) => length < 66 * 1024)).toBe(true);
  });

  it('pass over members of whom nothing is shown', () => {
    const members = new MemberList([1, 2], (index) => (index === 1 ? {} : { value: 'x' }));
    expect([...jsonPieces({ members })].join('')).toBe('{"members":[{"value":"x"}]}');
  });
});
