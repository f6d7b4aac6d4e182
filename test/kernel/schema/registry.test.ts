import { describe, expect, it } from '@jest/globals';
import { commonAttributes } from '../../../server/kernel/schema/definitions/common-attributes.js';
import { groupResource, userResource } from '../../../server/kernel/schema/definitions/registry.js';
import type { Attribute, Schema } from '../../../server/kernel/schema/definitions/types.js';

const schemas: Schema[] = [userResource.core, ...userResource.extensions, groupResource.core];

const flatten = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.flatMap((attribute) => [attribute, ...flatten(attribute.subAttributes ?? [])]);

const find = (schema: Schema, name: string): Attribute | undefined =>
  schema.attributes.find((attribute) => attribute.name === name);

describe('the registry', () => {
  it('has the User attributes of RFC 7643 §4.1', () => {
    expect(userResource.core.attributes.map(({ name }) => name)).toEqual([
      ...['userName', 'name', 'displayName', 'nickName', 'profileUrl', 'title', 'userType', 'preferredLanguage'],
      ...['locale', 'timezone', 'active', 'password', 'emails', 'phoneNumbers', 'ims', 'photos', 'addresses', 'groups'],
      ...['entitlements', 'roles', 'x509Certificates'],
    ]);
  });

  it('has the enterprise attributes of RFC 7643 §4.3', () => {
    expect(userResource.extensions[0]?.attributes.map(({ name }) => name)).toEqual([
      ...['employeeNumber', 'costCenter', 'organization', 'division', 'department', 'manager'],
    ]);
  });

  it('never shows a password', () => {
    expect(find(userResource.core, 'password')).toMatchObject({ mutability: 'writeOnly', returned: 'never' });
  });

  it('leaves the groups of a user to the server', () => {
    expect(find(userResource.core, 'groups')).toMatchObject({ mutability: 'readOnly', multiValued: true });
  });

  it('gives parts to complex attributes and to them alone', () => {
    const wrong = schemas
      .flatMap(({ attributes }) => flatten(attributes))
      .filter(({ type, subAttributes }) => (type === 'complex') !== (subAttributes !== undefined));
    expect(wrong).toEqual([]);
  });

  it('names nothing twice, in whatever letter case', () => {
    for (const { attributes } of schemas) {
      const names = [...attributes, ...commonAttributes].map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
