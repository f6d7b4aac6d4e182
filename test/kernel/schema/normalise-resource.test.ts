import { describe, expect, it } from '@jest/globals';
import {
  customUserSchemaId,
  withCustomAttributes,
} from '../../../server/kernel/schema/definitions/custom-user-schema.js';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { normaliseResource } from '../../../server/kernel/schema/write/normalise-resource.js';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const normalise = (input: unknown, resource = userResource) => normaliseResource(resource, input);

const attributesOf = (input: Record<string, unknown>, resource = userResource): unknown => {
  const result = normalise(resource.name === 'User' ? { userName: 'a@b', ...input } : input, resource);
  if (!result.ok) return result.error;
  const { userName: _, ...rest } = result.value.attributes;
  return rest;
};

const reasonOf = (input: unknown, resource = userResource): string | undefined => {
  const result = normalise(input, resource);
  return result.ok ? undefined : result.error.reason;
};

const notesOf = (input: Record<string, unknown>): (string | undefined)[] => {
  const result = normalise({ userName: 'a@b', ...input });
  return result.ok ? result.value.notes.map(({ attribute }) => attribute) : ['fault'];
};

describe('normaliseResource: names', () => {
  it('writes names in their proper case', () => {
    expect(attributesOf({ DISPLAYNAME: 'A', Name: { FAMILYNAME: 'B' } })).toEqual({
      displayName: 'A',
      name: { familyName: 'B' },
    });
  });

  it('edge 19: refuses a key twice when only the case differs', () => {
    expect(reasonOf({ userName: 'a', username: 'b' })).toBe('invalidSyntax');
  });

  it('edge 19: refuses a part twice when only the case differs', () => {
    expect(reasonOf({ userName: 'a', name: { givenName: 'b', givenname: 'c' } })).toBe('invalidSyntax');
  });

  it('edge 19: refuses an undeclared key twice when only the case differs', () => {
    expect(reasonOf({ userName: 'a', colour: 'b', Colour: 'c' })).toBe('invalidSyntax');
  });

  it('edge 22: never touches a prototype', () => {
    const input: unknown = JSON.parse('{"userName":"a","__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}');
    const result = normalise(input);
    expect(result.ok && Object.keys(result.value.attributes)).toEqual(['userName']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });

  it('takes dotted and schema-qualified keys as Entra sends them', () => {
    expect(
      attributesOf({ 'name.familyName': 'F', name: { givenName: 'G' }, [`${enterprise}:department`]: 'Sales' }),
    ).toEqual({ name: { familyName: 'F', givenName: 'G' }, [enterprise]: { department: 'Sales' } });
  });

  it('takes the core URN as a key', () => {
    expect(attributesOf({ [core]: { title: 'T' }, [`${core}:nickName`]: 'N' })).toEqual({ title: 'T', nickName: 'N' });
  });

  it('takes an extension that `schemas` does not list, its URN in any case', () => {
    expect(attributesOf({ schemas: [core], [enterprise.toLowerCase()]: { department: 'Sales' } })).toEqual({
      [enterprise]: { department: 'Sales' },
    });
  });
});

describe('normaliseResource: what is left out', () => {
  it('edge 32: leaves id, meta, groups and schemas out without a note', () => {
    const input = { id: 'x', meta: { created: 'y' }, groups: [], schemas: ['z'] };
    expect(attributesOf(input)).toEqual({});
    expect(notesOf(input)).toEqual([]);
  });

  it('edge 35: takes a password and drops it without a note', () => {
    expect(attributesOf({ password: 'pw' })).toEqual({});
    expect(notesOf({ password: 'pw' })).toEqual([]);
  });

  it('edge 34: names undeclared attributes and parts in notes', () => {
    expect(notesOf({ colour: 'red', name: { nick: 'n' }, emails: [{ value: 'a@b', x: 1 }], 'urn:x': {} })).toEqual([
      'colour',
      'urn:x',
      'name.nick',
      'emails.x',
    ]);
  });

  it('says how to declare an undeclared attribute', () => {
    const result = normalise({ userName: 'a', colour: 'red' });
    expect(result.ok && result.value.notes[0]?.message).toContain('custom attribute');
  });

  it('keeps at most 20 notes', () => {
    const input = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`x${index}`, 1]));
    expect(notesOf(input)).toHaveLength(20);
  });

  it('writes undeclared names into notes in a form that can be stored', () => {
    expect(notesOf({ 'a\u0000\ud800': 1 })).toEqual(['a\ufffd\ufffd']);
  });

  it('says that a read-only part was passed over', () => {
    const input = { [enterprise]: { manager: { value: '1', displayName: 'Boss' } } };
    expect(attributesOf(input)).toEqual({ [enterprise]: { manager: { value: '1' } } });
    expect(notesOf(input)).toEqual([`${enterprise}:manager.displayName`]);
  });

  it('leaves the members of a group to the caller', () => {
    expect(attributesOf({ displayName: 'G', members: [{ value: 'x' }] }, groupResource)).toEqual({ displayName: 'G' });
  });
});

