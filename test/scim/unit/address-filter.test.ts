import { describe, expect, it } from '@jest/globals';
import { parseFilter } from '../../../server/scim/protocol/filter-parser.js';
import { resolveAddresses } from '../../../server/scim/resources/address-filter.js';

const tree = (text: string) => {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const resolved = (text: string) => resolveAddresses(tree(text), 'https://example.com/scim/v2');

describe('addresses in a filter', () => {
  it.each([
    ['meta.location eq "https://example.com/scim/v2/Users/7"', 'id eq "7"'],
    ['META.Location ne "https://example.com/scim/v2/Groups/7"', 'id ne "7"'],
    ['members.$ref eq "https://example.com/scim/v2/Users/7"', 'members.value eq "7"'],
    ['manager.$ref eq "https://example.com/scim/v2/Users/7"', 'manager.value eq "7"'],
    ['not (groups[$REF eq "https://example.com/scim/v2/Groups/7"])', 'not (groups[value eq "7"])'],
    [
      'title pr or urn:ietf:params:scim:schemas:core:2.0:Group:members.$ref eq "https://example.com/scim/v2/Users/7"',
      'title pr or urn:ietf:params:scim:schemas:core:2.0:Group:members.value eq "7"',
    ],
  ])('%s means %s', (filter, meant) => {
    expect(resolved(filter)).toEqual(tree(meant));
  });

  it.each(['https://elsewhere.com/Users/7', 'https://example.com/scim/v2/Users/', '7'])('%s is nobody’s', (address) => {
    expect(resolved(`meta.location eq "${address}"`)).toEqual(tree('id eq "-"'));
  });

  it.each([
    'meta.location sw "https://example.com"',
    'members.$ref pr',
    'meta.location eq null',
    'manager.$ref eq "https://elsewhere.com/people/7"',
    'emails[$ref eq "https://example.com/scim/v2/Users/7"]',
  ])('%s stays as it is', (filter) => {
    expect(resolved(filter)).toEqual(tree(filter));
  });
});
