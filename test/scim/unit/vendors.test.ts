import { describe, expect, it } from '@jest/globals';
import { namesMembersToRemove, operationName, overloadStatus, tidySlashes } from '../../../server/scim/vendors.js';

describe('accommodations to identity providers', () => {
  it.each(['add', 'Add', 'ADD'])('reads the operation %s (Entra)', (op) => {
    expect(operationName(op)).toBe('ADD');
  });

  it.each(['move', '', 1, null, 'constructor'])('knows no operation %j', (op) => {
    expect(operationName(op)).toBeUndefined();
  });

  it.each([
    [[{ value: 'a' }], true],
    [[], true],
    [null, false],
    [undefined, false],
  ])('takes the value %j of a removal for the members to remove: %s (Entra)', (value, expected) => {
    expect(namesMembersToRemove(value)).toBe(expected);
  });

  it.each(['Okta SCIM Client 1.0.0', 'OKTA SCIM Integration'])('sheds the load of %s by 429', (userAgent) => {
    expect(overloadStatus(userAgent)).toBe(429);
  });

  it.each(['curl/8.0', undefined])('sheds the load of %s by 503', (userAgent) => {
    expect(overloadStatus(userAgent)).toBe(503);
  });

  it.each([
    ['//Users', '/Users'],
    ['/Users/', '/Users'],
    ['/', '/'],
    ['//', '/'],
    ['/Users?filter=userName eq "a//b?"', '/Users?filter=userName eq "a//b?"'],
    ['//Users/?count=1', '/Users?count=1'],
  ])('tidies %s to %s (a base URL pasted into Okta)', (url, tidy) => {
    expect(tidySlashes(url)).toBe(tidy);
  });
});
