import { describe, expect, it } from '@jest/globals';
import { matchesNone, readExpectedVersions } from '../../../server/scim/protocol/conditions.js';

describe('conditional requests (RFC 7644 §3.14)', () => {
  it.each([
    [undefined, false],
    ['W/"3"', true],
    ['"3"', true],
    ['W/"1", W/"3"', true],
    ['*', true],
    ['W/"33"', false],
    ['3', false],
  ])('If-None-Match: %s for version 3', (header, expected) => {
    expect(matchesNone(header, 3)).toBe(expected);
  });

  it.each([
    [undefined, undefined],
    ['*', undefined],
    ['W/"3"', [3]],
    ['"3"', [3]],
    ['W/"3", W/"5"', [3, 5]],
    ['"abc", W/"3"', [3]],
  ])('If-Match: %s expects one of the versions %s', (header, expected) => {
    expect(readExpectedVersions(header)).toEqual(expected);
  });

  it.each(['"abc"', 'abc', 'W/"-1"', 'W/"03"', 'W/"99999999999"', 'W/"4294967296"', ''])(
    'If-Match: %s is a version that nothing has',
    (header) => {
      expect(readExpectedVersions(header)).toEqual([0]);
    },
  );
});
