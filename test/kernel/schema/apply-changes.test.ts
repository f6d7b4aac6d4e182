import { describe, expect, it } from '@jest/globals';
import { applyChanges } from '../../../server/kernel/schema/apply-changes.js';
import { groupResource, userResource } from '../../../server/kernel/schema/registry.js';
import type { AttributeChange, AttributeFilter, Attributes } from '../../../server/kernel/schema/types.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const work: AttributeFilter = { where: { path: 'type', operator: 'EQ', value: 'work' } };
const home: AttributeFilter = { where: { path: 'type', operator: 'EQ', value: 'home' } };

const ann: Attributes = {
  userName: 'ann',
  active: true,
  name: { givenName: 'Ann', familyName: 'Lee' },
  emails: [{ value: 'ann@work', type: 'work', primary: true }],
  [enterprise]: { department: 'Sales', manager: { value: 'm1' } },
};

const apply = (changes: AttributeChange[], attributes = ann) => applyChanges(userResource, attributes, changes);

/** The top-level values that differ from Ann's after the changes, or the failure's reason. */
const after = (...changes: AttributeChange[]): unknown => {
  const result = apply(changes);
  if (!result.ok) return result.error.reason;
  const { attributes } = result.value;
  const keys = [...new Set([...Object.keys(ann), ...Object.keys(attributes)])];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(ann[key]) !== JSON.stringify(attributes[key])).map((key) => [key, attributes[key]]),
  );
};

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
    'edges 32, 49: refuses %s as a path',
    (path) => {
      expect(after({ op: 'REPLACE', path, value: 'x' })).toBe('mutability');
      expect(after({ op: 'REMOVE', path })).toBe('mutability');
    },
  );

  it('leaves members to the arguments made for them', () => {
    const changes: AttributeChange[] = [{ op: 'ADD', path: 'members', value: [{ value: 'x' }] }];
    expect(applyChanges(groupResource, { displayName: 'G' }, changes)).toMatchObject({ error: { reason: 'mutability' } });
  });

  it('refuses to take a required attribute away', () => {
    expect(after({ op: 'REMOVE', path: 'userName' })).toBe('mutability');
    expect(after({ op: 'REPLACE', path: 'userName', value: '' })).toBe('invalidValue');
    expect(after({ op: 'REPLACE', value: { userName: null } })).toBe('invalidValue');
  });

  it.each(['zz', '', 'a.b.c.d', 'toString.x', '__proto__.x', 'x'.repeat(1024)])('edge 47: refuses the path %j', (path) => {
    expect(after({ op: 'ADD', path, value: 'x' })).toBe('invalidPath');
  });

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

describe('applyChanges on lists', () => {
  const second = { value: 'ann@home', type: 'home' };

  it('adds a value', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [second] })).toEqual({
      emails: [{ value: 'ann@work', type: 'work', primary: true }, second],
    });
  });

  it('adds one value once', () => {
    expect(after({ op: 'ADD', path: 'emails', value: { value: 'ann@work', type: 'Work' } })).toEqual({
      emails: [{ value: 'ann@work', type: 'Work', primary: true }],
    });
  });

  it('adds nothing for an empty list', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [] })).toEqual({});
  });

  it('moves primary to the value that is made primary', () => {
    expect(after({ op: 'ADD', path: 'emails', value: [{ ...second, primary: true }] })).toEqual({
      emails: [
        { value: 'ann@work', type: 'work', primary: false },
        { ...second, primary: true },
      ],
    });
  });

  it('moves primary when only primary is set', () => {
    expect(
      after(
        { op: 'ADD', path: 'emails', value: [second] },
        { op: 'REPLACE', path: 'emails', filter: home, subAttribute: 'primary', value: true },
      ),
    ).toEqual({
      emails: [
        { value: 'ann@work', type: 'work', primary: false },
        { ...second, primary: true },
      ],
    });
  });

  it('edge 31: refuses two primary values', () => {
    const value = [second, { value: 'x' }].map((email) => ({ ...email, primary: true }));
    expect(after({ op: 'ADD', path: 'emails', value })).toBe('invalidValue');
  });

  it('replaces the list', () => {
    expect(after({ op: 'REPLACE', path: 'emails', value: [second] })).toEqual({ emails: [second] });
  });

  it('replaces the list by nothing', () => {
    expect(after({ op: 'REPLACE', path: 'emails', value: [] })).toEqual({ emails: undefined });
  });

  it('removes the list', () => {
    expect(after({ op: 'REMOVE', path: 'emails' })).toEqual({ emails: undefined });
  });

  it('removes the values that are given', () => {
    const remove: AttributeChange = { op: 'REMOVE', path: 'emails', value: [{ value: 'ann@work' }] };
    expect(after({ op: 'ADD', path: 'emails', value: second }, remove)).toEqual({ emails: [second] });
  });

  it('sets a part of every value', () => {
    expect(after({ op: 'REPLACE', path: 'emails.display', value: 'D' })).toEqual({
      emails: [{ value: 'ann@work', type: 'work', primary: true, display: 'D' }],
    });
  });

  it('makes a value where a part is added to an empty list', () => {
    expect(after({ op: 'ADD', path: 'phoneNumbers.value', value: '1' })).toEqual({ phoneNumbers: [{ value: '1' }] });
  });
});

