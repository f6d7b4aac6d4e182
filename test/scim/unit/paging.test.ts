import { describe, expect, it } from '@jest/globals';
import { type PageParameters, readPage, toListResponse } from '../../../server/scim/protocol/paging.js';

const read = (parameters: PageParameters): unknown => {
  const page = readPage(parameters);
  return page.ok ? page.value : page.error.reason;
};

describe('paging by index (RFC 7644 §3.4.2.4; hostile-input 42)', () => {
  it.each([
    [{}, { startIndex: 1, count: 100 }],
    [
      { startIndex: '101', count: '50' },
      { startIndex: 101, count: 50 },
    ],
    [{ startIndex: '0' }, { startIndex: 1, count: 100 }],
    [
      { startIndex: '-5', count: '-1' },
      { startIndex: 1, count: 0 },
    ],
    [{ count: '0' }, { startIndex: 1, count: 0 }],
    [{ count: '1000000000000' }, { startIndex: 1, count: 1000 }],
    [{ startIndex: '99999999999' }, { startIndex: 2 ** 31 - 1, count: 100 }],
  ])('reads %j', (parameters, expected) => {
    expect(read(parameters)).toEqual(expected);
  });

  it.each([{ startIndex: 'two' }, { count: 'NaN' }, { count: '1.5' }, { count: '1e3' }, { startIndex: '0x10' }])(
    'refuses %j',
    (parameters) => {
      expect(read(parameters)).toBe('invalidValue');
    },
  );
});

describe('paging by cursor (RFC 9865 §2)', () => {
  it('asks for the first page by an empty cursor', () => {
    expect(read({ cursor: '', count: '7' })).toEqual({ cursor: '', count: 7 });
  });

  it('leaves the count to the walk where none is given', () => {
    for (const count of [undefined, '']) expect(read({ cursor: 'x', count })).toEqual({ cursor: 'x' });
  });

  it.each(['two', '1.5', 'NaN'])('refuses the count %s (hostile-input 42)', (count) => {
    expect(read({ cursor: 'x', count })).toBe('invalidCount');
  });

  it.each([
    ['0', 0],
    ['-1', 0],
    ['1000000', 1000],
  ])('reads the count %s as %d', (count, expected) => {
    expect(read({ cursor: 'x', count })).toEqual({ cursor: 'x', count: expected });
  });

  it('does not mix with an index', () => {
    expect(read({ cursor: 'x', startIndex: '1' })).toBe('invalidValue');
  });
});

describe('sorting (RFC 7644 §3.4.2.3)', () => {
  it.each([
    [undefined, 'ASC'],
    ['ascending', 'ASC'],
    ['Descending', 'DESC'],
  ])('reads the order %s', (sortOrder, expected) => {
    expect(read({ sortBy: 'userName', sortOrder })).toMatchObject({ sortBy: 'userName', sortOrder: expected });
  });

  it('refuses another order (hostile-input 43)', () => {
    expect(read({ sortBy: 'userName', sortOrder: 'sideways' })).toBe('invalidValue');
  });
});

describe('list answers', () => {
  it('counts the resources that it returns', () => {
    const page = { totalCount: 7, startIndex: 3, nextCursor: null, previousCursor: null };
    expect(toListResponse(page, [{ id: '1' }, { id: '2' }])).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 7,
      startIndex: 3,
      itemsPerPage: 2,
      Resources: [{ id: '1' }, { id: '2' }],
    });
  });

  it('carries cursors instead of an index', () => {
    const page = { totalCount: 7, startIndex: null, nextCursor: 'n', previousCursor: 'p' };
    expect(toListResponse(page, [])).toMatchObject({ nextCursor: 'n', previousCursor: 'p', itemsPerPage: 0 });
    expect(toListResponse(page, [])).not.toHaveProperty('startIndex');
  });
});
