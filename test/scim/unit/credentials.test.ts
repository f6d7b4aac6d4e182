import { describe, expect, it } from '@jest/globals';
import { readCredentials } from '../../../server/scim/admission/authenticate-request.js';

describe('the Authorization header (RFC 6750 §2.1; hostile-input 12–14)', () => {
  it.each(['Bearer abc', 'bearer abc', 'BEARER   abc', '  Bearer abc  '])('finds the secret in %j', (header) => {
    expect(readCredentials(header)).toEqual({ secret: 'abc' });
  });

  it.each([
    ['Basic YTpi', 'bearer.other-scheme', false],
    ['', 'bearer.other-scheme', false],
    ['Bearer', 'bearer.empty', false],
    ['Bearer Bearer abc', 'bearer.doubled', true],
    ['Bearer "abc"', 'bearer.quoted', true],
    ['"Bearer abc"', 'bearer.quoted', true],
    ['Bearer “abc”', 'bearer.quoted', true],
    ['Bearer ab cd', 'bearer.blank-inside', true],
    ['Bearer ab\u00a0cd', 'bearer.blank-inside', true],
    ['Bearer\tabc', 'bearer.blank-inside', true],
    ['abc', 'bearer.no-scheme', true],
  ])('names what is wrong with %j: %s', (header, cause, presented) => {
    const asNodeReadsIt = Buffer.from(header, 'utf8').toString('latin1');
    expect(readCredentials(asNodeReadsIt)).toEqual({ cause, presented });
  });

  it('finds a non-breaking space that comes as Latin-1', () => {
    expect(readCredentials('Bearer ab\u00a0cd')).toEqual({ cause: 'bearer.blank-inside', presented: true });
  });
});