describe('applyChanges through a filter', () => {
  it('replaces the values that match, as a whole', () => {
    expect(after({ op: 'REPLACE', path: 'emails', filter: work, value: { value: 'new@work', type: 'work' } })).toEqual({
      emails: [{ value: 'new@work', type: 'work' }],
    });
  });

  it('replaces a part of the values that match', () => {
    const change: AttributeChange = { op: 'REPLACE', path: 'emails', filter: work, subAttribute: 'value', value: 'n@w' };
    expect(after(change)).toEqual({ emails: [{ value: 'n@w', type: 'work', primary: true }] });
  });

  it('edge 48: refuses to replace what is not there', () => {
    expect(after({ op: 'REPLACE', path: 'emails', filter: home, subAttribute: 'value', value: 'x' })).toBe('noTarget');
  });

  it('edge 48: adds what is not there, with what the filter says (Entra)', () => {
    expect(after({ op: 'ADD', path: 'phoneNumbers', filter: work, subAttribute: 'value', value: '1' })).toEqual({
      phoneNumbers: [{ type: 'work', value: '1' }],
    });
  });

  it('adds an address by its type, part by part', () => {
    const parts = { locality: 'Paris', country: 'FR' };
    const changes = Object.entries(parts).map(
      ([subAttribute, value]) => ({ op: 'ADD', path: 'addresses', filter: work, subAttribute, value }) as const,
    );
    expect(after(...changes)).toEqual({ addresses: [{ type: 'work', ...parts }] });
  });

  it('adds nothing where the filter leaves a choice', () => {
    const filter: AttributeFilter = { not: work };
    expect(after({ op: 'ADD', path: 'phoneNumbers', filter, subAttribute: 'value', value: '1' })).toBe('noTarget');
  });

  it('checks what the filter brings in', () => {
    const filter: AttributeFilter = { where: { path: 'value', operator: 'EQ', value: 'a\r\nb' } };
    expect(after({ op: 'ADD', path: 'emails', filter, subAttribute: 'type', value: 'x' })).toBe('invalidValue');
  });

  it('removes the values that match', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work })).toEqual({ emails: undefined });
  });

  it('removes nothing where nothing matches', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: home })).toEqual({});
  });

  it('removes a part of the values that match', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, subAttribute: 'primary' })).toEqual({
      emails: [{ value: 'ann@work', type: 'work' }],
    });
  });

  it('drops an e-mail whose address is removed', () => {
    expect(after({ op: 'REMOVE', path: 'emails', filter: work, subAttribute: 'value' })).toEqual({ emails: undefined });
  });

  it('refuses a filter on parts that do not exist', () => {
    const filter: AttributeFilter = { where: { path: 'zz', operator: 'EQ', value: 'x' } };
    expect(after({ op: 'REMOVE', path: 'emails', filter })).toBe('invalidFilter');
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
