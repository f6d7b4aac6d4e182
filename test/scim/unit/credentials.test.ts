import { describe, expect, it } from '@jest/globals';
import { readCredentials } from '../../../server/scim/admission/authenticate-request.js';

describe('the Authorization header (RFC 6750 §2.1; hostile-input 12–14)', () => {
  it.each(['Bearer abc', 'bearer abc', 'BEARER   abc', '  Bearer abc  '])('finds the secret in %j', (header) => {
    expect(readCredentials(header)).toEqual({ secret: 'abc' });
  });

  it.each([
    ['Basic YTpi', 'bearer.other-scheme'],
    ['', 'bearer.other-scheme'],
    ['Bearer', 'bearer.empty'],
    ['Bearer Bearer abc', 'bearer.doubled'],
    ['Bearer "abc"', 'bearer.quoted'],
    ['"Bearer abc"', 'bearer.quoted'],
    ['Bearer “abc”', 'bearer.quoted'],
    ['Bearer ab cd', 'bearer.blank-inside'],
    ['Bearer ab\u00a0cd', 'bearer.blank-inside'],
    ['Bearer\tabc', 'bearer.blank-inside'],
    ['abc', 'bearer.no-scheme'],
  ])('names what is wrong with %j: %s', (header, cause) => {
    const asNodeReadsIt = Buffer.from(header, 'utf8').toString('latin1');
    expect(readCredentials(asNodeReadsIt)).toEqual({ cause });
  });

  it('finds a non-breaking space that comes as Latin-1', () => {
    expect(readCredentials('Bearer ab\u00a0cd')).toEqual({ cause: 'bearer.blank-inside' });
  });
});
