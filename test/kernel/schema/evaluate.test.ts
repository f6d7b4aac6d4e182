import { describe, expect, it } from '@jest/globals';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeFilter, FilterOperator } from '../../../server/kernel/schema/definitions/types.js';
import { bindFilter } from '../../../server/kernel/schema/filter/bind-filter.js';
import { evaluate, type FilterSubject } from '../../../server/kernel/schema/filter/evaluate.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const id = '0198c0de-0000-7000-8000-000000000001';

const ann: FilterSubject = {
  id,
  attributes: {
    userName: 'Ann@Example.com',
    externalId: '00uABC',
    active: true,
    name: { familyName: 'Lee_100%' },
    emails: [
      { value: 'Ann@Work.example', type: 'work', primary: true },
      { value: 'ann@home.example', type: 'home' },
    ],
    [enterprise]: { manager: { value: 'M1' } },
  },
  meta: {
    resourceType: 'User',
    created: new Date('2026-01-01T00:00:00.250Z'),
    lastModified: new Date('2026-03-01T12:00:00Z'),
    version: 'W/"3"',
  },
  groups: [{ value: 'g1', display: 'Sales', type: 'direct' }],
};

const where = (path: string, operator: FilterOperator, value?: unknown): AttributeFilter => ({
  where: { path, operator, value },
});

const finds = (filter: AttributeFilter, subject = ann, resource = userResource): boolean => {
  const bound = bindFilter(resource, filter);
  if (!bound.ok) throw new Error(bound.error.message);
  return evaluate(bound.value, subject);
};

describe('evaluate', () => {
  it.each([
    ['userName', 'EQ', 'ANN@EXAMPLE.COM'],
    ['userName', 'EQ', 'ａｎｎ@example.com'],
    ['userName', 'SW', 'aNN'],
    ['userName', 'EW', '.COM'],
    ['userName', 'CO', '@exam'],
    ['userName', 'NE', 'bob'],
    ['userName', 'GT', 'ANA'],
    ['externalId', 'EQ', '00uABC'],
    ['id', 'EQ', id],
    ['active', 'EQ', true],
    ['emails', 'EQ', 'ANN@home.example'],
    ['emails.type', 'NE', 'work'],
    ['emails.display', 'NE', 'x'],
    ['phoneNumbers.value', 'NE', '1'],
    ['title', 'NE', 'x'],
    ['meta.created', 'EQ', '2026-01-01T01:00:00.25+01:00'],
    ['meta.lastModified', 'GE', '2026-03-01T12:00:00Z'],
    ['meta.resourceType', 'EQ', 'User'],
    ['meta.version', 'EQ', 'W/"3"'],
    ['groups.display', 'EQ', 'sales'],
    ['groups', 'EQ', 'g1'],
    [`${enterprise}:manager.value`, 'EQ', 'M1'],
    [`${enterprise}:manager`, 'PR', null],
    [enterprise, 'PR', null],
    ['schemas', 'EQ', enterprise],
    ['schemas', 'EQ', 'urn:ietf:params:scim:schemas:core:2.0:User'],
    ['emails.type', 'PR', null],
  ] as const)('%s %s %j holds', (path, operator, value) => {
    expect(finds(where(path, operator, value))).toBe(true);
  });

  it.each([
    ['userName', 'EQ', 'ann'],
    ['externalId', 'EQ', '00uabc'],
    ['id', 'EQ', id.toUpperCase()],
    ['id', 'EQ', 'not-a-uuid'],
    ['active', 'NE', true],
    ['title', 'EQ', 'x'],
    ['title', 'LT', 'x'],
    ['title', 'PR', null],
    ['name.givenName', 'PR', null],
    ['emails.display', 'PR', null],
    [`${enterprise}:manager.value`, 'EQ', 'm1'],
    ['schemas', 'EQ', 'urn:x'],
  ] as const)('%s %s %j does not hold', (path, operator, value) => {
    expect(finds(where(path, operator, value))).toBe(false);
  });

  it.each(['%', '_100', '100%'])('edge 39: takes %j literally', (text) => {
    expect(finds(where('name.familyName', 'CO', text))).toBe(true);
    expect(finds(where('userName', 'CO', text))).toBe(false);
  });

  it('wants one and the same value of a list to match an element', () => {
    const matches = (type: string): AttributeFilter => ({
      element: { path: 'emails', matches: { and: [where('type', 'EQ', type), where('value', 'CO', 'home')] } },
    });
    expect(finds(matches('home'))).toBe(true);
    expect(finds(matches('work'))).toBe(false);
  });

  it('combines conditions', () => {
    const yes = where('userName', 'PR');
    const no = where('title', 'PR');
    expect(finds({ and: [yes, no] })).toBe(false);
    expect(finds({ or: [no, yes] })).toBe(true);
    expect(finds({ not: no })).toBe(true);
  });

  it('orders by code point, not by UTF-16 unit', () => {
    const subject = { ...ann, attributes: { ...ann.attributes, title: '😀' } };
    expect(finds(where('title', 'GT', '\uff5e'), subject)).toBe(true);
  });

  it('finds a group by its member', () => {
    const group: FilterSubject = { ...ann, attributes: { displayName: 'G' }, members: [{ value: id, type: 'User' }] };
    const filter = { element: { path: 'members', matches: where('value', 'EQ', id) } };
    expect(finds(filter, group, groupResource)).toBe(true);
  });
});
