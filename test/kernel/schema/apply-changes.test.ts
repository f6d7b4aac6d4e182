import { describe, expect, it } from '@jest/globals';
import { groupResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { AttributeChange } from '../../../server/kernel/schema/definitions/types.js';
import { applyChanges } from '../../../server/kernel/schema/write/apply-changes.js';
import { after, ann, apply, enterprise, work } from './ann.js';

describe('applyChanges without a path', () => {
  it("deactivates as Okta's test app does", () => {
    expect(after({ op: 'REPLACE', value: { active: false } })).toEqual({ active: false });
  });

  it("edge 49: ignores the id that Okta's rename carries", () => {
    const result = applyChanges(groupResource, { displayName: 'Old' }, [
      { op: 'REPLACE', value: { id: 'x', displayName: 'New' } },
    ]);
    expect(result).toMatchObject({ ok: true, value: { attributes: { displayName: 'New' }, notes: [] } });
  });

  it('leaves what it does not name, within complex attributes too', () => {
    expect(after({ op: 'REPLACE', value: { name: { givenName: 'Anna' } } })).toEqual({
      name: { givenName: 'Anna', familyName: 'Lee' },
    });
  });

  it('takes dotted and schema-qualified keys', () => {
    expect(after({ op: 'ADD', value: { 'name.middleName': 'M', [`${enterprise}:division`]: 'D' } })).toEqual({
      name: { givenName: 'Ann', familyName: 'Lee', middleName: 'M' },
      [enterprise]: { department: 'Sales', manager: { value: 'm1' }, division: 'D' },
    });
  });

  it('merges an extension', () => {
    expect(after({ op: 'REPLACE', value: { [enterprise]: { department: 'IT' } } })).toEqual({
      [enterprise]: { department: 'IT', manager: { value: 'm1' } },
    });
  });

  it('clears an extension that is null', () => {
    expect(after({ op: 'REPLACE', value: { [enterprise]: null } })).toEqual({ [enterprise]: undefined });
  });

  it('changes nothing for an empty object', () => {
    expect(after({ op: 'ADD', value: { name: {}, [enterprise]: {} } })).toEqual({});
  });

  it('edge 34: notes undeclared attributes and goes on', () => {
    const result = apply([{ op: 'ADD', value: { colour: 'red', title: 'T' } }]);
    expect(result).toMatchObject({ value: { attributes: { title: 'T' }, notes: [{ attribute: 'colour' }] } });
  });

  it('edge 48: refuses to remove', () => {
    expect(after({ op: 'REMOVE' })).toBe('noTarget');
  });

  it.each([null, undefined, 'x', ['x']])('refuses the value %j', (value) => {
    expect(after({ op: 'REPLACE', value })).toBe('invalidValue');
  });
});

describe('applyChanges with a path', () => {
  it('sets a simple attribute', () => {
    expect(after({ op: 'ADD', path: 'title', value: 'T' })).toEqual({ title: 'T' });
  });

  it('edge 28: takes active as text', () => {
    expect(after({ op: 'REPLACE', path: 'active', value: 'False' })).toEqual({ active: false });
  });

  it('clears a simple attribute by null', () => {
    expect(after({ op: 'REPLACE', path: 'active', value: null })).toEqual({ active: undefined });
  });

  it('sets and clears a part', () => {
    expect(after({ op: 'REPLACE', path: 'name.givenName', value: '' })).toEqual({ name: { familyName: 'Lee' } });
  });

  it('removes a complex attribute with its last part', () => {
    expect(after({ op: 'REMOVE', path: 'name.givenName' }, { op: 'REMOVE', path: 'name.familyName' })).toEqual({
      name: undefined,
    });
  });

  it('merges into a complex attribute (RFC 7644 §3.5.2.3)', () => {
    expect(after({ op: 'REPLACE', path: 'name', value: { familyName: 'Li' } })).toEqual({
      name: { givenName: 'Ann', familyName: 'Li' },
    });
  });

  it('takes a bare text for a manager', () => {
    expect(after({ op: 'REPLACE', path: `${enterprise}:manager`, value: 'm2' })).toEqual({
      [enterprise]: { department: 'Sales', manager: { value: 'm2' } },
    });
  });

  it('merges, clears and removes a whole extension', () => {
    expect(after({ op: 'ADD', path: enterprise, value: { department: 'IT' } })).toEqual({
      [enterprise]: { department: 'IT', manager: { value: 'm1' } },
    });
    expect(after({ op: 'REPLACE', path: enterprise, value: null })).toEqual({ [enterprise]: undefined });
    expect(after({ op: 'REMOVE', path: enterprise })).toEqual({ [enterprise]: undefined });
  });

  it('removes an extension with its last attribute', () => {
    const paths = [`${enterprise}:department`, `${enterprise}:manager`];
    expect(after(...paths.map((path) => ({ op: 'REMOVE', path }) as const))).toEqual({ [enterprise]: undefined });
  });

  it('edge 35: drops a password without a word', () => {
    const result = apply([{ op: 'REPLACE', path: 'password', value: 'pw' }]);
    expect(result).toMatchObject({ ok: true, value: { changed: false, notes: [] } });
  });

  it.each(['id', 'meta.created', 'meta', 'groups', 'schemas', `${enterprise}:manager.displayName`])(
    'hostile-input 32, 49: refuses %s as a path',
    (path) => {
      expect(after({ op: 'REPLACE', path, value: 'x' })).toBe('mutability');
      expect(after({ op: 'REMOVE', path })).toBe('mutability');
    },
  );

  it('leaves members to the arguments made for them', () => {
    const changes: AttributeChange[] = [{ op: 'ADD', path: 'members', value: [{ value: 'x' }] }];
    expect(applyChanges(groupResource, { displayName: 'G' }, changes)).toMatchObject({
      error: { reason: 'mutability' },
    });
  });

  it('refuses to take a required attribute away', () => {
    expect(after({ op: 'REMOVE', path: 'userName' })).toBe('mutability');
    expect(after({ op: 'REPLACE', path: 'userName', value: '' })).toBe('invalidValue');
    expect(after({ op: 'REPLACE', value: { userName: null } })).toBe('invalidValue');
  });

  it.each(['zz', '', 'a.b.c.d', 'toString.x', '__proto__.x', 'x'.repeat(1024)])(
    'edge 47: refuses the path %j',
    (path) => {
      expect(after({ op: 'ADD', path, value: 'x' })).toBe('invalidPath');
    },
  );

  it('refuses an operation without its value', () => {
    expect(after({ op: 'ADD', path: 'title' })).toBe('invalidValue');
  });

  it('refuses a filter on a single value', () => {
    expect(after({ op: 'REPLACE', path: 'name', filter: work, value: {} })).toBe('invalidPath');
  });

  it('refuses a part of a part', () => {
    expect(after({ op: 'REPLACE', path: 'name.givenName', subAttribute: 'x', value: 'y' })).toBe('invalidPath');
  });
});

describe('applyChanges as a whole', () => {
  it('edge 52: applies nothing when a later step fails', () => {
    const before = structuredClone(ann);
    expect(after({ op: 'REPLACE', path: 'title', value: 'T' }, { op: 'REPLACE', path: 'zz', value: 'x' })).toBe(
      'invalidPath',
    );
    expect(ann).toEqual(before);
  });

  it('applies steps in order', () => {
    const titles = ['A', 'B'].map((value) => ({ op: 'REPLACE', path: 'title', value }) as const);
    expect(after(...titles)).toEqual({ title: 'B' });
  });

  it('says when nothing changed', () => {
    expect(apply([{ op: 'REPLACE', value: { active: 'true', name: { givenName: 'Ann' } } }])).toMatchObject({
      value: { changed: false },
    });
  });

  it('edge 50: refuses more than 1,000 steps', () => {
    const changes = Array.from({ length: 1001 }, () => ({ op: 'REPLACE', path: 'title', value: 'T' }) as const);
    expect(after(...changes)).toBe('tooMany');
  });

  it('edge 22: never touches a prototype', () => {
    apply([{ op: 'ADD', value: JSON.parse('{"__proto__":{"polluted":1},"name":{"__proto__":{"polluted":1}}}') }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
