import { describe, expect, it } from '@jest/globals';
import { referencesIn, resolveReferences, splitByReferences } from '../../../server/scim/bulk/bulk-references.js';

const resolve = (value: unknown): unknown => resolveReferences(value, (bulkId) => `id-of-${bulkId}`);

describe('references by bulkId (RFC 7644 §3.7.2)', () => {
  it.each([
    ['bulkId:a', 'id-of-a'],
    ['../Users/bulkId:a', '../Users/id-of-a'],
    ['https://example.com/v2/Groups/bulkId:a', 'https://example.com/v2/Groups/id-of-a'],
    ['see bulkId:a', 'see bulkId:a'],
    ['bulkid:a', 'bulkid:a'],
    ['bulkId:', 'bulkId:'],
  ])('reads %s', (text, expected) => {
    expect(resolve({ members: [{ value: text }] })).toEqual({ members: [{ value: expected }] });
  });

  it('reads what a path compares with', () => {
    const path = 'members[value eq "bulkId:a" or value eq "bulkId:b"]';
    expect(resolve({ path })).toEqual({ path: 'members[value eq "id-of-a" or value eq "id-of-b"]' });
  });

  it('finds all of them', () => {
    const data = { members: ['bulkId:a', { value: 'bulkId:b' }], Operations: [{ path: 'x[value eq "bulkId:c"]' }] };
    expect([...referencesIn(data)]).toEqual(['a', 'b', 'c']);
  });

  it('leaves numbers, booleans and null as they are', () => {
    const data = { a: 1, b: true, c: null, d: [null, 2] };
    expect(resolve(data)).toEqual(data);
  });

  it('takes apart what can be created now and what has to wait', () => {
    const data = { userName: 'ann', 'urn:x': { department: 'Sales', manager: { value: 'bulkId:bob' } } };
    expect(splitByReferences(data, () => false)).toEqual({
      now: { userName: 'ann', 'urn:x': { department: 'Sales' } },
      later: { 'urn:x': { manager: { value: 'bulkId:bob' } } },
    });
  });
});