describe('normaliseResource: unassigned values (edge 34)', () => {
  it.each([null, '', []])('takes %j for no value', (empty) => {
    expect(attributesOf({ title: empty, name: empty, emails: empty, [enterprise]: empty })).toEqual({});
  });

  it('takes an object without keys for no value where an object is meant', () => {
    expect(attributesOf({ name: {}, [enterprise]: { manager: {} } })).toEqual({});
  });

  it.each([null, '', []])('takes %j for no value inside a complex one', (empty) => {
    expect(attributesOf({ name: { givenName: empty }, [enterprise]: { manager: { value: empty } } })).toEqual({});
  });

  it('passes over a value of a list that says itself that it has none', () => {
    const input = { emails: [{ type: 'work', value: '', primary: true }, { value: 'a@b' }] };
    expect(attributesOf(input)).toEqual({ emails: [{ value: 'a@b' }] });
    expect(notesOf(input)).toEqual(['emails']);
  });

  it('leaves the mark to the last of several values that are marked as primary', () => {
    const input = { emails: [{ value: 'a', primary: true }, { value: 'b', primary: 'True' }, { value: 'c' }] };
    expect(attributesOf(input)).toEqual({
      emails: [{ value: 'a', primary: false }, { value: 'b', primary: true }, { value: 'c' }],
    });
    expect(notesOf(input)).toEqual(['emails']);
  });

  it('keeps false and 0', () => {
    const resource = withCustomAttributes(userResource, [{ name: 'level', type: 'NUMBER' }]);
    expect(attributesOf({ active: false, [customUserSchemaId]: { level: 0 } }, resource)).toEqual({
      active: false,
      [customUserSchemaId]: { level: 0 },
    });
  });
});

