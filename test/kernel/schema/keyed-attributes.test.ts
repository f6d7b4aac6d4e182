import { describe, expect, it } from '@jest/globals';
import {
  customUserSchemaId,
  withCustomAttributes,
} from '../../../server/kernel/schema/definitions/custom-user-schema.js';
import { userResource } from '../../../server/kernel/schema/definitions/registry.js';
import { diffAttributes } from '../../../server/kernel/schema/write/diff-attributes.js';
import { keyedAttributes } from '../../../server/kernel/schema/write/keyed-attributes.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('keyedAttributes', () => {
  it('keys texts that ignore case, at every level, and leaves the rest', () => {
    const attributes = {
      userName: 'ANN',
      externalId: '00uABC',
      active: true,
      profileUrl: 'https://X',
      name: { givenName: 'Ånn' },
      emails: [{ value: 'A@B', primary: true }],
      [enterprise]: { department: 'IT', manager: { value: 'M1' } },
      'urn:gone:User': { x: 'Y' },
    };
    expect(keyedAttributes(userResource, attributes)).toEqual({
      ...attributes,
      userName: 'ann',
      name: { givenName: 'ånn' },
      emails: [{ value: 'a@b', primary: true }],
      [enterprise]: { department: 'it', manager: { value: 'M1' } },
    });
  });

  it('writes points in time in UTC', () => {
    const resource = withCustomAttributes(userResource, [{ name: 'hired', type: 'DATE' }]);
    const attributes = { userName: 'a', [customUserSchemaId]: { hired: '2026-01-01T01:00:00+01:00' } };
    expect(keyedAttributes(resource, attributes)[customUserSchemaId]).toEqual({ hired: '2026-01-01T00:00:00.000Z' });
  });
});

describe('diffAttributes', () => {
  it('has one entry for each part that differs', () => {
    const before = { title: 'A', name: { givenName: 'B', familyName: 'C' }, emails: [{ value: 'd' }] };
    const after = {
      name: { givenName: 'E', familyName: 'C' },
      emails: [{ value: 'd' }],
      [enterprise]: { division: 'F' },
    };
    expect(diffAttributes(before, after)).toEqual([
      { path: 'name.givenName', before: 'B', after: 'E' },
      { path: 'title', before: 'A', after: null },
      { path: `${enterprise}:division`, before: null, after: 'F' },
    ]);
  });

  it('shows lists whole', () => {
    expect(diffAttributes({ emails: [{ value: 'a' }] }, { emails: [] })).toEqual([
      { path: 'emails', before: [{ value: 'a' }], after: [] },
    ]);
  });

  it('goes into the parts of an extension', () => {
    const manager = (value: string) => ({ [enterprise]: { manager: { value } } });
    expect(diffAttributes(manager('1'), manager('2'))).toEqual([
      { path: `${enterprise}:manager.value`, before: '1', after: '2' },
    ]);
  });

  it('is empty for the same, whatever the order of keys', () => {
    expect(diffAttributes({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toEqual([]);
  });
});
