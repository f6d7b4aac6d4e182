import './support/dom.js';
import { arrange, keepLayout, moved, plainLayout, readLayout } from '../../client/src/lib/page/column-layout.js';

describe('the order of columns', () => {
  it('is the kept one, and what came later stays behind the one that it follows', () => {
    expect(arrange(['a', 'new', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'a', 'new', 'b']);
  });

  it('begins with what came later where that is the first by itself', () => {
    expect(arrange(['new', 'a', 'b'], ['b', 'a'])).toEqual(['new', 'b', 'a']);
  });

  it('forgets columns that are gone', () => {
    expect(arrange(['a', 'b'], ['b', 'gone', 'a'])).toEqual(['b', 'a']);
  });

  it('is changed by one place, and not beyond the ends', () => {
    expect([moved(['a', 'b', 'c'], 'b', -1), moved(['a', 'b', 'c'], 'b', 1), moved(['a', 'b'], 'a', -1)]).toEqual([
      ['b', 'a', 'c'],
      ['a', 'c', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('what is kept', () => {
  afterEach(() => localStorage.clear());

  it('is kept for each list', () => {
    keepLayout('users', { order: ['b', 'a'], hidden: ['c'], dense: true });
    expect(readLayout('users')).toEqual({ order: ['b', 'a'], hidden: ['c'], dense: true });
    expect(readLayout('groups')).toEqual(plainLayout);
  });

  it.each(['nonsense', '[]', 'null', '{"order": 7, "hidden": [1], "dense": "yes"}'])(
    'counts for nothing where somebody else wrote it: %s',
    (text) => {
      localStorage.setItem('rollcall-columns-users', text);
      expect(readLayout('users')).toEqual(plainLayout);
    },
  );
});
