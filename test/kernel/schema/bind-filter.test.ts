import { describe, expect, it } from '@jest/globals';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeFilter, FilterOperator } from '../../../server/kernel/schema/definitions/types.js';
import { bindFilter } from '../../../server/kernel/schema/filter/bind-filter.js';
import { bindSortPath } from '../../../server/kernel/schema/filter/bind-sort.js';

const where = (path: string, operator: FilterOperator, value?: unknown): AttributeFilter => ({
  where: { path, operator, value },
});

const reasonOf = (filter: unknown, resource = userResource): string | undefined => {
  const bound = bindFilter(resource, filter as AttributeFilter);
  return bound.ok ? undefined : bound.error.reason;
};

const nested = (levels: number): AttributeFilter =>
  levels === 0 ? where('userName', 'PR') : { not: nested(levels - 1) };

describe('bindFilter', () => {
  it('takes a bare list for its values', () => {
    expect(bindFilter(userResource, where('emails', 'EQ', 'a@b'))).toMatchObject({
      value: { kind: 'compare', path: { attribute: { name: 'emails' }, subAttribute: { name: 'value' } } },
    });
  });

  it('takes booleans as text', () => {
    expect(bindFilter(userResource, where('active', 'EQ', 'True'))).toMatchObject({ value: { value: true } });
  });

  it('reads points in time as instants', () => {
    expect(bindFilter(userResource, where('meta.lastModified', 'GT', '2026-01-01T02:00:00+02:00'))).toMatchObject({
      value: { value: '2026-01-01T00:00:00.000Z' },
    });
  });

  it.each([null, ''])('takes eq %j for unassigned and ne for assigned', (value) => {
    expect(bindFilter(userResource, where('title', 'EQ', value))).toMatchObject({
      value: { kind: 'not', filter: { kind: 'present' } },
    });
    expect(bindFilter(userResource, where('title', 'NE', value))).toMatchObject({ value: { kind: 'present' } });
  });

  it('binds the paths of an element to its attribute', () => {
    const filter = { element: { path: 'emails', matches: where('type', 'EQ', 'work') } };
    expect(bindFilter(userResource, filter)).toMatchObject({
      value: { kind: 'element', matches: { path: { attribute: { name: 'emails' }, subAttribute: { name: 'type' } } } },
    });
  });

  it.each([
    ['no field', {}],
    ['null', null],
    ['two fields', { ...where('userName', 'PR'), not: where('userName', 'PR') }],
    ['an empty list', { and: [] }],
    ['nothing in a list', { or: [null] }],
    ['an unknown attribute', where('zz', 'EQ', 'x')],
    ['a prototype name', where('constructor', 'PR')],
    ['an unqualified extension attribute', where('department', 'EQ', 'x')],
    ['an unknown operator', where('userName', 'XX' as FilterOperator, 'x')],
    ['an order of booleans', where('active', 'GT', true)],
    ['an order of certificates', where('x509Certificates', 'LT', 'eA==')],
    ['a part of a boolean', where('active', 'CO', 'true')],
    ['a part of a point in time', where('meta.created', 'SW', '2026')],
    ['a number for a string', where('userName', 'EQ', 5)],
    ['text for a boolean', where('active', 'EQ', 'maybe')],
    ['text for a point in time', where('meta.created', 'GT', 'yesterday')],
    ['an order of null', where('userName', 'GT', null)],
    ['an object for a value', where('userName', 'EQ', { __raw: '1=1' })],
    ['NUL in a value', where('userName', 'EQ', '\u0000')],
    ['half a surrogate pair', where('userName', 'CO', '\ud800')],
    ['a complex attribute without a value', where('name', 'EQ', 'x')],
    ['addresses without a part', where('addresses', 'EQ', 'x')],
    ['a whole extension', where('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'EQ', 'x')],
    ['an address made for the answer', where('meta.location', 'EQ', 'x')],
    ['an element of a simple attribute', { element: { path: 'userName', matches: where('value', 'PR') } }],
    ['an unknown part of an element', { element: { path: 'emails', matches: where('userName', 'PR') } }],
    ['an element in an element', { element: { path: 'emails', matches: { element: { path: 'type', matches: {} } } } }],
  ])('edge 38: refuses %s', (_, filter) => {
    expect(reasonOf(filter)).toBe('invalidFilter');
  });

  it.each(['EQ', 'SW', 'PR'] as const)('edge 40: refuses %s on a password', (operator) => {
    expect(reasonOf(where('password', operator, 'x'))).toBe('sensitive');
  });

  it('edge 38: takes 10 levels and refuses 11', () => {
    expect(reasonOf(nested(10))).toBeUndefined();
    expect(reasonOf(nested(11))).toBe('invalidFilter');
    expect(reasonOf(nested(5000))).toBe('invalidFilter');
  });

  it('edge 38: takes 100 terms and refuses 101', () => {
    const terms = (count: number) => ({ or: Array.from({ length: count }, () => where('userName', 'EQ', 'x')) });
    expect(reasonOf(terms(100))).toBeUndefined();
    expect(reasonOf(terms(101))).toBe('invalidFilter');
  });

  it('counts the terms of elements too', () => {
    const matches = { and: Array.from({ length: 60 }, () => where('type', 'EQ', 'x')) };
    const element = { element: { path: 'emails', matches } };
    expect(reasonOf({ or: [element, element] })).toBe('invalidFilter');
  });
});

describe('bindSortPath', () => {
  it.each(['userName', 'name.familyName', 'emails', 'emails.type', 'meta.lastModified', 'id', 'active'])(
    'takes %s',
    (path) => {
      expect(bindSortPath(userResource, path).ok).toBe(true);
    },
  );

  it.each(['constructor', '', 'name', 'addresses', 'password', 'groups.value', 'schemas', 'meta', 'meta.location'])(
    'edge 43: refuses %j',
    (path) => {
      expect(bindSortPath(userResource, path)).toMatchObject({ error: { reason: 'invalidPath' } });
    },
  );

  it('refuses the members of groups', () => {
    expect(bindSortPath(groupResource, 'members.value').ok).toBe(false);
  });
});