describe('normaliseResource: values', () => {
  it.each([
    ['True', true],
    ['false', false],
    ['FALSE', false],
  ])('edge 28: takes active %j as a boolean', (written, active) => {
    expect(attributesOf({ active: written })).toEqual({ active });
  });

  it.each([
    ['edge 28: active "maybe"', { active: 'maybe' }],
    ['active 1', { active: 1 }],
    ['a number for a string', { title: 5 }],
    ['a boolean for a string', { title: true }],
    ['a list for a single value', { title: ['a'] }],
    ['a string for a name', { name: 'Ann' }],
    ['a list for a name', { name: [{ givenName: 'Ann' }] }],
    ['a list within a list', { emails: [[{ value: 'a@b' }]] }],
    ['a string for an extension', { [enterprise]: 'Sales' }],
    ['edge 21: NUL in a string', { title: 'a\u0000' }],
    ['edge 21: half a surrogate pair', { name: { givenName: '\ud800' } }],
    ['edge 37: a line break in an e-mail', { emails: [{ value: 'a@b\r\nBcc: c@d' }] }],
    ['an externalId that no index entry could hold', { externalId: 'x'.repeat(256) }],
    ['a certificate that is no base64', { x509Certificates: [{ value: '%%%' }] }],
  ])('refuses %s', (_, input) => {
    expect(reasonOf({ userName: 'a', ...input })).toBe('invalidValue');
  });

  it.each([
    ['NUMBER', 1, true],
    ['NUMBER', 1.5, true],
    ['NUMBER', Number.POSITIVE_INFINITY, false],
    ['NUMBER', '1', false],
    ['BOOLEAN', 'true', true],
    ['DATE', '2026-01-31T08:00:00Z', true],
    ['DATE', '2026-01-31T08:00:00.5+02:00', true],
    ['DATE', '2026-02-30T08:00:00Z', false],
    ['DATE', 'yesterday', false],
  ] as const)('edge 27: checks a custom %s against %j', (type, value, isTaken) => {
    const resource = withCustomAttributes(userResource, [{ name: 'x', type }]);
    const reason = reasonOf({ userName: 'a', [customUserSchemaId]: { x: value } }, resource);
    expect(reason).toBe(isTaken ? undefined : 'invalidValue');
  });

  it('takes one value for a list of one', () => {
    expect(attributesOf({ emails: { value: 'a@b' } })).toEqual({ emails: [{ value: 'a@b' }] });
  });

  it('takes bare texts for values', () => {
    expect(attributesOf({ emails: ['a@b'], roles: 'admin', [enterprise]: { manager: '00u1' } })).toEqual({
      emails: [{ value: 'a@b' }],
      roles: [{ value: 'admin' }],
      [enterprise]: { manager: { value: '00u1' } },
    });
  });

  it('keeps line breaks and formulas elsewhere', () => {
    expect(attributesOf({ title: '=cmd()\n' })).toEqual({ title: '=cmd()\n' });
  });

  it('never repeats a value in a failure', () => {
    expect(JSON.stringify(normalise({ userName: 'a', active: 's3cret' }))).not.toContain('s3cret');
  });
});

describe('normaliseResource: the whole', () => {
  it.each([null, [], 'x', 1, undefined])('edge 18: refuses %j', (input) => {
    expect(reasonOf(input)).toBe('invalidSyntax');
  });

  it('edge 23: refuses 20,000 levels', () => {
    const input: unknown = JSON.parse(`{"userName":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    expect(reasonOf(input)).toBe('invalidSyntax');
  });

  it.each([[{}], [{ userName: null }], [{ userName: ' ' }], [{ userName: 'a\u200b' }], [{ userName: 5 }]])(
    'edge 29: refuses a user like %j',
    (input) => {
      expect(reasonOf(input)).toBe('invalidValue');
    },
  );

  it.each([
    [{}],
    [{ displayName: '' }],
    [{ displayName: ' ' }],
    [{ displayName: 'a\nb' }],
    [{ displayName: 'x'.repeat(256) }],
  ])('refuses a group like %j', (input) => {
    expect(reasonOf(input, groupResource)).toBe('invalidValue');
  });

  it('makes a created user active unless it says otherwise', () => {
    const read = (input: object) => normaliseResource(userResource, input, { activeByDefault: true });
    expect(read({ userName: 'a' })).toMatchObject({ value: { attributes: { active: true } } });
    expect(read({ userName: 'a', active: null })).toMatchObject({ value: { attributes: { active: true } } });
    expect(read({ userName: 'a', active: 'False' })).toMatchObject({ value: { attributes: { active: false } } });
  });

  it('leaves its input as it was', () => {
    const input = Object.freeze({ userName: 'a', emails: Object.freeze([Object.freeze({ value: 'b' })]) });
    expect(normalise(input).ok).toBe(true);
  });
});
