import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../server/kernel/json-object.js';
import { type ListedMember, MemberText } from '../../../server/kernel/text/member-text.js';
import { jsonPieces, jsonText } from '../../../server/scim/protocol/json-pieces.js';
import { MemberList } from '../../../server/scim/protocol/member-list.js';
import { whole } from '../../../server/scim/protocol/projection.js';

const baseUrl = 'https://x.example/$1/$&';
const names = ['É"\\', null, 'U+2028: \u2028', '$1 null', 'null'];

const membersOf = (count: number, types: ListedMember['type'][]): ListedMember[] =>
  Array.from({ length: count }, (_, index) => ({
    value: `0190aaaa-aaaa-7aaa-8aaa-${String(index).padStart(12, '0')}`,
    display: names[index % names.length] as string | null,
    type: types[index % types.length] as ListedMember['type'],
  }));

const shown = (members: ListedMember[]) =>
  members.map(({ value, display, type }) => ({
    value,
    ...(display !== null && { display }),
    type,
    $ref: `${baseUrl}/${type}s/${value}`,
  }));

const listOf = (members: ListedMember[], project: (member: JsonObject) => JsonObject = whole) =>
  new MemberList(MemberText.ofMembers(members), baseUrl, project);

describe('answers in pieces', () => {
  it.each([{ a: 1, b: 'x', c: null, d: [1, [2, { e: [] }]], f: {}, g: [] }, { gone: undefined }, {}])(
    'say what JSON.stringify says: %#',
    (body) => {
      expect([...jsonPieces(body)].join('')).toBe(JSON.stringify(body));
    },
  );

  it.each([
    ['users', 7, ['User']],
    ['named users', 1, ['User']],
    ['groups', 3, ['Group']],
    ['both', 12, ['User', 'Group', 'Group']],
    ['nobody', 0, ['User']],
    ['thousands', 3_000, ['User']],
  ] as [string, number, ListedMember['type'][]][])(
    'write members as JSON.stringify does: %s',
    (_name, count, types) => {
      const members = membersOf(count, types);
      const resource = { id: '1', meta: {}, members: listOf(members) };
      expect(jsonText(resource)).toBe(JSON.stringify({ id: '1', meta: {}, members: shown(members) }));
      const list = { schemas: ['a'], Resources: [resource, { id: '2', members: listOf([]) }] };
      const asObjects = {
        schemas: ['a'],
        Resources: [
          { ...resource, members: shown(members) },
          { id: '2', members: [] },
        ],
      };
      expect([...jsonPieces(list)].join('')).toBe(JSON.stringify(asObjects));
      expect(JSON.stringify(resource)).toBe(jsonText(resource));
    },
  );

  it('are small, whatever there is to write', () => {
    const pieces = [...jsonPieces({ members: listOf(membersOf(20_000, ['User'])) })];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(400 * 1024);
  });

  it('pass over members of whom nothing is shown', () => {
    const [first, second] = membersOf(2, ['User']) as [ListedMember, ListedMember];
    const members = listOf([first, second], ({ value }) => (value === first.value ? {} : { value }));
    expect(jsonText({ members })).toBe(`{"members":[{"value":"${second.value}"}]}`);
    expect(jsonText({ members: listOf([first], () => ({})) })).toBe('{"members":[]}');
  });
});
